package nl.florijn.ui.customers;

import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Paragraph;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Consumer;
import nl.florijn.receivables.PaymentMethod;
import nl.florijn.receivables.payments.NewPayment;
import nl.florijn.receivables.payments.OpenAccount;
import nl.florijn.ui.components.Form;
import nl.florijn.ui.components.NumberField;
import nl.florijn.ui.text.Words;

/** Money that came in from a customer, divided over what is open. */
final class AccountPaymentForm extends Form {

    AccountPaymentForm(OpenAccount seen, LocalDate today, Consumer<NewPayment> onSave, Runnable onCancel) {
        super("payment.");
        add(new Paragraph(getTranslation("account.pay.text")));
        var date = required(date("date", today));
        var amount = required(number("amount", NumberField.amount().in(seen::currency), null));
        var method = choice(
                "method",
                List.of(PaymentMethod.values()),
                way -> Words.of("payment.method", way),
                PaymentMethod.BANK,
                null);
        var reference = text("reference", null);
        var divided = new DividedMoney(seen, amount::soFar, date::getValue);
        add(new H3(getTranslation("account.divide")), divided);
        divided.in(this);
        amount.whileTyping(divided::propose);
        amount.addValueChangeListener(change -> divided.propose());
        date.addValueChangeListener(change -> divided.propose());
        buttons(
                "payment.book",
                () -> onSave.accept(new NewPayment(
                        seen.debtor(),
                        date.getValue(),
                        amount.getValue(),
                        seen.currency(),
                        method.getValue(),
                        null,
                        divided.wanted(this),
                        orNull(reference),
                        null,
                        null)),
                onCancel);
        amount.focus();
    }
}
