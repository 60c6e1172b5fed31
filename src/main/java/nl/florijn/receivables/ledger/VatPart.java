package nl.florijn.receivables.ledger;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.Arrays;
import java.util.List;
import java.util.function.Function;
import java.util.stream.IntStream;
import nl.florijn.catalog.vat.VatCodeId;
import nl.florijn.money.Allocation;
import nl.florijn.money.Money;
import nl.florijn.money.VatCategory;

/**
 * What of an amount falls under one VAT code and rate.
 *
 * @param rate as a percentage
 * @param base without VAT
 * @param vat of it
 */
record VatPart(VatCodeId code, BigDecimal rate, VatCategory category, Money base, Money vat) {

    /**
     * An amount, as the parts of an invoice are to one another; to the cent they add up to it.
     *
     * @param net of the amount, without VAT
     * @param vat of it
     * @param invoice its parts; none: it has none
     */
    static List<VatPart> shared(Money net, Money vat, List<VatPart> invoice) {
        var nets = shares(net, invoice, VatPart::base);
        var vats = shares(vat, invoice, VatPart::vat);
        return IntStream.range(0, invoice.size())
                .mapToObj(i ->
                        invoice.get(i).with(new Money(nets[i], net.currency()), new Money(vats[i], vat.currency())))
                .filter(part -> !part.base.isZero() || !part.vat.isZero())
                .toList();
    }

    VatPart negated() {
        return with(base.negated(), vat.negated());
    }

    private VatPart with(Money otherBase, Money otherVat) {
        return new VatPart(code, rate, category, otherBase, otherVat);
    }

    /** Where the parts of an invoice come to nothing together, they are to one another as nothing: the first has it all. */
    private static long[] shares(Money total, List<VatPart> invoice, Function<VatPart, Money> figure) {
        var weights = invoice.stream()
                .mapToLong(part -> figure.apply(part).minorUnits())
                .toArray();
        var sum = Arrays.stream(weights).sum();
        if (sum <= 0) {
            var shares = new long[weights.length];
            if (shares.length > 0) {
                shares[0] = total.minorUnits();
            }
            return shares;
        }
        var exact = Arrays.stream(weights)
                .mapToObj(weight -> BigInteger.valueOf(total.minorUnits()).multiply(BigInteger.valueOf(weight)))
                .toArray(BigInteger[]::new);
        return Allocation.roundedTogether(total.minorUnits(), exact, BigInteger.valueOf(sum));
    }
}
