package nl.florijn.money;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class R19VatTotalsTest {

    private static final Currency EUR = Currency.getInstance("EUR");

    @Test
    void R19_vatIsReckonedOverTheSumAndNotPerLine() {
        VatTotals totals = VatTotals.of(List.of(at21("0.33"), at21("0.33"), at21("0.33")), EUR);

        assertThat(totals.net()).hasToString("0.99");
        assertThat(totals.vat()).hasToString("0.21");
        assertThat(totals.total()).hasToString("1.20");
    }

    @Test
    void R33_theInvoiceThatIsCreditedInParts() {
        LineTax at20 = new LineTax(1, VatCategory.S, Percentage.of(20), 8000);
        List<TaxedAmount> lines = Stream.of("68.33", "68.33", "57.50", "85.00")
                .map(net -> new TaxedAmount(at20, Money.of(net, EUR)))
                .toList();

        assertThat(VatTotals.of(lines, EUR).total()).hasToString("334.99");
    }

    @Test
    void R19_groupsAreByCategoryAndRate() {
        VatTotals totals = VatTotals.of(
                List.of(
                        amount(1, VatCategory.S, 9, 8000, "10.00"),
                        amount(2, VatCategory.AE, 0, 8000, "20.00"),
                        amount(3, VatCategory.S, 21, 8000, "30.00"),
                        amount(4, VatCategory.Z, 0, 8000, "40.00")),
                EUR);

        assertThat(totals.groups())
                .extracting(
                        group -> "%s %s %s %s".formatted(group.category(), group.rate(), group.base(), group.amount()))
                .containsExactly("S 21 30.00 6.30", "S 9 10.00 0.90", "Z 0 40.00 0.00", "AE 0 20.00 0.00");
    }

    @Test
    void R19_theVatOfAGroupIsSharedByLargestRemainder() {
        VatTotals totals = VatTotals.of(
                List.of(
                        amount(1, VatCategory.S, 21, 8000, "0.33"),
                        amount(1, VatCategory.S, 21, 8010, "0.32"),
                        amount(5, VatCategory.S, 21, 8000, "0.34")),
                EUR);

        assertThat(totals.shares())
                .extracting(share -> "%d %d %s %s"
                        .formatted(
                                share.tax().vatCodeId(), share.tax().ledgerAccountId(), share.base(), share.amount()))
                .containsExactly("1 8000 0.33 0.07", "1 8010 0.32 0.07", "5 8000 0.34 0.07");
    }

    @Test
    void R19_sharesOfOppositeSignsAddUpToo() {
        VatTotals totals = VatTotals.of(
                List.of(amount(1, VatCategory.S, 21, 8000, "10.00"), amount(5, VatCategory.S, 21, 8000, "-10.00")),
                EUR);

        assertThat(totals.vat()).hasToString("0.00");
        assertThat(totals.shares())
                .extracting(share -> share.amount().toString())
                .containsExactly("2.10", "-2.10");
    }

    @Test
    void R19_theSharesAddUpAndACreditNoteMirrorsItsInvoice() {
        long seed = 19;
        Random random = new Random(seed);
        for (int i = 0; i < 2_000; i++) {
            List<TaxedAmount> lines = new ArrayList<>();
            for (int line = 0; line < 1 + random.nextInt(12); line++) {
                lines.add(amount(
                        random.nextInt(3),
                        VatCategory.S,
                        random.nextBoolean() ? 21 : 9,
                        8000 + random.nextInt(3),
                        Money.zero(EUR)
                                .plus(new Money(random.nextLong(-50_000, 100_000), EUR))
                                .toString()));
            }
            VatTotals totals = VatTotals.of(lines, EUR);
            VatTotals mirrored = VatTotals.of(
                    lines.stream()
                            .map(line -> new TaxedAmount(line.tax(), line.net().negated()))
                            .toList(),
                    EUR);

            for (VatGroup group : totals.groups()) {
                assertThat(sum(group.shares().stream().map(VatShare::amount)))
                        .as("seed %d, round %d: %s", seed, i, group)
                        .isEqualTo(group.amount());
                assertThat(sum(group.shares().stream().map(VatShare::base))).isEqualTo(group.base());
            }
            assertThat(mirrored.shares().stream().map(share -> share.amount().negated()))
                    .as("seed %d, round %d", seed, i)
                    .containsExactlyElementsOf(
                            totals.shares().stream().map(VatShare::amount).toList());
        }
    }

    private static Money sum(Stream<Money> amounts) {
        return amounts.reduce(Money.zero(EUR), Money::plus);
    }

    private static TaxedAmount at21(String net) {
        return amount(1, VatCategory.S, 21, 8000, net);
    }

    private static TaxedAmount amount(long code, VatCategory category, long rate, long account, String net) {
        return new TaxedAmount(new LineTax(code, category, Percentage.of(rate), account), Money.of(net, EUR));
    }
}
