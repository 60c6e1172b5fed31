package nl.florijn.ui.writing;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.TextField;
import java.util.function.Consumer;
import java.util.function.Function;
import nl.florijn.invoicing.templates.InvoiceTemplate;
import nl.florijn.invoicing.templates.InvoiceTemplateDetails;
import nl.florijn.platform.InvalidInput;
import nl.florijn.platform.NotFound;
import nl.florijn.platform.StaleVersion;
import nl.florijn.ui.components.Confirm;
import nl.florijn.ui.components.DialogFoot;
import nl.florijn.ui.components.FieldErrors;
import nl.florijn.ui.components.Notices;
import org.jspecify.annotations.Nullable;

/** Asks how the model is to be called that a draft becomes, and before it takes the place of another. */
final class TemplateDialog extends Dialog {

    private final WritingDesk desk;
    private final Function<String, InvoiceTemplateDetails> named;
    private final Runnable onSave;
    private final Consumer<InvalidInput> onRefusal;
    private final TextField name = new TextField();
    private final FieldErrors errors = new FieldErrors();

    /**
     * @param named the model under a name
     * @param onRefusal when something of the draft cannot be in a model
     */
    TemplateDialog(
            WritingDesk desk,
            Function<String, InvoiceTemplateDetails> named,
            Runnable onSave,
            Consumer<InvalidInput> onRefusal) {
        this.desk = desk;
        this.named = named;
        this.onSave = onSave;
        this.onRefusal = onRefusal;
        setHeaderTitle(getTranslation("template.save"));
        name.setLabel(getTranslation("template.name"));
        name.setWidthFull();
        name.setRequiredIndicatorVisible(true);
        name.setManualValidation(true);
        errors.at("name", name);
        add(new Paragraph(getTranslation("template.save.text")), name);
        var cancel = new Button(getTranslation("action.cancel"), press -> close());
        var save = new Button(getTranslation("action.save"), press -> attempt());
        save.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        add(new DialogFoot(cancel, save));
        addClassName("narrow-dialog");
        name.focus();
    }

    private void attempt() {
        var details = named.apply(name.getValue());
        var known = desk.templateNamed(details.name()).orElse(null);
        if (known == null) {
            keep(null, details);
        } else {
            Confirm.askToDestroy(
                    getTranslation("template.replace"),
                    getTranslation("template.replace.text", known.details().name()),
                    getTranslation("template.replace.yes"),
                    getTranslation("action.cancel"),
                    () -> keep(known, details));
        }
    }

    private void keep(@Nullable InvoiceTemplate known, InvoiceTemplateDetails details) {
        try {
            desk.keep(known, details);
            close();
            Notices.done(getTranslation("template.saved", details.name()));
            onSave.run();
        } catch (InvalidInput refused) {
            if (refused.errors().stream().allMatch(fault -> fault.field().equals("name"))) {
                errors.show(refused);
            } else {
                close();
                onRefusal.accept(refused);
            }
        } catch (StaleVersion | NotFound changed) {
            Notices.refused(changed);
        }
    }
}
