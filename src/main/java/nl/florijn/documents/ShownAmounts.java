package nl.florijn.documents;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Currency;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import nl.florijn.billing.composing.LineKind;
import nl.florijn.documents.InvoiceSnapshot.Adjustment;
import nl.florijn.documents.InvoiceSnapshot.Group;
import nl.florijn.documents.InvoiceSnapshot.Line;
import nl.florijn.documents.InvoiceSnapshot.Totals;
import nl.florijn.documents.InvoiceSnapshot.VatTotal;
import nl.florijn.money.Allocation;

/**
 * The amounts of lines and adjustments as a document shows them: without VAT, or each with its VAT. Then those of one
 * category and rate come to its base and VAT together, so that all of them add up to the total.
 */
final class ShownAmounts {

    private static final int PRICE_DECIMALS = 4;
    private static final BigDecimal HUNDRED = new BigDecimal(100);
    // Percentages have four decimals.
    private static final BigInteger DIVISOR = BigInteger.valueOf(1_000_000);

    private final Totals totals;
    private final Map<Line, BigDecimal> withVat = new IdentityHashMap<>();
    private final BigDecimal adjustedWithVat;

    ShownAmounts(InvoiceSnapshot snapshot) {
        totals = snapshot.totals();
        adjustedWithVat = isWithVat() ? addVat(snapshot) : BigDecimal.ZERO;
    }

    boolean isWithVat() {
        return totals.amountsWithVat() && !totals.vatExempt();
    }

    BigDecimal amount(Line line) {
        return withVat.getOrDefault(line, line.net());
    }

    BigDecimal price(Line line) {
        return withVat.containsKey(line) ? withVat(line.unitPrice(), line.vat().rate()) : line.unitPrice();
    }

    BigDecimal subtotal(Group group) {
        return group.lines().stream().map(this::amount).reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    List<Adjustment> adjustments() {
        var shown = totals.adjustments();
        if (!isWithVat() || shown.isEmpty()) {
            return shown;
        }
        var weights = shown.stream().mapToLong(one -> minor(one.amount().abs())).toArray();
        var shares = Allocation.inProportion(minor(adjustedWithVat), weights);
        var all = new ArrayList<Adjustment>();
        for (var i = 0; i < shares.length; i++) {
            all.add(new Adjustment(shown.get(i).description(), major(shares[i])));
        }
        return all;
    }

    /** What the adjustments come to with VAT: of each rate what its base has more than its lines. */
    private BigDecimal addVat(InvoiceSnapshot snapshot) {
        var adjusted = BigDecimal.ZERO;
        for (var vat : totals.vat()) {
            var lines = snapshot.groups().stream()
                    .flatMap(group -> group.lines().stream())
                    .filter(line -> line.kind() != LineKind.TEXT && line.vat().equals(vat.vat()))
                    .toList();
            adjusted = adjusted.add(addVat(vat, lines));
        }
        return adjusted;
    }

    private BigDecimal addVat(VatTotal vat, List<Line> lines) {
        var nets = lines.stream().mapToLong(line -> minor(line.net())).toArray();
        var parts = Arrays.copyOf(nets, nets.length + 1);
        parts[nets.length] = minor(vat.base()) - Arrays.stream(nets).sum();
        var rate = DIVISOR.add(vat.vat().rate().movePointRight(PRICE_DECIMALS).toBigIntegerExact());
        var exact = Arrays.stream(parts)
                .mapToObj(part -> BigInteger.valueOf(part).multiply(rate))
                .toArray(BigInteger[]::new);
        var shown = Allocation.roundedTogether(minor(vat.base().add(vat.amount())), exact, DIVISOR);
        for (var i = 0; i < nets.length; i++) {
            withVat.put(lines.get(i), major(shown[i]));
        }
        return major(shown[nets.length]);
    }

    private static BigDecimal withVat(BigDecimal price, BigDecimal rate) {
        var exact = price.multiply(HUNDRED.add(rate)).movePointLeft(2);
        var rounded = exact.setScale(PRICE_DECIMALS, RoundingMode.HALF_UP).stripTrailingZeros();
        return rounded.scale() < 0 ? rounded.setScale(0) : rounded;
    }

    private int decimals() {
        return Currency.getInstance(totals.currency()).getDefaultFractionDigits();
    }

    private long minor(BigDecimal amount) {
        return amount.movePointRight(decimals()).longValueExact();
    }

    private BigDecimal major(long minorUnits) {
        return BigDecimal.valueOf(minorUnits, decimals());
    }
}
