package nl.florijn.ui.subscriptions;

import com.vaadin.flow.component.html.Paragraph;
import java.util.function.Consumer;
import nl.florijn.subscriptions.NewChange;
import nl.florijn.ui.components.Form;

/** What is to change from a day on; what is left open stays as it is. */
final class ChangeForm extends Form {

    ChangeForm(SubscriptionDesk desk, Consumer<NewChange> onSave, Runnable onCancel) {
        super("subscription.");
        add(new Paragraph(getTranslation("subscription.change.text")));
        heading("subscription.change");
        var effective = date("effective", desk.today());
        var quantity = decimal("quantity", null);
        var unitPrice = decimal("unitPrice", null);
        var discount = decimal("discountPercent", null);
        buttons(
                () -> onSave.accept(new NewChange(
                        effective.getValue(), quantity.getValue(), unitPrice.getValue(), discount.getValue(), null)),
                onCancel);
        effective.focus();
    }
}
