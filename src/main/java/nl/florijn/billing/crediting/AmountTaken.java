package nl.florijn.billing.crediting;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import nl.florijn.money.Allocation;
import nl.florijn.money.LineTax;
import nl.florijn.money.Money;
import nl.florijn.money.Rounding;
import nl.florijn.money.VatGroup;
import nl.florijn.money.VatShare;
import nl.florijn.money.VatTotals;

/**
 * Takes an amount, VAT included, out of what is left: from each VAT rate, then from each VAT code and account, then from each
 * line in proportion to what is left of it. No part is ever more than that, so the last amount takes exactly the rest (R33).
 */
final class AmountTaken {

    private final CreditPart whole;
    private final List<Credited> lines = new ArrayList<>();
    private final List<VatGroup> groups = new ArrayList<>();

    private AmountTaken(CreditPart whole) {
        this.whole = whole;
    }

    /** @param amount above zero and not above the total of the whole */
    static CreditPart of(CreditPart whole, Money amount) {
        if (amount.equals(whole.totals().total())) {
            return whole;
        }
        var taken = new AmountTaken(whole);
        taken.take(amount);
        return new CreditPart(List.copyOf(taken.lines), taken.totals(amount));
    }

    private void take(Money amount) {
        List<VatGroup> from = whole.totals().groups().stream()
                .filter(group -> gross(group).isPositive())
                .toList();
        long[] parts = shared(amount, from.stream().map(AmountTaken::gross).toList());
        for (int i = 0; i < parts.length; i++) {
            if (parts[i] != 0) {
                take(from.get(i), new Money(parts[i], amount.currency()));
            }
        }
    }

    private static Money gross(VatGroup group) {
        return group.base().plus(group.amount());
    }

    /** The VAT in a price that includes it; the rest is the base. */
    private void take(VatGroup group, Money gross) {
        Money vat = proportion(gross, group.amount(), gross(group));
        Money base = gross.minus(vat);
        List<VatShare> positive = group.shares().stream()
                .filter(share -> share.base().isPositive())
                .toList();
        List<VatShare> from = positive.isEmpty() ? List.of(group.shares().getFirst()) : positive;
        List<Money> weights = from.stream()
                .map(share -> positive.isEmpty() ? new Money(1, gross.currency()) : share.base())
                .toList();
        Money untaxed = group.base().isZero() ? group.untaxed() : proportion(base, group.untaxed(), group.base());
        long[] bases = shared(base, weights);
        long[] amounts = shared(vat, weights);
        long[] leftUntaxed = shared(untaxed, weights);
        List<VatShare> shares = new ArrayList<>(from.size());
        for (int i = 0; i < bases.length; i++) {
            VatShare share = from.get(i);
            Money ofShare = new Money(bases[i], gross.currency());
            shares.add(new VatShare(
                    share.tax(),
                    ofShare,
                    new Money(leftUntaxed[i], gross.currency()),
                    new Money(amounts[i], gross.currency())));
            take(share, ofShare);
        }
        groups.add(new VatGroup(group.category(), group.rate(), base, untaxed, vat, List.copyOf(shares)));
    }

    /** From the lines of one tax, with the part of the discount that these had. */
    private void take(VatShare share, Money base) {
        List<Credited> ofTax = ofTax(share.tax());
        Money nets = ofTax.stream().map(Credited::net).reduce(Money.zero(base.currency()), Money::plus);
        List<Credited> from =
                ofTax.stream().filter(line -> line.net().isPositive()).toList();
        if (base.isZero() || from.isEmpty()) {
            return;
        }
        Money discount = proportion(base, nets.minus(share.base()), share.base());
        long[] parts =
                shared(base.plus(discount), from.stream().map(Credited::net).toList());
        for (int i = 0; i < parts.length; i++) {
            if (parts[i] != 0) {
                lines.add(from.get(i).line().amount(new Money(parts[i], base.currency())));
            }
        }
    }

    private List<Credited> ofTax(LineTax tax) {
        return whole.lines().stream()
                .filter(line -> line.line().tax().equals(tax))
                .toList();
    }

    private VatTotals totals(Money amount) {
        Money vat = groups.stream().map(VatGroup::amount).reduce(Money.zero(amount.currency()), Money::plus);
        return new VatTotals(amount.minus(vat), vat, List.copyOf(groups));
    }

    private static long[] shared(Money amount, List<Money> weights) {
        return Allocation.inProportion(
                amount.minorUnits(),
                weights.stream().mapToLong(Money::minorUnits).toArray());
    }

    /** {@code part × of / whole}, rounded. */
    private static Money proportion(Money part, Money of, Money whole) {
        return new Money(
                Rounding.halfUp(
                        BigInteger.valueOf(part.minorUnits()).multiply(BigInteger.valueOf(of.minorUnits())),
                        BigInteger.valueOf(whole.minorUnits())),
                part.currency());
    }
}
