package nl.florijn.ui.products;

import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import java.util.function.Consumer;
import nl.florijn.invoicing.drafts.DraftLine;
import nl.florijn.invoicing.templates.InvoiceTemplateDetails;
import nl.florijn.ui.components.Form;
import nl.florijn.ui.writing.LineEditors;
import nl.florijn.ui.writing.WritingDesk;

/** Enters or changes a model of invoices; only shows it to those who may not. */
final class TemplateForm extends Form {

    private static final int LONGEST_MESSAGE = 2000;

    private final TextField name;
    private final ComboBox<String> currency;
    private final TextArea message;
    private final LineEditors lines;

    TemplateForm(
            InvoiceTemplateDetails before,
            WritingDesk desk,
            boolean mayWork,
            Consumer<InvoiceTemplateDetails> onSave,
            Runnable onCancel) {
        super("template.");
        name = required(text("name", before.name()));
        currency = currency("currency", before.currency());
        currency.setClearButtonVisible(false);
        add(new H3(getTranslation("template.lines")));
        lines = LineEditors.of(desk, before.lines(), () -> currency.getValue());
        lines.whenChanged(this::touched);
        add(lines);
        heading("template.message");
        message = new TextArea(getTranslation("draft.message"));
        message.setMaxLength(LONGEST_MESSAGE);
        message.setValue(before.message() == null ? "" : before.message());
        message.addClassName("wide");
        place("message", message);
        if (mayWork) {
            buttons(() -> save(onSave), onCancel);
            name.focus();
        } else {
            readOnly();
        }
    }

    private void save(Consumer<InvoiceTemplateDetails> onSave) {
        lines.nameTyped(errors());
        var typed = lines.typed().stream().map(DraftLine::toTemplate).toList();
        onSave.accept(new InvoiceTemplateDetails(name.getValue(), currency.getValue(), typed, orNull(message)));
    }
}
