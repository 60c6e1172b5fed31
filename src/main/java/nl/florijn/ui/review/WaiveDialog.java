package nl.florijn.ui.review;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.TextField;
import java.util.function.Consumer;
import nl.florijn.invoicing.Invoice;
import nl.florijn.ui.components.DialogFoot;
import nl.florijn.ui.components.FieldErrors;

/** Asks why a whole draft is refused: what it bills or gives back is never proposed again (R13). */
final class WaiveDialog extends Dialog {

    private final TextField reason = new TextField();

    WaiveDialog(Invoice draft, Consumer<String> onWaive) {
        setHeaderTitle(getTranslation("waive.title"));
        reason.setLabel(getTranslation("remove.reason"));
        reason.setWidthFull();
        add(new Paragraph(getTranslation("waive.text", draft.debtor().name())), reason);
        var cancel = new Button(getTranslation("action.cancel"), press -> close());
        var waive = new Button(getTranslation("waive.confirm"), press -> waive(onWaive));
        waive.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        add(new DialogFoot(cancel, waive));
        addClassName("narrow-dialog");
    }

    private void waive(Consumer<String> onWaive) {
        if (reason.getValue().isBlank()) {
            FieldErrors.say(reason, getTranslation("remove.reason.missing"));
            reason.focus();
            return;
        }
        close();
        onWaive.accept(reason.getValue().strip());
    }
}
