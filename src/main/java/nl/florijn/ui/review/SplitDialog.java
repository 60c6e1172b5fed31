package nl.florijn.ui.review;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.checkbox.CheckboxGroup;
import com.vaadin.flow.component.checkbox.CheckboxGroupVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Paragraph;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import nl.florijn.invoicing.Invoice;
import nl.florijn.invoicing.InvoiceLine;
import nl.florijn.invoicing.LineId;
import nl.florijn.ui.components.DialogFoot;
import nl.florijn.ui.text.Formats;

/** Which lines of a draft get a draft of their own (R12). */
final class SplitDialog extends Dialog {

    SplitDialog(Invoice draft, Consumer<Set<LineId>> onSplit) {
        setHeaderTitle(getTranslation("split.title"));
        addClassName("narrow-dialog");
        var lines = new CheckboxGroup<InvoiceLine>();
        lines.setLabel(getTranslation("split.lines"));
        lines.addThemeVariants(CheckboxGroupVariant.LUMO_VERTICAL);
        lines.setItemLabelGenerator(line -> line.description() + " · "
                + Formats.money(line.net(), draft.amounts().currency()));
        lines.setItems(draft.ownLines());
        add(new Paragraph(getTranslation("split.text")), lines);
        var cancel = new Button(getTranslation("action.cancel"), press -> close());
        var split = new Button(getTranslation("split.confirm"), press -> {
            close();
            onSplit.accept(lines.getValue().stream().map(InvoiceLine::id).collect(Collectors.toSet()));
        });
        split.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        split.setEnabled(false);
        lines.addValueChangeListener(
                change -> split.setEnabled(!change.getValue().isEmpty()
                        && change.getValue().size() < draft.ownLines().size()));
        add(new DialogFoot(cancel, split));
    }
}
