package nl.florijn.ui.customers;

import com.vaadin.flow.component.html.Paragraph;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Consumer;
import nl.florijn.receivables.PaymentMethod;
import nl.florijn.receivables.payments.NewRefund;
import nl.florijn.receivables.payments.OpenAccount;
import nl.florijn.ui.components.Form;
import nl.florijn.ui.components.NumberField;
import nl.florijn.ui.text.Formats;
import nl.florijn.ui.text.Words;

/** Money on account that went back to the customer; all of it, until something else is typed. */
final class RefundForm extends Form {

    RefundForm(OpenAccount seen, LocalDate today, Consumer<NewRefund> onSave, Runnable onCancel) {
        super("refund.");
        add(new Paragraph(getTranslation("refund.text", Formats.money(seen.onAccount(), seen.currency()))));
        var date = required(date("date", today));
        var amount = required(number("amount", NumberField.amount().in(seen::currency), seen.onAccount()));
        var method = choice(
                "method",
                List.of(PaymentMethod.values()),
                way -> Words.of("payment.method", way),
                PaymentMethod.BANK,
                null);
        var reason = text("reason", null);
        buttons(
                "refund.save",
                () -> onSave.accept(new NewRefund(
                        amount.getValue(), date.getValue(), method.getValue(), orNull(reason), seen.currency())),
                onCancel);
        amount.focus();
    }
}
