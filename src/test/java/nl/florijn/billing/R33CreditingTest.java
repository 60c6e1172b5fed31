package nl.florijn.billing;

import static nl.florijn.billing.CreditedInvoice.line;
import static nl.florijn.billing.SubscriptionBuilder.EUR;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import nl.florijn.billing.composing.LineKind;
import nl.florijn.billing.crediting.Charged;
import nl.florijn.money.LineTax;
import nl.florijn.money.Money;
import nl.florijn.money.Percentage;
import nl.florijn.money.Quantity;
import nl.florijn.money.VatCategory;
import org.junit.jupiter.api.Test;

class R33CreditingTest {

    private static final Money NO_DISCOUNT = Money.zero(EUR);

    @Test
    void R33_lineByLineItAddsUpToTheInvoice() {
        var invoice = new CreditedInvoice(
                NO_DISCOUNT,
                Stream.of("68.33", "68.33", "57.50", "85.00")
                        .map(net -> line(LineKind.CHARGE, 20, "1", net))
                        .toList());

        for (var position = 0; position < 4; position++) {
            invoice.credit(position, "1");
        }

        assertThat(invoice.total()).hasToString("334.99");
        assertThat(invoice.credited()).hasToString("334.99");
    }

    @Test
    void R33_partsOfAQuantityAddUpToTheLine() {
        var invoice = new CreditedInvoice(NO_DISCOUNT, List.of(line(LineKind.CHARGE, 0, "3", "10.00")));

        var soFar = new ArrayList<String>();
        for (var i = 0; i < 3; i++) {
            invoice.credit(0, "1");
            soFar.add(invoice.credited().toString());
        }

        assertThat(soFar).containsExactly("3.33", "6.67", "10.00");
        assertThat(invoice.line(0).rest()).isEmpty();
    }

    @Test
    void R33_neverMoreThanIsLeft() {
        var invoice = new CreditedInvoice(
                NO_DISCOUNT,
                List.of(line(LineKind.CHARGE, 21, "3", "10.00"), line(LineKind.CORRECTION, 21, "-1", "-2.00")));
        invoice.credit(0, "2");

        assertThat(invoice.credit(0, "1.0001")).as("more than is left").isFalse();
        assertThat(invoice.credit(0, "-1")).as("the other way round").isFalse();
        assertThat(invoice.credit(0, "0")).as("nothing").isFalse();
        assertThat(invoice.credit(1, "1")).as("it gave back itself").isFalse();
        assertThat(invoice.line(1).part(Quantity.of("-1"))).isPresent();
        assertThat(invoice.credit(0, "1")).as("3.33 of the 1.33 left").isFalse();
        invoice.creditRest();
        assertThat(invoice.credited()).isEqualTo(invoice.total());
    }

    @Test
    void R33_neverMoreThanIsLeftOfTheInvoice() {
        var invoice = new CreditedInvoice(
                NO_DISCOUNT,
                List.of(line(LineKind.CHARGE, 21, "3", "30.00"), line(LineKind.CHARGE, 21, "-1", "-25.00")));
        assertThat(invoice.total()).hasToString("6.05");

        assertThat(invoice.credit(0, "3")).as("36.30").isFalse();
        assertThat(invoice.credit(0, "0.501")).as("6.06").isFalse();
        assertThat(invoice.credit(0, "0.4")).as("4.84").isTrue();
        assertThat(invoice.credit(0, "0.2")).as("2.42 of 1.21").isFalse();
        invoice.creditRest();
        assertThat(invoice.credited()).isEqualTo(invoice.total());
        assertThat(invoice.notCredited()).isEmpty();
    }

    @Test
    void R33_neverMoreThanIsLeftAtAVatRate() {
        var invoice = new CreditedInvoice(
                NO_DISCOUNT,
                List.of(
                        line(LineKind.CHARGE, 21, "1", "100.00"),
                        line(LineKind.CHARGE, 9, "1", "40.00"),
                        line(LineKind.CHARGE, 9, "-1", "-50.00")));
        assertThat(invoice.total()).as("121.00 − 10.90").hasToString("110.10");

        assertThat(invoice.credit(1, "1")).as("at 9 % nothing was charged").isFalse();
        assertThat(invoice.credit(0, "1")).as("121.00").isFalse();
        assertThat(invoice.credit(0, "0.9")).as("108.90").isTrue();
        invoice.creditRest();
        assertThat(invoice.credited()).isEqualTo(invoice.total());
        assertThat(invoice.notCredited()).isEmpty();
    }

