package nl.florijn.ui.invoices;

import com.vaadin.flow.component.html.Paragraph;
import java.math.BigDecimal;
import java.math.RoundingMode;
import nl.florijn.invoicing.Invoice;
import nl.florijn.ui.components.Form;
import nl.florijn.ui.components.NumberField;
import nl.florijn.ui.text.Formats;
import org.jspecify.annotations.Nullable;

/** What of an invoice will not be paid, and why; how much of that is VAT is said. */
final class WriteOffForm extends Form {

    private final transient Invoice invoice;
    private final Paragraph vat = new Paragraph();

    /** Writes off an amount for a reason; refuses what cannot be. */
    interface Saving {
        void save(@Nullable BigDecimal amount, @Nullable String reason);
    }

    WriteOffForm(Invoice invoice, Saving onSave, Runnable onCancel) {
        super("writeOff.");
        this.invoice = invoice;
        var open = invoice.balance().open();
        add(new Paragraph(getTranslation("writeOff.text", money(open))));
        var amount = required(
                number("amount", NumberField.amount().in(() -> invoice.amounts().currency()), open));
        var reason = required(text("reason", null));
        vat.getElement().setAttribute("role", "status");
        add(vat);
        amount.whileTyping(() -> tell(amount.soFar()));
        tell(open);
        buttons("writeOff.save", () -> onSave.save(amount.getValue(), orNull(reason)), onCancel);
        reason.focus();
    }

    /** The VAT in it is in proportion to that of the invoice. */
    private void tell(@Nullable BigDecimal amount) {
        var total = invoice.amounts().total();
        vat.setText(
                amount == null || total.signum() == 0
                        ? ""
                        : getTranslation(
                                "writeOff.vat",
                                money(amount),
                                money(amount.multiply(invoice.amounts().vatTotal())
                                        .divide(total, total.scale(), RoundingMode.HALF_UP))));
    }

    private String money(BigDecimal amount) {
        return Formats.money(amount, invoice.amounts().currency());
    }
}
