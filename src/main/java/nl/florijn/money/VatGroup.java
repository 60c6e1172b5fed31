package nl.florijn.money;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;

/**
 * All that an invoice charges at one category and rate (R19).
 *
 * @param base sum of the nets
 * @param untaxed what of that bears no VAT (R24)
 * @param amount the VAT: the rounded rate of the rest; of one in a row, what it adds to those before it (R33)
 * @param shares the same, per VAT code and ledger account; their bases and amounts add up to those of the group
 */
public record VatGroup(
        VatCategory category, Percentage rate, Money base, Money untaxed, Money amount, List<VatShare> shares) {

    private static final Comparator<VatShare> BY_BASE =
            Comparator.comparing(share -> share.base().abs().minorUnits());

    /** What VAT is reckoned over. */
    public Money taxable() {
        return base.minus(untaxed);
    }

    /** With the VAT by which it raises that of the groups before it; what that differs falls to the largest share. */
    VatGroup after(List<VatGroup> earlier) {
        Money taxable = taxable();
        Money amounts = Money.zero(base.currency());
        for (VatGroup before : earlier) {
            if (before.category == category && before.rate.equals(rate)) {
                taxable = taxable.plus(before.taxable());
                amounts = amounts.plus(before.amount);
            }
        }
        Money added = taxable.percent(rate).minus(amounts);
        List<VatShare> others = new ArrayList<>(shares);
        VatShare largest = Collections.max(shares, BY_BASE);
        others.set(
                shares.indexOf(largest),
                new VatShare(
                        largest.tax(),
                        largest.base(),
                        largest.untaxed(),
                        largest.amount().plus(added).minus(amount)));
        return new VatGroup(category, rate, base, untaxed, added, List.copyOf(others));
    }
}
