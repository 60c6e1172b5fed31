package nl.florijn.ui.settings;

import com.vaadin.flow.component.HasValue;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;
import nl.florijn.documents.LayoutDetails;
import nl.florijn.documents.ThemeName;
import nl.florijn.ui.components.Form;
import nl.florijn.ui.text.Words;

/** Enters or changes a layout; tells of every change, so that it can be seen at once. */
final class LayoutForm extends Form {

    private final TextField code;
    private final TextField name;
    private final Select<ThemeName> theme;
    private final TextField accentColour;
    private final TextArea footer;

    LayoutForm(
            LayoutDetails before, Consumer<LayoutDetails> onChange, Consumer<LayoutDetails> onSave, Runnable onCancel) {
        super("layout.");
        code = text("code", before.code());
        name = text("name", before.name());
        theme = choice("theme", List.of(ThemeName.values()), choice -> Words.of("theme", choice), before.theme(), null);
        accentColour = text("accentColour", before.accentColour());
        footer = place("footer", new TextArea(getTranslation("layout.footer")));
        footer.setValue(before.footer() == null ? "" : before.footer());
        Stream.<HasValue<?, ?>>of(theme, accentColour, footer)
                .forEach(field -> field.addValueChangeListener(change -> onChange.accept(values())));
        buttons(() -> onSave.accept(values()), onCancel);
        if (before.code().isEmpty()) {
            code.focus();
        }
    }

    private LayoutDetails values() {
        return new LayoutDetails(
                code.getValue(), name.getValue(), theme.getValue(), accentColour.getValue(), orNull(footer));
    }
}
