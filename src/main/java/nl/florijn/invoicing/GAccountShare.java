package nl.florijn.invoicing;

import java.math.BigDecimal;
import nl.florijn.money.Money;
import nl.florijn.money.Percentage;
import org.jspecify.annotations.Nullable;

/**
 * An invoice that is to be paid in two parts: a percentage of its total on the partner's G-account, the rest on its own
 * account (R27).
 *
 * @param percent above zero
 * @param iban of the G-account
 * @param amount what goes there, VAT included
 * @param rest what goes to the own account
 */
public record GAccountShare(BigDecimal percent, String iban, BigDecimal amount, BigDecimal rest) {

    /** Null when nothing goes to a G-account: no percentage, no such account, or nothing to be paid. */
    public static @Nullable GAccountShare of(InvoiceKind kind, Money total, BigDecimal percent, @Nullable String iban) {
        if (iban == null || percent.signum() == 0 || kind == InvoiceKind.CREDIT_NOTE || !total.isPositive()) {
            return null;
        }
        var amount = total.percent(Percentage.of(percent));
        return new GAccountShare(
                percent, iban, amount.toDecimal(), total.minus(amount).toDecimal());
    }
}
