package nl.florijn.billing;

import static nl.florijn.billing.SubscriptionBuilder.EUR;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.function.Function;
import java.util.stream.IntStream;
import nl.florijn.billing.composing.CreditSurcharge;
import nl.florijn.billing.composing.DraftInvoice;
import nl.florijn.billing.composing.OnTop;
import nl.florijn.billing.composing.PaymentDiscount;
import nl.florijn.billing.composing.Surcharge;
import nl.florijn.money.LineTax;
import nl.florijn.money.Money;
import nl.florijn.money.Percentage;
import nl.florijn.money.TaxedAmount;
import nl.florijn.money.VatCategory;
import nl.florijn.money.VatGroup;
import nl.florijn.money.VatTotals;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class R24PaymentDiscountTest {

    private static final int[] RATES = {21, 12, 6, 0};

    @ParameterizedTest
    @CsvSource(useHeadersInDisplayName = true, textBlock = """
            of,      percent, net,     VAT,    total,   discount, in time
            the net, 2,       100.00,  20.58,  120.58,  2.00,     118.58
            total,   2,       100.00,  21.00,  121.00,  2.42,     118.58
            the net, 2.5,     0.33,    0.07,   0.40,    0.01,     0.39
            total,   0,       100.00,  21.00,  121.00,  0.00,     121.00
            the net, 0,       100.00,  21.00,  121.00,  0.00,     121.00
            the net, 100,     100.00,  0.00,   100.00,  100.00,   0.00
            the net, 2,       -100.00, -21.00, -121.00, 0.00,     -121.00
            """)
    void R24_whatWhoPaysEarlyPays(
            String of, String percent, String net, String vat, String total, String discount, String inTime) {
        var charges = onTop(percent, of.equals("the net")).over(7, VatTotals.of(List.of(taxed(0, net)), EUR));

        assertThat(charges.totals().net()).hasToString(net);
        assertThat(charges.totals().vat()).hasToString(vat);
        assertThat(charges.totals().total()).hasToString(total);
        assertThat(charges.early().discount()).hasToString(discount);
        assertThat(charges.totals().total().minus(charges.early().discount())).hasToString(inTime);
    }

    @ParameterizedTest
    @CsvSource({"true, 20.58", "false, 21.00"})
    void R24_R33_aCreditNoteOfARunGivesBackVatAsInvoicesChargeIt(boolean ofNet, String vat) {
        var note = onTop("2", ofNet)
                .on(DraftInvoice.Kind.CREDIT_NOTE)
                .over(7, VatTotals.of(List.of(taxed(0, "100.00")), EUR));

        assertThat(note.totals().vat()).hasToString(vat);
    }

    static IntStream seeds() {
        var first = new Random().nextInt(1_000_000);
        return IntStream.concat(IntStream.range(0, 300), IntStream.range(first, first + 300));
    }

    /** The discount is shared to the cent, no rate bears a negative part of it, and VAT is the rounded rate of the rest. */
    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void R24_vatIsReckonedOverWhatIsLeftAtEachRate(int seed) {
        var random = new Random(seed);
        var lines = new ArrayList<TaxedAmount>();
        for (var i = 0; i <= random.nextInt(6); i++) {
            lines.add(taxed(random.nextInt(RATES.length), new Money(random.nextInt(-2_000, 90_000), EUR).toString()));
        }
        var percent = Percentage.of(random.nextInt(101));
        var plain = VatTotals.of(lines, EUR);

        var charges =
                new OnTop(Surcharge.NONE, CreditSurcharge.NONE, new PaymentDiscount(percent, 8, true)).over(7, plain);

        var discount = charges.early().discount();
        assertThat(discount).isEqualTo(plain.net().isPositive() ? plain.net().percent(percent) : Money.zero(EUR));
        assertThat(charges.totals().net()).isEqualTo(plain.net());
        assertThat(sum(charges.totals(), VatGroup::untaxed)).isEqualTo(discount);
        assertThat(sum(charges.totals(), VatGroup::amount))
                .isEqualTo(charges.totals().vat());
        for (var group : charges.totals().groups()) {
            assertThat(group.untaxed().isNegative()).isFalse();
            assertThat(group.amount())
                    .isEqualTo(group.base().minus(group.untaxed()).percent(group.rate()));
            assertThat(group.shares().stream()
                            .map(share -> share.untaxed().minorUnits())
                            .reduce(0L, Long::sum))
                    .isEqualTo(group.untaxed().minorUnits());
            assertThat(group.shares().stream()
                            .map(share -> share.amount().minorUnits())
                            .reduce(0L, Long::sum))
                    .isEqualTo(group.amount().minorUnits());
        }
    }

    private static Money sum(VatTotals totals, Function<VatGroup, Money> figure) {
        return totals.groups().stream().map(figure).reduce(Money.zero(EUR), Money::plus);
    }

    private static OnTop onTop(String percent, boolean ofNet) {
        return new OnTop(Surcharge.NONE, CreditSurcharge.NONE, new PaymentDiscount(Percentage.of(percent), 8, ofNet));
    }

    /** Two accounts at each rate. */
    private static TaxedAmount taxed(int kind, String net) {
        var rate = RATES[kind];
        var tax = new LineTax(rate, VatCategory.S, Percentage.of(rate), 8000 + net.length() % 2);
        return new TaxedAmount(tax, Money.of(net, EUR));
    }
}
