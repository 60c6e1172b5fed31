package nl.florijn.billing;

import static nl.florijn.billing.SubscriptionBuilder.EUR;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import nl.florijn.billing.composing.DebtorParticulars;
import nl.florijn.billing.composing.DebtorParticulars.VatNumberCheck;
import nl.florijn.billing.composing.DraftInvoice.Kind;
import nl.florijn.billing.composing.SellerParticulars;
import nl.florijn.billing.composing.Warning;
import nl.florijn.billing.composing.Warnings;
import nl.florijn.money.LineTax;
import nl.florijn.money.Money;
import nl.florijn.money.Percentage;
import nl.florijn.money.ReverseCharge;
import nl.florijn.money.TaxedAmount;
import nl.florijn.money.VatCategory;
import nl.florijn.money.VatTotals;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class R12WarningsTest {

    private static final DebtorParticulars FINE = new DebtorParticulars(
            false,
            true,
            false,
            true,
            true,
            VatNumberCheck.PASSED,
            true,
            true,
            Money.zero(EUR),
            null,
            false,
            true,
            List.of());
    private static final DebtorParticulars BARE = new DebtorParticulars(
            false,
            true,
            false,
            true,
            false,
            VatNumberCheck.NO_NUMBER,
            true,
            false,
            Money.zero(EUR),
            null,
            false,
            false,
            List.of());
    private static final DebtorParticulars FAILED = new DebtorParticulars(
            false,
            true,
            false,
            true,
            true,
            VatNumberCheck.FAILED,
            true,
            true,
            Money.zero(EUR),
            null,
            false,
            true,
            List.of());
    private static final SellerParticulars COMPLETE = new SellerParticulars("NL", true, true, true, true);
    private static final SellerParticulars NAMED = new SellerParticulars("NL", false, false, false, false);

    @Test
    void R12_aDraftWithNothingToSayAboutItHasNoWarnings() {
        assertThat(warnings(Kind.INVOICE, charged("100.00"), FINE)).isEmpty();
    }

    @Test
    void R12_whatIsMissingIsTold() {
        assertThat(warnings(Kind.INVOICE, charged("0.00"), BARE))
                .extracting(warning -> warning.code() + (warning.blocking() ? "!" : ""))
                .containsExactly("RATE_MISSING!", "NO_EMAIL", "ZERO_TOTAL", "NO_MANDATE");
    }

    @Test
    void R12_aCreditNoteNeedsNoMandateAndHasNoLimit() {
        assertThat(warnings(Kind.CREDIT_NOTE, charged("100.00"), limited("0.00", "1.00", true)))
                .isEmpty();
    }

    @Test
    void R20_reverseChargeWithoutVatNumberBlocks() {
        VatTotals reversed = totals(new LineTax(Books.REVERSE, VatCategory.AE, Percentage.ZERO, 8000), "100.00");

        assertThat(warnings(Kind.INVOICE, reversed, FINE)).isEmpty();
        assertThat(warnings(Kind.INVOICE, reversed, BARE))
                .contains(new Warning(Warning.Code.VAT_NUMBER_MISSING, true, null, null));
        assertThat(warnings(Kind.INVOICE, reversed, FAILED))
                .containsExactly(new Warning(Warning.Code.VAT_NUMBER_INVALID, true, null, null));
        assertThat(warnings(Kind.INVOICE, charged("100.00"), FAILED))
                .containsExactly(new Warning(Warning.Code.VAT_NUMBER_INVALID, false, null, null));
    }

    @Test
    void R20_aSellerWithoutWhatTheLawAsksBlocks() {
        VatTotals charged = charged("100.00");

        assertThat(Warnings.of(Kind.INVOICE, charged.total(), Set.of(), FINE, NAMED))
                .allMatch(Warning::blocking)
                .extracting(Warning::code)
                .containsExactly(
                        Warning.Code.SELLER_ADDRESS_MISSING,
                        Warning.Code.SELLER_VAT_NUMBER_MISSING,
                        Warning.Code.SELLER_REGISTRATION_MISSING,
                        Warning.Code.SELLER_IBAN_MISSING);
        assertThat(Warnings.of(Kind.CREDIT_NOTE, charged.total(), Set.of(), FINE, NAMED))
                .as("nobody has to pay it")
                .extracting(Warning::code)
                .doesNotContain(Warning.Code.SELLER_IBAN_MISSING);
    }

    @ParameterizedTest
    @CsvSource(useHeadersInDisplayName = true, textBlock = """
                    open,   limit,  blocks, expected
                    0.00,   121.00, true,   none
                    0.00,   120.99, true,   blocking
                    0.00,   120.99, false,  warning
                    79.00,  200.00, true,   none
                    79.01,  200.00, true,   blocking
                    79.01,  200.00, false,  warning
                    -21.00, 100.00, true,   none
                    """)
    void R29_whatIsOpenAndTheDraftTogetherStayWithinTheLimit(
            String open, String limit, boolean blocks, String expected) {
        List<Warning> warnings = warnings(Kind.INVOICE, charged("100.00"), limited(open, limit, blocks));

        assertThat(warnings.isEmpty() ? "none" : warnings.getFirst().blocking() ? "blocking" : "warning")
                .isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource(useHeadersInDisplayName = true, textBlock = """
                    net,    recent totals,                            unusual, median
                    100.00, 121.00,                                   false,   121.00
                    100.00, 96.80,                                    false,   96.80
                    100.00, 96.79,                                    true,    96.79
                    100.00, 161.34,                                   true,    161.34
                    100.00, 100.00 142.00,                            false,   121.00
                    100.00, 1.00 121.00 900.00,                       false,   121.00
                    100.00, 121.00 121.00 121.00 121.00 1.00 1.00 1.00 1.00 1.00, false, 121.00
                    """)
    void R12_aTotalMoreThanAQuarterOffTheMedianOfTheLastSixIsUnusual(
            String net, String recent, boolean unusual, String median) {
        List<Money> totals =
                Arrays.stream(recent.split(" ")).map(R12WarningsTest::eur).toList();
        DebtorParticulars standing = new DebtorParticulars(
                false,
                true,
                false,
                true,
                true,
                VatNumberCheck.PASSED,
                true,
                true,
                Money.zero(EUR),
                null,
                false,
                true,
                totals);

        assertThat(warnings(Kind.INVOICE, charged(net), standing))
                .isEqualTo(
                        unusual
                                ? List.of(new Warning(Warning.Code.UNUSUAL_TOTAL, false, eur("121.00"), eur(median)))
                                : List.of());
    }

    private static DebtorParticulars limited(String open, String limit, boolean blocks) {
        return new DebtorParticulars(
                false,
                true,
                false,
                true,
                true,
                VatNumberCheck.PASSED,
                true,
                true,
                eur(open),
                eur(limit),
                blocks,
                true,
                List.of());
    }

    private static List<Warning> warnings(Kind kind, VatTotals totals, DebtorParticulars debtor) {
        return Warnings.of(kind, totals.total(), reversed(totals), debtor, COMPLETE);
    }

    private static Set<ReverseCharge> reversed(VatTotals totals) {
        return totals.categories().stream()
                .flatMap(category -> ReverseCharge.of(category, null).stream())
                .collect(Collectors.toSet());
    }

    private static VatTotals charged(String net) {
        return totals(Books.high(), net);
    }

    private static VatTotals totals(LineTax tax, String net) {
        return VatTotals.of(List.of(new TaxedAmount(tax, eur(net))), EUR);
    }

    private static Money eur(String amount) {
        return Money.of(amount, EUR);
    }
}
