package nl.florijn.ui.invoices;

import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.html.Paragraph;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Consumer;
import nl.florijn.invoicing.Invoice;
import nl.florijn.receivables.PaymentMethod;
import nl.florijn.receivables.payments.NewPayment;
import nl.florijn.ui.components.Form;
import nl.florijn.ui.components.NumberField;
import nl.florijn.ui.text.Formats;
import nl.florijn.ui.text.Words;

/** Money that came in for an invoice; what is open stands there until something else is typed. */
final class PaymentForm extends Form {

    PaymentForm(Invoice invoice, LocalDate today, Consumer<NewPayment> onSave, Runnable onCancel) {
        super("payment.");
        var currency = invoice.amounts().currency();
        var open = invoice.balance().open();
        add(new Paragraph(getTranslation("payment.text", Formats.money(open, currency))));
        var date = required(date("date", today));
        var amount = required(number("amount", NumberField.amount().in(() -> currency), open));
        var method = choice(
                "method",
                List.of(PaymentMethod.values()),
                way -> Words.of("payment.method", way),
                PaymentMethod.BANK,
                null);
        var reference = text("reference", null);
        var late = late(invoice);
        buttons(
                "payment.book",
                () -> onSave.accept(new NewPayment(
                        invoice.customerId(),
                        date.getValue(),
                        amount.getValue(),
                        currency,
                        method.getValue(),
                        invoice.id(),
                        null,
                        orNull(reference),
                        late.getValue() ? true : null,
                        null)),
                onCancel);
        amount.focus();
    }

    /** A little late is forgiven by a person alone (R24, R25). */
    private Checkbox late(Invoice invoice) {
        var early = EarlyPayments.all(invoice);
        var late = new Checkbox(getTranslation("payment.late"));
        late.setVisible(!early.isEmpty());
        add(late);
        late.setHelperText(String.join(", ", early));
        return late;
    }
}
