package nl.florijn.billing.composing;

import java.util.List;
import java.util.Optional;
import nl.florijn.money.Money;
import nl.florijn.money.Percentage;
import nl.florijn.money.TaxedAmount;
import nl.florijn.money.VatTotals;

/** A discount on a whole invoice (R16), as allowances that go beside its lines into its {@link VatTotals}. */
public final class DiscountAllowances {

    private DiscountAllowances() {}

    /**
     * A percentage of the net amount.
     *
     * @param lines totals of the lines alone
     * @return negative amounts; empty, and refused, when the lines come to nothing or less
     */
    public static Optional<List<TaxedAmount>> of(Percentage percentage, VatTotals lines) {
        return of(lines.net().percent(percentage), lines);
    }

    /**
     * An amount, spread over the positive VAT groups in proportion; cents left over go to the largest remainder, at equal
     * ones to the higher rate.
     *
     * @param discount above zero
     * @param lines totals of the lines alone
     * @return negative amounts; empty, and refused, when the lines come to nothing or less, or to less than the discount
     */
    public static Optional<List<TaxedAmount>> of(Money discount, VatTotals lines) {
        if (!lines.net().isPositive() || discount.minus(lines.net()).isPositive()) {
            return Optional.empty();
        }
        return Optional.of(Spread.over(lines, discount).stream()
                .map(share -> new TaxedAmount(share.tax(), share.net().negated()))
                .toList());
    }
}
