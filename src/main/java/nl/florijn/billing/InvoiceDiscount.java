package nl.florijn.billing;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import nl.florijn.money.Allocation;
import nl.florijn.money.Money;
import nl.florijn.money.Percentage;
import nl.florijn.money.TaxedAmount;
import nl.florijn.money.VatGroup;
import nl.florijn.money.VatShare;
import nl.florijn.money.VatTotals;

/** A discount on a whole invoice (R16), as allowances that go beside its lines into its {@link VatTotals}. */
public final class InvoiceDiscount {

    private InvoiceDiscount() {}

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
        List<VatGroup> groups = lines.groups().stream()
                .filter(group -> group.base().isPositive())
                .sorted(Comparator.comparing(VatGroup::rate).reversed())
                .toList();
        long[] bases =
                groups.stream().mapToLong(group -> group.base().minorUnits()).toArray();
        long[] shares = Allocation.inProportion(discount.minorUnits(), bases);
        List<TaxedAmount> allowances = new ArrayList<>();
        for (int i = 0; i < shares.length; i++) {
            spread(new Money(shares[i], discount.currency()), groups.get(i), allowances);
        }
        return Optional.of(allowances);
    }

    /** Inside a group by what is positive of each VAT code and ledger account. */
    private static void spread(Money discount, VatGroup group, List<TaxedAmount> allowances) {
        List<VatShare> positive = group.shares().stream()
                .filter(share -> share.base().isPositive())
                .toList();
        long[] bases =
                positive.stream().mapToLong(share -> share.base().minorUnits()).toArray();
        long[] shares = Allocation.inProportion(discount.minorUnits(), bases);
        for (int i = 0; i < shares.length; i++) {
            if (shares[i] != 0) {
                allowances.add(new TaxedAmount(positive.get(i).tax(), new Money(-shares[i], discount.currency())));
            }
        }
    }
}
