package nl.florijn.billing.composing;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import nl.florijn.money.Allocation;
import nl.florijn.money.Money;
import nl.florijn.money.TaxedAmount;
import nl.florijn.money.VatGroup;
import nl.florijn.money.VatShare;
import nl.florijn.money.VatTotals;

/**
 * Spreads an amount over the positive VAT groups of an invoice in proportion, and inside a group over what is positive of
 * each VAT code and ledger account; cents left over go to the largest remainder, at equal ones to the higher rate (R16).
 */
final class Spread {

    private Spread() {}

    /**
     * The shares of an amount.
     *
     * @param over of which the net is above zero
     * @param amount not below zero
     * @return adding up to the amount; shares of nothing are left out
     */
    static List<TaxedAmount> over(VatTotals over, Money amount) {
        List<VatGroup> groups = over.groups().stream()
                .filter(group -> group.base().isPositive())
                .sorted(Comparator.comparing(VatGroup::rate).reversed())
                .toList();
        long[] bases =
                groups.stream().mapToLong(group -> group.base().minorUnits()).toArray();
        long[] shares = Allocation.inProportion(amount.minorUnits(), bases);
        List<TaxedAmount> spread = new ArrayList<>();
        for (int i = 0; i < shares.length; i++) {
            inside(groups.get(i), new Money(shares[i], amount.currency()), spread);
        }
        return spread;
    }

    private static void inside(VatGroup group, Money amount, List<TaxedAmount> spread) {
        List<VatShare> positive = group.shares().stream()
                .filter(share -> share.base().isPositive())
                .toList();
        long[] bases =
                positive.stream().mapToLong(share -> share.base().minorUnits()).toArray();
        long[] shares = Allocation.inProportion(amount.minorUnits(), bases);
        for (int i = 0; i < shares.length; i++) {
            if (shares[i] != 0) {
                spread.add(new TaxedAmount(positive.get(i).tax(), new Money(shares[i], amount.currency())));
            }
        }
    }
}
