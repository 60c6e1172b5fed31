package nl.florijn.money;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Currency;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What an invoice comes to (R19): VAT is reckoned once per category and rate, over the sum of its nets, and shared over
 * VAT codes and ledger accounts afterwards. Three lines of 0.33 at 21 % carry 0.21, not 3 × 0.07.
 *
 * @param net sum of the net amounts
 * @param vat sum of the groups' VAT
 * @param groups by category, then from the highest rate down
 */
public record VatTotals(Money net, Money vat, List<VatGroup> groups) {

    private static final Comparator<VatGroup> BY_CATEGORY_AND_RATE =
            Comparator.comparing(VatGroup::category).thenComparing(VatGroup::rate, Comparator.reverseOrder());

    /** Net and VAT together. */
    public Money total() {
        return net.plus(vat);
    }

    /** The shares of all groups, one for each VAT code, rate and ledger account. */
    public List<VatShare> shares() {
        List<VatShare> shares = new ArrayList<>();
        for (VatGroup group : groups) {
            shares.addAll(group.shares());
        }
        return shares;
    }

    /** The categories that occur. */
    public Set<VatCategory> categories() {
        Set<VatCategory> categories = EnumSet.noneOf(VatCategory.class);
        for (VatGroup group : groups) {
            categories.add(group.category());
        }
        return categories;
    }

    /** With more lines, allowances or charges. */
    public VatTotals plus(List<TaxedAmount> more) {
        if (more.isEmpty()) {
            return this;
        }
        List<TaxedAmount> all = new ArrayList<>();
        for (VatShare share : shares()) {
            all.add(new TaxedAmount(share.tax(), share.base(), share.untaxed()));
        }
        all.addAll(more);
        return of(all, net.currency());
    }

    /** @param amounts lines, allowances and charges; all in the given currency */
    public static VatTotals of(Iterable<TaxedAmount> amounts, Currency currency) {
        return of(groups(amounts, currency), currency);
    }

    /**
     * What one of several comes to that together come to what they would as one (R33): its VAT is that of all up to it, less
     * what the earlier ones carry.
     *
     * @param earlier groups of those before it, in any order
     */
    public static VatTotals after(List<VatGroup> earlier, Iterable<TaxedAmount> amounts, Currency currency) {
        List<VatGroup> groups = groups(amounts, currency);
        groups.replaceAll(group -> group.after(earlier));
        return of(groups, currency);
    }

    private static VatTotals of(List<VatGroup> groups, Currency currency) {
        Money net = Money.zero(currency);
        Money vat = net;
        for (VatGroup group : groups) {
            net = net.plus(group.base());
            vat = vat.plus(group.amount());
        }
        return new VatTotals(net, vat, List.copyOf(groups));
    }

    private static List<VatGroup> groups(Iterable<TaxedAmount> amounts, Currency currency) {
        Map<LineTax, TaxedAmount> sums = new LinkedHashMap<>();
        for (TaxedAmount amount : amounts) {
            sums.merge(amount.tax(), amount, TaxedAmount::plus);
        }
        Map<CategoryAndRate, List<TaxedAmount>> groups = new LinkedHashMap<>();
        for (TaxedAmount sum : sums.values()) {
            LineTax tax = sum.tax();
            groups.computeIfAbsent(new CategoryAndRate(tax.category(), tax.rate()), _ -> new ArrayList<>(2))
                    .add(sum);
        }
        List<VatGroup> found = new ArrayList<>(groups.size());
        for (List<TaxedAmount> ofGroup : groups.values()) {
            found.add(group(ofGroup, currency));
        }
        found.sort(BY_CATEGORY_AND_RATE);
        return found;
    }

    private static VatGroup group(List<TaxedAmount> sums, Currency currency) {
        LineTax first = sums.getFirst().tax();
        Money base = Money.zero(currency);
        Money untaxed = base;
        for (TaxedAmount sum : sums) {
            base = base.plus(sum.net());
            untaxed = untaxed.plus(sum.untaxed());
        }
        Money amount = base.minus(untaxed).percent(first.rate());
        List<VatShare> shares =
                sums.size() == 1 ? List.of(new VatShare(first, base, untaxed, amount)) : shares(sums, amount);
        return new VatGroup(first.category(), first.rate(), base, untaxed, amount, shares);
    }

    private static List<VatShare> shares(List<TaxedAmount> sums, Money vat) {
        BigInteger[] exact = new BigInteger[sums.size()];
        for (int i = 0; i < exact.length; i++) {
            TaxedAmount sum = sums.get(i);
            exact[i] = BigInteger.valueOf(sum.net().minus(sum.untaxed()).minorUnits())
                    .multiply(BigInteger.valueOf(sum.tax().rate().tenThousandths()));
        }
        long[] amounts = Allocation.roundedTogether(vat.minorUnits(), exact, BigInteger.valueOf(Percentage.WHOLE));
        List<VatShare> shares = new ArrayList<>(exact.length);
        for (int i = 0; i < exact.length; i++) {
            TaxedAmount sum = sums.get(i);
            shares.add(new VatShare(sum.tax(), sum.net(), sum.untaxed(), new Money(amounts[i], vat.currency())));
        }
        return List.copyOf(shares);
    }

    private record CategoryAndRate(VatCategory category, Percentage rate) {}
}
