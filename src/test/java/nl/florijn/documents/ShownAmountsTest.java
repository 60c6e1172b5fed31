package nl.florijn.documents;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import nl.florijn.billing.composing.LineKind;
import nl.florijn.documents.InvoiceSnapshot.Adjustment;
import nl.florijn.documents.InvoiceSnapshot.Group;
import nl.florijn.documents.InvoiceSnapshot.Line;
import nl.florijn.documents.InvoiceSnapshot.Totals;
import nl.florijn.documents.InvoiceSnapshot.Vat;
import nl.florijn.documents.InvoiceSnapshot.VatTotal;
import nl.florijn.money.VatCategory;
import org.junit.jupiter.api.Test;

/** Amounts with VAT on paper come to the total, to the cent. */
class ShownAmountsTest {

    private static final Vat HIGH = new Vat(VatCategory.S, new BigDecimal("21"));
    private static final Vat LOW = new Vat(VatCategory.S, new BigDecimal("9"));
    private static final Vat FINNISH = new Vat(VatCategory.S, new BigDecimal("25.5"));
    private static final Vat REVERSED = new Vat(VatCategory.AE, BigDecimal.ZERO);

    @Test
    void R19_threeLinesOfThirtyThreeCentsComeToOneTwenty() {
        var document = document(List.of(line(HIGH, "0.33"), line(HIGH, "0.33"), line(HIGH, "0.33")), "0.00");
        var shown = new ShownAmounts(document);

        assertThat(amounts(document, shown)).containsExactly("0.40", "0.40", "0.40");
        assertThat(document.totals().total()).isEqualByComparingTo("1.20");
    }

    @Test
    void pricesHaveTheirVatToo() {
        var document = document(List.of(line(HIGH, "10.00"), line(REVERSED, "8.26")), "0.00");
        var shown = new ShownAmounts(document);
        var lines = document.groups().getFirst().lines();

        assertThat(shown.price(lines.getFirst())).isEqualByComparingTo("12.10");
        assertThat(shown.price(lines.getLast())).isEqualByComparingTo("8.26");
    }

    @Test
    void withoutTheSettingNothingIsAdded() {
        var document = document(List.of(line(HIGH, "10.00")), "-1.00");
        var plain = new Totals(
                "EUR",
                document.totals().adjustments(),
                document.totals().net(),
                document.totals().vat(),
                document.totals().vatTotal(),
                document.totals().total(),
                false,
                null);
        var shown = new ShownAmounts(with(document, document.groups(), plain));

        assertThat(amounts(document, shown)).containsExactly("10.00");
        assertThat(shown.adjustments()).isEqualTo(document.totals().adjustments());
    }

    @Test
    void theDocumentHasNoColumnOfVatButSaysWhatItIs() {
        var document = document(List.of(line(HIGH, "10.00"), line(HIGH, "20.00")), "-3.00");
        var html = new DocumentHtml().html(document);

        assertThat(html)
                .contains("12,10", "24,20", "-3,63".replace("-", ""), "Waarvan btw 21%", "27,00", "5,67", "32,67")
                .doesNotContain("Totaal excl. btw", ">21%<", ">20,00<");
    }

    @Test
    void howeverManyLinesRatesAndDiscountsThereAreAllIsTheTotal() {
        var seed = System.nanoTime();
        var random = new Random(seed);
        for (var round = 0; round < 500; round++) {
            var lines = new ArrayList<Line>();
            for (var i = 0; i < 1 + random.nextInt(30); i++) {
                var vat = List.of(HIGH, LOW, FINNISH, REVERSED).get(random.nextInt(4));
                lines.add(line(
                        vat, BigDecimal.valueOf(random.nextInt(-2000, 20000), 2).toPlainString()));
            }
            var document =
                    document(lines, BigDecimal.valueOf(-random.nextInt(3000), 2).toPlainString());
            var shown = new ShownAmounts(document);
            var sum = document.groups().stream()
                    .map(shown::subtotal)
                    .reduce(BigDecimal.ZERO, BigDecimal::add)
                    .add(shown.adjustments().stream().map(Adjustment::amount).reduce(BigDecimal.ZERO, BigDecimal::add));

            assertThat(sum)
                    .as("seed " + seed)
                    .isEqualByComparingTo(document.totals().total());
            for (var line : lines) {
                var exact =
                        line.net().multiply(line.vat().rate().movePointLeft(2).add(BigDecimal.ONE));
                assertThat(shown.amount(line).subtract(exact).abs())
                        .as("seed " + seed)
                        .isLessThan(new BigDecimal("0.01"));
            }
        }
    }

    private static List<String> amounts(InvoiceSnapshot document, ShownAmounts shown) {
        return document.groups().stream()
                .flatMap(group -> group.lines().stream())
                .map(line -> shown.amount(line).toPlainString())
                .toList();
    }

    private static Line line(Vat vat, String net) {
        var amount = new BigDecimal(net);
        return new Line(
                LineKind.CHARGE, null, "Werk", null, null, null, BigDecimal.ONE, amount, BigDecimal.ZERO, amount, vat);
    }

    /** A discount comes off the high rate, or whichever is there first. */
    private static InvoiceSnapshot document(List<Line> lines, String discount) {
        var off = new BigDecimal(discount);
        Map<Vat, BigDecimal> bases = new LinkedHashMap<>();
        lines.forEach(line -> bases.merge(line.vat(), line.net(), BigDecimal::add));
        bases.merge(lines.getFirst().vat(), off, BigDecimal::add);
        var vat = bases.entrySet().stream()
                .map(base -> new VatTotal(
                        base.getKey(),
                        base.getValue(),
                        base.getValue()
                                .multiply(base.getKey().rate())
                                .movePointLeft(2)
                                .setScale(2, RoundingMode.HALF_UP),
                        null))
                .toList();
        var net = vat.stream().map(VatTotal::base).reduce(BigDecimal.ZERO, BigDecimal::add);
        var vatTotal = vat.stream().map(VatTotal::amount).reduce(BigDecimal.ZERO, BigDecimal::add);
        List<Adjustment> adjustments = off.signum() == 0 ? List.of() : List.of(new Adjustment("Korting", off));
        var totals = new Totals("EUR", adjustments, net, vat, vatTotal, net.add(vatTotal), false, null, true);
        var sum = lines.stream().map(Line::net).reduce(BigDecimal.ZERO, BigDecimal::add);
        var usual =
                SnapshotBuilder.anInvoice().in("nl").month("Hosting", "1.00").build();
        return with(usual, List.of(new Group(null, lines, sum)), totals);
    }

    private static InvoiceSnapshot with(InvoiceSnapshot usual, List<Group> groups, Totals totals) {
        return new InvoiceSnapshot(
                usual.kind(),
                usual.mark(),
                usual.number(),
                usual.creditedNumber(),
                usual.invoiceDate(),
                usual.dueDate(),
                usual.locale(),
                usual.theme(),
                usual.houseStyle(),
                usual.seller(),
                usual.debtor(),
                usual.message(),
                groups,
                totals,
                usual.clauses(),
                usual.payment());
    }
}
