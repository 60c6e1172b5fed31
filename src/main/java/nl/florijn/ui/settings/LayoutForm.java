package nl.florijn.ui.settings;

import com.vaadin.flow.component.HasValue;
import com.vaadin.flow.component.html.Input;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Stream;
import nl.florijn.documents.layouts.LayoutDetails;
import nl.florijn.documents.layouts.ThemeName;
import nl.florijn.documents.logos.Logo;
import nl.florijn.ui.components.Form;
import nl.florijn.ui.text.Formats;
import nl.florijn.ui.text.Words;

/** Enters or changes a layout; tells of every change, so that it can be seen at once. */
final class LayoutForm extends Form {

    private final TextField code;
    private final TextField name;
    private final Select<ThemeName> theme;
    private final TextField accentColour;
    private final TextArea footer;
    private final LogoField logo;
    private final TextField logoText;

    LayoutForm(
            LayoutLook look,
            Function<byte[], Logo> logos,
            Consumer<LayoutLook> onChange,
            Consumer<LayoutLook> onSave,
            Runnable onCancel) {
        super("layout.");
        var before = look.details();
        code = text("code", before.code());
        name = text("name", before.name());
        theme = choice("theme", List.of(ThemeName.values()), choice -> Words.of("theme", choice), before.theme(), null);
        accentColour = text("accentColour", before.accentColour());
        accentColour.setPrefixComponent(picker());
        logo = place("logo", new LogoField(logos, look.logo()));
        logo.addClassName("wide");
        logoText = text("logoText", before.logoText());
        logoText.setHelperText(getTranslation("layout.logoText.help"));
        logoText.setVisible(look.logo() != null);
        logo.addValueChangeListener(change -> logoText.setVisible(change.getValue() != null));
        footer = place("footer", new TextArea(getTranslation("layout.footer")));
        footer.setValue(before.footer() == null ? "" : before.footer());
        accentColour.setValueChangeMode(ValueChangeMode.EAGER);
        footer.setValueChangeMode(ValueChangeMode.LAZY);
        sayContrast();
        sayMarks();
        footer.addValueChangeListener(change -> sayMarks());
        Stream.<HasValue<?, ?>>of(theme, accentColour, logo, footer)
                .forEach(field -> field.addValueChangeListener(change -> onChange.accept(look())));
        buttons(() -> onSave.accept(look()), onCancel);
        if (before.code().isEmpty()) {
            code.focus();
        }
    }

    /** The browser's own picker; what is typed and what is picked are the same colour. */
    private Input picker() {
        var picker = new Input();
        picker.setType("color");
        picker.addClassName("colour-picker");
        picker.setAriaLabel(getTranslation("layout.accentColour.pick"));
        picker.setValueChangeMode(ValueChangeMode.EAGER);
        picker.setValue(accentColour.getValue());
        picker.addValueChangeListener(picked -> accentColour.setValue(picked.getValue()));
        accentColour.addValueChangeListener(typed -> {
            if (values().hasColour()) {
                picker.setValue(values().accentColour());
            }
            sayContrast();
        });
        return picker;
    }

    private void sayContrast() {
        var details = values();
        if (!details.hasColour()) {
            accentColour.setHelperText(getTranslation("layout.contrast.none"));
            return;
        }
        var isReadable = details.textColour().equals(details.accentColour());
        accentColour.setHelperText(getTranslation(
                isReadable ? "layout.contrast.good" : "layout.contrast.low",
                Formats.number(details.contrast()),
                details.textColour()));
    }

    private void sayMarks() {
        var hasMarks = values().hasMarksInFooter();
        footer.setHelperText(getTranslation(hasMarks ? "layout.footer.marks" : "layout.footer.help"));
        footer.setClassName("warned", hasMarks);
    }

    private LayoutLook look() {
        return new LayoutLook(values(), logo.getValue());
    }

    private LayoutDetails values() {
        return new LayoutDetails(
                code.getValue(),
                name.getValue(),
                theme.getValue(),
                accentColour.getValue(),
                orNull(footer),
                orNull(logoText));
    }
}
