package nl.florijn.billing;

import static nl.florijn.billing.CreditedInvoice.line;
import static nl.florijn.billing.SubscriptionBuilder.EUR;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.function.Function;
import nl.florijn.billing.composing.LineKind;
import nl.florijn.billing.composing.PaymentDiscount;
import nl.florijn.money.Money;
import nl.florijn.money.Percentage;
import nl.florijn.money.VatGroup;
import org.junit.jupiter.api.Test;

/** Credit notes "of 25.00", VAT included. */
class R33CreditedAmountsTest {

    private static final Money NO_DISCOUNT = Money.zero(EUR);

    @Test
    void R33_anAmountIncludesItsVat() {
        var invoice = new CreditedInvoice(NO_DISCOUNT, List.of(line(LineKind.CHARGE, 21, "1", "100.00")));

        assertThat(invoice.creditAmount(Money.of("25.00", EUR), _ -> true)).isTrue();
        assertThat(invoice.last().net()).hasToString("20.66");
        assertThat(invoice.last().vat()).hasToString("4.34");
        assertThat(invoice.left()).hasToString("96.00");
    }

    @Test
    void R33_itComesFromEachRateInProportion() {
        var invoice = new CreditedInvoice(
                NO_DISCOUNT,
                List.of(line(LineKind.CHARGE, 21, "1", "100.00"), line(LineKind.CHARGE, 9, "1", "100.00")));

        assertThat(invoice.creditAmount(Money.of("23.00", EUR), _ -> true)).isTrue();
        assertThat(invoice.last().groups())
                .extracting(VatGroup::base, VatGroup::amount)
                .as("of 121.00 and 109.00")
                .extracting(Object::toString)
                .containsExactly("(10.00, 2.10)", "(10.00, 0.90)");
    }

    @Test
    void R33_itMayComeFromSomeLinesAlone() {
        var invoice = new CreditedInvoice(
                NO_DISCOUNT,
                List.of(line(LineKind.CHARGE, 21, "1", "100.00"), line(LineKind.CHARGE, 9, "1", "100.00")));

        assertThat(invoice.creditAmount(Money.of("109.01", EUR), line -> line.lineId() == 1))
                .as("more than that line came to")
                .isFalse();
        assertThat(invoice.creditAmount(Money.of("54.50", EUR), line -> line.lineId() == 1))
                .isTrue();
        assertThat(invoice.line(0).netBefore()).hasToString("0.00");
        assertThat(invoice.line(1).left()).hasToString("50.00");
    }

    @Test
    void R33_aQuantityIsStillThereAfterAnAmount() {
        var invoice = new CreditedInvoice(NO_DISCOUNT, List.of(line(LineKind.CHARGE, 0, "10", "50.00")));

        assertThat(invoice.creditAmount(Money.of("12.50", EUR), _ -> true)).isTrue();
        assertThat(invoice.credit(0, "1")).as("5.00").isTrue();
        assertThat(invoice.last().total()).hasToString("5.00");
        assertThat(invoice.credit(0, "7")).as("35.00 of 32.50").isFalse();
        invoice.creditRest();
        assertThat(invoice.last().total()).hasToString("32.50");
        assertThat(invoice.credited()).isEqualTo(invoice.total());
    }

    @Test
    void R33_inWhateverAmountsAndQuantitiesItAddsUpToTheInvoice() {
        assertItAddsUp(_ -> PaymentDiscount.NONE);
    }

    @Test
    void R24_R33_alsoWhereVatIsReckonedOverLessThanTheNet() {
        assertItAddsUp(random -> new PaymentDiscount(new Percentage(1 + random.nextInt(100_000)), 8, true));
    }

    private static void assertItAddsUp(Function<Random, PaymentDiscount> early) {
        var amounts = 0;
        for (var seed = 1L; seed <= 2000; seed++) {
            var random = new Random(seed);
            var lines = lines(random);
            var discount = random.nextBoolean() ? new Money(random.nextInt(400), EUR) : NO_DISCOUNT;
            var invoice = new CreditedInvoice(discount, lines, early.apply(random));
            for (var step = 0; step < 6; step++) {
                amounts += step(invoice, lines, random, seed) ? 1 : 0;
            }
            finish(invoice, random, seed);
        }
        assertThat(amounts).isGreaterThan(4000);
    }

    /** @return whether an amount was credited */
    private static boolean step(CreditedInvoice invoice, List<CreditedInvoice.Billed> lines, Random random, long seed) {
        var before = invoice.credited();
        // A surcharge follows the others by itself.
        var position = random.nextInt((int)
                lines.stream().filter(line -> line.kind() == LineKind.CHARGE).count());
        if (random.nextInt(3) == 0) {
            invoice.credit(position, "0." + (1 + random.nextInt(9)));
            notTooMuch(invoice, lines.size(), seed);
            return false;
        }
        var amount = new Money(1 + random.nextInt(3000), EUR);
        var done = invoice.creditAmount(amount, line -> random.nextBoolean() || line.lineId() == position);
        assertThat(invoice.credited().minus(before)).as("seed %d", seed).isEqualTo(done ? amount : NO_DISCOUNT);
        notTooMuch(invoice, lines.size(), seed);
        return done;
    }

    private static void notTooMuch(CreditedInvoice invoice, int lines, long seed) {
        assertThat(invoice.left().isNegative()).as("seed %d", seed).isFalse();
        invoice.notCredited()
                .forEach((rate, left) -> assertThat(left.isNegative())
                        .as("seed %d at %s", seed, rate)
                        .isFalse());
        for (var i = 0; i < lines; i++) {
            assertThat(invoice.line(i).left().isNegative())
                    .as("seed %d, line %d", seed, i)
                    .isFalse();
        }
    }

    /** What is left goes as an amount, or as the rest of all lines. */
    private static void finish(CreditedInvoice invoice, Random random, long seed) {
        var left = invoice.left();
        if (left.isPositive() && random.nextBoolean()) {
            assertThat(invoice.creditAmount(new Money(left.minorUnits() + 1, EUR), _ -> true))
                    .as("seed %d, a cent more", seed)
                    .isFalse();
            assertThat(invoice.creditAmount(left, _ -> true))
                    .as("seed %d", seed)
                    .isTrue();
        } else {
            invoice.creditRest();
        }
        assertThat(invoice.credited()).as("seed %d", seed).isEqualTo(invoice.total());
        assertThat(invoice.notCredited()).as("seed %d", seed).isEmpty();
    }

    private static List<CreditedInvoice.Billed> lines(Random random) {
        var lines = new ArrayList<CreditedInvoice.Billed>();
        for (var i = 0; i <= random.nextInt(5); i++) {
            var net = new Money(500 + random.nextInt(20_000), EUR).toString();
            var rate = List.of(21, 9, 0).get(random.nextInt(3));
            lines.add(line(LineKind.CHARGE, rate, String.valueOf(1 + random.nextInt(4)), net));
        }
        if (random.nextInt(3) == 0) {
            lines.add(line(LineKind.SURCHARGE, 21, "1", new Money(50 + random.nextInt(300), EUR).toString()));
        }
        return lines;
    }
}
