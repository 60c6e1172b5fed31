package nl.florijn.invoicing;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Objects;
import nl.florijn.billing.composing.PaymentDiscount;
import nl.florijn.platform.DecimalForm;
import org.jspecify.annotations.Nullable;

/**
 * What who pays an invoice early keeps of it (R24), as it was when the draft was made (R2).
 *
 * @param percent of the total, in Belgium of the net amount; above zero
 * @param until the last day to pay less
 * @param amount what is kept
 */
public record InvoicePaymentDiscount(BigDecimal percent, LocalDate until, BigDecimal amount) {

    /** What a document of that kind and date offers; null: nothing. */
    public static @Nullable InvoicePaymentDiscount of(
            InvoiceKind kind, LocalDate date, PaymentDiscount discount, BigDecimal amount) {
        var percent = discount.percentage();
        return kind == InvoiceKind.CREDIT_NOTE || percent.isZero()
                ? null
                : new InvoicePaymentDiscount(
                        Objects.requireNonNull(DecimalForm.plain(percent.toDecimal())),
                        date.plusDays(discount.days()),
                        amount);
    }
}
