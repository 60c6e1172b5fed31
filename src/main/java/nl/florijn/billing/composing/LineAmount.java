package nl.florijn.billing.composing;

import java.util.Currency;
import nl.florijn.billing.UnbillableException;
import nl.florijn.billing.periods.Accrual;
import nl.florijn.billing.periods.Fraction;
import nl.florijn.money.Money;
import nl.florijn.money.Percentage;
import nl.florijn.money.Quantity;
import nl.florijn.money.UnitPrice;
import org.jspecify.annotations.Nullable;

/** The net amount of a single line, as it is typed or edited. */
public final class LineAmount {

    private LineAmount() {}

    /**
     * Quantity × price × (1 − discount) × fraction, rounded once (R4).
     *
     * @param fraction null: whole
     * @throws UnbillableException when no invoice could hold it
     */
    public static Money of(
            Quantity quantity, UnitPrice price, Percentage discount, @Nullable Fraction fraction, Currency currency) {
        int days = fraction == null ? 1 : fraction.days();
        int of = fraction == null ? 1 : fraction.of();
        return new Money(new Accrual(currency, of).add(quantity, price, discount, days), currency);
    }
}