    @Test
    void R33_whatARunGaveBackIsNotGivenBackAgain() {
        var tax = new LineTax(1, VatCategory.S, Percentage.of(21), 8000);
        var halfGivenBack = new Charged(
                1,
                LineKind.SUBSCRIPTION,
                Quantity.ONE,
                Money.of("30.00", EUR),
                tax,
                new Quantity(0),
                NO_DISCOUNT,
                NO_DISCOUNT,
                Money.of("15.00", EUR));

        var rest = halfGivenBack.rest().orElseThrow();
        assertThat(rest.net()).hasToString("15.00");
        assertThat(rest.amountOnly()).isTrue();
        assertThat(halfGivenBack.part(Quantity.ONE)).isEmpty();
        assertThat(halfGivenBack.part(Quantity.of("0.5"))).isPresent();
    }

    @Test
    void R33_discountAndSurchargeGoAlongInProportion() {
        var invoice = new CreditedInvoice(
                Money.of("11.00", EUR),
                List.of(
                        line(LineKind.CHARGE, 0, "1", "60.00"),
                        line(LineKind.CHARGE, 0, "1", "40.00"),
                        line(LineKind.SURCHARGE, 0, "1", "10.00")));

        invoice.credit(0, "1");
        assertThat(invoice.credited()).as("60.00 and 6.00, less 6.60").hasToString("59.40");
        invoice.credit(1, "1");
        assertThat(invoice.credited()).isEqualTo(invoice.total());
    }

    @Test
    void R33_withLinesThatGiveBackToItAddsUpToTheInvoiceAtEachRate() {
        var accepted = 0;
        for (var seed = 1L; seed <= 500; seed++) {
            var random = new Random(seed);
            var invoice = invoiceWithLinesThatGiveBack(random);
            if (!invoice.total().isPositive()) {
                continue;
            }
            for (var step = 0; step < 8; step++) {
                var position = random.nextInt(5);
                var sign = invoice.line(position).quantity().tenThousandths() < 0 ? "-" : "";
                accepted += invoice.credit(position, sign + "0." + (1 + random.nextInt(9))) ? 1 : 0;
                assertThat(invoice.credited().minus(invoice.total()).isPositive())
                        .as("seed %d", seed)
                        .isFalse();
            }
            if (!invoice.credited().equals(invoice.total())) {
                invoice.creditRest();
            }
            assertThat(invoice.credited()).as("seed %d", seed).isEqualTo(invoice.total());
            assertThat(invoice.notCredited()).as("seed %d", seed).isEmpty();
        }
        assertThat(accepted).isGreaterThan(200);
    }

    private static CreditedInvoice invoiceWithLinesThatGiveBack(Random random) {
        var lines = new ArrayList<CreditedInvoice.Billed>();
        for (var i = 0; i < 5; i++) {
            var rate = List.of(21, 9, 0).get(random.nextInt(3));
            var gives = random.nextInt(3) == 0;
            var net = new Money(100 + random.nextInt(20_000), EUR);
            lines.add(line(LineKind.CHARGE, rate, gives ? "-1" : "2", (gives ? net.negated() : net).toString()));
        }
        return new CreditedInvoice(NO_DISCOUNT, lines);
    }

    @Test
    void R33_inWhateverPartsItAddsUpToTheInvoice() {
        for (var seed = 1L; seed <= 500; seed++) {
            var random = new Random(seed);
            var lines = new ArrayList<CreditedInvoice.Billed>();
            for (var i = 0; i <= random.nextInt(5); i++) {
                var net = new Money(100 + random.nextInt(20_000), EUR).toString();
                var rate = List.of(21, 9, 6).get(random.nextInt(3));
                lines.add(line(LineKind.CHARGE, rate, String.valueOf(1 + random.nextInt(4)), net));
            }
            var invoice = new CreditedInvoice(new Money(random.nextInt(100), EUR), lines);

            for (var step = 0; step < 8; step++) {
                invoice.credit(random.nextInt(lines.size()), "0." + (1 + random.nextInt(9)));
                assertThat(invoice.credited().minus(invoice.total()).isPositive())
                        .as("seed %d", seed)
                        .isFalse();
            }
            invoice.creditRest();

            assertThat(invoice.credited()).as("seed %d", seed).isEqualTo(invoice.total());
        }
    }
}
