package nl.florijn.ui.writing;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.radiobutton.RadioGroupVariant;
import com.vaadin.flow.component.textfield.TextField;
import java.util.function.Consumer;
import nl.florijn.invoicing.InvoiceLine;
import nl.florijn.invoicing.drafts.RemovedLine;
import nl.florijn.ui.components.DialogFoot;
import nl.florijn.ui.components.FieldErrors;

/** What becomes of a line that is taken off: billed later, or waived for a reason that is kept (R13). */
final class RemoveLineDialog extends Dialog {

    private final RadioButtonGroup<RemovedLine.Action> action = new RadioButtonGroup<>();
    private final TextField reason = new TextField();

    RemoveLineDialog(InvoiceLine line, Consumer<RemovedLine> onRemove) {
        setHeaderTitle(getTranslation("remove.title"));
        action.setLabel(line.description());
        action.setItems(RemovedLine.Action.values());
        action.setItemLabelGenerator(choice -> getTranslation("remove." + choice));
        action.addThemeVariants(RadioGroupVariant.LUMO_VERTICAL);
        action.setValue(RemovedLine.Action.LATER);
        reason.setLabel(getTranslation("remove.reason"));
        reason.setWidthFull();
        reason.setVisible(false);
        action.addValueChangeListener(change -> reason.setVisible(isWaived()));
        add(new Paragraph(getTranslation("remove.question")), action, reason);
        var cancel = new Button(getTranslation("action.cancel"), press -> close());
        var remove = new Button(getTranslation("remove.confirm"), press -> remove(line, onRemove));
        remove.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        add(new DialogFoot(cancel, remove));
        addClassName("narrow-dialog");
    }

    private boolean isWaived() {
        return action.getValue() == RemovedLine.Action.WAIVE;
    }

    private void remove(InvoiceLine line, Consumer<RemovedLine> onRemove) {
        if (isWaived() && reason.isEmpty()) {
            FieldErrors.say(reason, getTranslation("remove.reason.missing"));
            reason.focus();
            return;
        }
        close();
        onRemove.accept(new RemovedLine(
                line.id(), action.getValue(), isWaived() ? reason.getValue().strip() : null));
    }
}
