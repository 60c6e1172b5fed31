package nl.florijn.billing.crediting;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;
import nl.florijn.billing.composing.LineKind;
import nl.florijn.money.LineTax;
import nl.florijn.money.Money;
import nl.florijn.money.Rounding;
import nl.florijn.money.TaxedAmount;
import nl.florijn.money.VatGroup;
import nl.florijn.money.VatTotals;

/**
 * A credit note for an approved invoice, whole, by line and quantity, or of an amount (R33). Amounts, discount and VAT are those of all
 * that was given back so far less what was before, so that credit notes for all of it add up to the invoice.
 *
 * @param lines all of the invoice
 * @param shares what the invoice came to per tax, after its discount
 * @param earlier VAT of its credit notes so far
 */
public record Crediting(Currency currency, List<Charged> lines, List<Share> shares, List<VatGroup> earlier) {

    /**
     * What all lines of one tax came to.
     *
     * @param base after the discount on the whole
     * @param untaxed what of that bore no VAT (R24)
     * @param discountBefore what credit notes kept of that discount so far
     * @param baseBefore what credit notes gave back so far, by hand or of a run
     * @param untaxedBefore what of that gave back no VAT
     */
    public record Share(
            LineTax tax, Money base, Money untaxed, Money discountBefore, Money baseBefore, Money untaxedBefore) {

        /** What of so much more that is given back bore no VAT. */
        private Money untaxed(Money now) {
            if (now.isZero()) {
                return now;
            }
            Money soFar = untaxed.isZero() ? untaxed : inProportion(untaxed, baseBefore.plus(now), base);
            return soFar.minus(untaxedBefore);
        }
    }

    /** All that is left of every line. */
    public List<Credited> rest() {
        return rest(line -> true);
    }

    /** All that is left of these lines. */
    public List<Credited> rest(Predicate<Charged> which) {
        return lines.stream()
                .filter(which)
                .map(Charged::rest)
                .flatMap(Optional::stream)
                .toList();
    }

    /** What the lines of a credit note come to. */
    public CreditPart part(List<Credited> credited) {
        return new CreditPart(credited, totals(credited));
    }

    /**
     * So much of a credit note, VAT included.
     *
     * @param amount above zero
     * @return empty when the credit note comes to less
     */
    public Optional<CreditPart> part(List<Credited> credited, Money amount) {
        CreditPart whole = part(credited);
        return amount.minus(whole.totals().total()).isPositive()
                ? Optional.empty()
                : Optional.of(AmountTaken.of(whole, amount));
    }

    /** Chosen lines, with what they take along of the surcharge on all of them. */
    public List<Credited> withSurcharge(List<Credited> chosen) {
        Money all = net(lines.stream().filter(line -> !isSurcharge(line)).map(Charged::net));
        Money before = net(lines.stream().filter(line -> !isSurcharge(line)).map(Charged::netBefore));
        Money soFar = before.plus(net(chosen.stream().map(Credited::net)));
        List<Credited> together = new ArrayList<>(chosen);
        lines.stream()
                .filter(Crediting::isSurcharge)
                .forEach(line -> line.inProportion(soFar, all).ifPresent(together::add));
        return together;
    }

    /** What they come to, less their part of the discount. */
    public VatTotals totals(List<Credited> credited) {
        List<TaxedAmount> amounts = new ArrayList<>();
        credited.forEach(line -> amounts.add(line.taxed()));
        for (Share share : shares) {
            Money discount = discount(share, credited);
            Money untaxed = share.untaxed(net(ofTax(share, credited)).minus(discount));
            if (!discount.isZero() || !untaxed.isZero()) {
                amounts.add(new TaxedAmount(share.tax(), discount.negated(), untaxed));
            }
        }
        return VatTotals.after(earlier, amounts, currency);
    }

    /** What is left of the invoice, of all lines together. */
    public VatTotals left() {
        var bases = shares.stream()
                .map(share -> new TaxedAmount(
                        share.tax(),
                        share.base().minus(share.baseBefore()),
                        share.untaxed().minus(share.untaxedBefore())))
                .toList();
        return VatTotals.after(earlier, bases, currency);
    }

    /**
     * Whether so much is left of the invoice, in all and at each VAT rate: lines that gave back themselves leave less than
     * the others came to. What takes the last of the total takes it at each rate, or the rest could not be given back.
     */
    public boolean isLeft(VatTotals wanted) {
        VatTotals left = left();
        Money after = left.total().minus(wanted.total());
        return after.isZero()
                ? isSame(wanted, left) && isSame(left, wanted)
                : after.isPositive() && wanted.groups().stream().allMatch(group -> isLeft(group, left));
    }

    private boolean isLeft(VatGroup wanted, VatTotals left) {
        return !wanted.base().isPositive()
                || !wanted.base().minus(base(left, wanted)).isPositive();
    }

    private boolean isSame(VatTotals some, VatTotals others) {
        return some.groups().stream().allMatch(group -> group.base().equals(base(others, group)));
    }

    /** What there is at the rate of a group. */
    private Money base(VatTotals totals, VatGroup wanted) {
        return net(totals.groups().stream()
                .filter(group ->
                        group.category() == wanted.category() && group.rate().equals(wanted.rate()))
                .map(VatGroup::base));
    }

    /** In proportion to the lines; more where less than that is left of what the invoice came to. */
    private Money discount(Share share, List<Credited> credited) {
        Money now = net(ofTax(share, credited));
        Money charged = net(ofTax(share).map(Charged::net));
        Money discount = charged.minus(share.base());
        if (discount.isZero() || now.isZero()) {
            return Money.zero(currency);
        }
        Money soFar = net(ofTax(share).map(Charged::netBefore)).plus(now);
        Money proportional = inProportion(discount, soFar, charged).minus(share.discountBefore());
        Money tooMuch = now.minus(share.base().minus(share.baseBefore()));
        return tooMuch.minus(proportional).isPositive() ? tooMuch : proportional;
    }

    private Stream<Charged> ofTax(Share share) {
        return lines.stream().filter(line -> line.tax().equals(share.tax()));
    }

    private static Stream<Money> ofTax(Share share, List<Credited> credited) {
        return credited.stream()
                .filter(line -> line.line().tax().equals(share.tax()))
                .map(Credited::net);
    }

    /** {@code of × part / whole}, rounded. */
    private static Money inProportion(Money of, Money part, Money whole) {
        return new Money(
                Rounding.halfUp(
                        BigInteger.valueOf(of.minorUnits()).multiply(BigInteger.valueOf(part.minorUnits())),
                        BigInteger.valueOf(whole.minorUnits())),
                of.currency());
    }

    private Money net(Stream<Money> amounts) {
        return amounts.reduce(Money.zero(currency), Money::plus);
    }

    private static boolean isSurcharge(Charged line) {
        return line.kind() == LineKind.SURCHARGE;
    }
}
