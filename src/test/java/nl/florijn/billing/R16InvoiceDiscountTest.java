package nl.florijn.billing;

import static nl.florijn.billing.SubscriptionBuilder.EUR;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import nl.florijn.billing.composing.DiscountAllowances;
import nl.florijn.money.LineTax;
import nl.florijn.money.Money;
import nl.florijn.money.Percentage;
import nl.florijn.money.TaxedAmount;
import nl.florijn.money.VatCategory;
import nl.florijn.money.VatTotals;
import org.junit.jupiter.api.Test;

class R16InvoiceDiscountTest {

    @Test
    void R16_aPercentageIsSpreadOverThePositiveGroupsInProportion() {
        List<TaxedAmount> lines = List.of(at(21, "60.00"), at(9, "40.00"), at(0, "-10.00"));

        List<TaxedAmount> allowances = DiscountAllowances.of(Percentage.of(10), VatTotals.of(lines, EUR))
                .orElseThrow();

        assertThat(allowances)
                .extracting(allowance -> allowance.tax().rate() + " " + allowance.net())
                .containsExactly("21 -5.40", "9 -3.60");
        List<TaxedAmount> all = new ArrayList<>(lines);
        all.addAll(allowances);
        assertThat(VatTotals.of(all, EUR).net()).hasToString("81.00");
        assertThat(VatTotals.of(all, EUR).vat()).hasToString("14.75");
    }

    @Test
    void R16_centsLeftOverGoToTheLargestRemainderFirst() {
        VatTotals lines = VatTotals.of(List.of(at(21, "10.00"), at(9, "20.00")), EUR);

        assertThat(DiscountAllowances.of(Money.of("0.10", EUR), lines).orElseThrow())
                .extracting(allowance -> allowance.tax().rate() + " " + allowance.net())
                .containsExactly("21 -0.03", "9 -0.07");
    }

    @Test
    void R16_aCentLeftOverGoesToTheHigherRate() {
        VatTotals lines = VatTotals.of(List.of(at(9, "10.00"), at(21, "10.00")), EUR);

        assertThat(DiscountAllowances.of(Money.of("0.01", EUR), lines).orElseThrow())
                .extracting(allowance -> allowance.tax().rate() + " " + allowance.net())
                .containsExactly("21 -0.01");
    }

    @Test
    void R16_itIsRefusedWhenTheLinesComeToNothingOrToLess() {
        VatTotals nothing = VatTotals.of(List.of(at(9, "10.00"), at(21, "-10.00")), EUR);
        VatTotals ten = VatTotals.of(List.of(at(9, "10.00")), EUR);

        assertThat(DiscountAllowances.of(Percentage.of(10), nothing)).isEmpty();
        assertThat(DiscountAllowances.of(Money.of("10.00", EUR), ten)).isPresent();
        assertThat(DiscountAllowances.of(Money.of("10.01", EUR), ten)).isEmpty();
    }

    private static TaxedAmount at(long rate, String net) {
        VatCategory category = rate == 0 ? VatCategory.Z : VatCategory.S;
        return new TaxedAmount(new LineTax(rate, category, Percentage.of(rate), 8000), Money.of(net, EUR));
    }
}
