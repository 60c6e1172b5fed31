package nl.florijn.billing;

import static nl.florijn.billing.SubscriptionBuilder.EUR;
import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Currency;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import nl.florijn.billing.composing.CreditSurcharge;
import nl.florijn.billing.composing.Debtor;
import nl.florijn.billing.composing.DraftInvoice;
import nl.florijn.billing.composing.DraftInvoice.Kind;
import nl.florijn.billing.composing.Drafts;
import nl.florijn.billing.composing.Grouping;
import nl.florijn.billing.composing.Line;
import nl.florijn.billing.composing.LineKind;
import nl.florijn.billing.composing.OnTop;
import nl.florijn.billing.composing.PaymentDiscount;
import nl.florijn.billing.composing.PaymentTerm;
import nl.florijn.billing.composing.Surcharge;
import nl.florijn.billing.periods.Collecting;
import nl.florijn.billing.periods.InvoiceRhythm;
import nl.florijn.money.LineTax;
import nl.florijn.money.Money;
import nl.florijn.money.Percentage;
import nl.florijn.money.Quantity;
import nl.florijn.money.TaxedAmount;
import nl.florijn.money.UnitPrice;
import nl.florijn.money.VatCategory;
import nl.florijn.money.VatGroup;
import nl.florijn.money.VatTotals;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class R26SurchargeTest {

    private static final Locale DUTCH = Locale.forLanguageTag("nl-NL");
    private static final long ACCOUNT = 8900;

    @ParameterizedTest
    @CsvSource(delimiter = '|', useHeadersInDisplayName = true, textBlock = """
            percentage | at 21 % | at 9 % | at 0 % | lines
            5          | 100.00  |        |        | 21: 5.00
            5          | 100.00  | 50.00  |        | 21: 5.00, 9: 2.50
            10         | 60.00   | 40.00  | -10.00 | 21: 5.40, 9: 3.60
            5          | 0.10    | 0.10   | 0.10   | 21: 0.01, 9: 0.01
            1.25       | 33.33   | 33.33  | 33.34  | 21: 0.42, 9: 0.41, 0: 0.42
            5          | 10.00   | -10.00 |        |
            5          | -10.00  |        |        |
            0          | 100.00  |        |        |
            1          | 0.49    |        |        |
            """)
    void R26_thePercentageOfTheNetAmountIsSharedOverTheVatCodes(
            String percentage,
            @Nullable String high,
            @Nullable String low,
            @Nullable String zero,
            @Nullable String lines) {
        List<TaxedAmount> amounts = new ArrayList<>();
        add(amounts, 21, high);
        add(amounts, 9, low);
        add(amounts, 0, zero);

        assertThat(surcharge(percentage, null).lines(7, VatTotals.of(amounts, EUR)))
                .extracting(line -> line.tax().rate() + ": " + line.net())
                .containsExactly(lines == null ? new String[0] : lines.split(", "));
    }

    @Test
    void R26_aLineSaysTextAndPercentageAndIsBookedOnItsOwnAccount() {
        Line line = surcharge("12.5", null)
                .lines(7, VatTotals.of(List.of(at(21, 8000, "100.00")), EUR))
                .getFirst();

        assertThat(line.kind()).isEqualTo(LineKind.SURCHARGE);
        assertThat(line.description()).isEqualTo("Toeslag 12,5%");
        assertThat(line.tax()).isEqualTo(new LineTax(21, VatCategory.S, Percentage.of(21), ACCOUNT));
        assertThat(line.billed()).as("no part of target minus billed").isNull();
    }

    @Test
    void R26_revenueAccountsOfOneVatCodeShareOneLine() {
        VatTotals left = VatTotals.of(List.of(at(21, 8000, "100.00"), at(21, 8010, "50.00")), EUR);

        assertThat(surcharge("10", null).lines(7, left))
                .extracting(line -> line.net().toString())
                .containsExactly("15.00");
        assertThat(new Surcharge(Percentage.of(10), "Toeslag", null, DUTCH, null, false).lines(7, left))
                .as("without an account of its own")
                .extracting(line -> line.tax().ledgerAccountId() + ": " + line.net())
                .containsExactly("8000: 10.00", "8010: 5.00");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', useHeadersInDisplayName = true, textBlock = """
            locale | currency | net     | percentage | sum
            nl-NL  | EUR      | 100.00  | 5          | 5 % over 100,00 is 5,00
            nl-NL  | EUR      | 1234.50 | 2.5        | 2,5 % over 1.234,50 is 30,86
            en-GB  | EUR      | 1234.50 | 2.5        | 2.5 % over 1,234.50 is 30.86
            nl-NL  | JPY      | 5000    | 5          | 5 % over 5.000 is 250
            """)
    void R26_aSecondLineSpellsTheSumOut(String locale, String currency, String net, String percentage, String sum) {
        Money amount = Money.of(net, Currency.getInstance(currency));
        VatTotals left =
                VatTotals.of(List.of(new TaxedAmount(at(21, 8000, "0.00").tax(), amount)), amount.currency());
        Surcharge spelled = new Surcharge(
                Percentage.of(percentage),
                "Toeslag",
                "{0} % over {1} is {2}",
                Locale.forLanguageTag(locale),
                ACCOUNT,
                false);

        List<Line> lines = spelled.lines(7, left);

        assertThat(lines).extracting(Line::kind).containsExactly(LineKind.SURCHARGE, LineKind.TEXT);
        assertThat(lines.getLast().description()).isEqualTo(sum);
        assertThat(lines.getLast().net().isZero()).isTrue();
    }

    @Test
    void R26_itStandsLastUnderNoHeadingAndCountsInTheTotals() {
        DraftInvoice draft = compose(surcharge("5", "{0} % over {1} is {2}"), line("Hosting", "100.00", null))
                .getFirst();

        assertThat(draft.groups())
                .extracting(group -> group.heading() + " " + group.subtotal())
                .containsExactly("Servers 100.00", "null 5.00");
        assertThat(draft.totals().net()).hasToString("105.00");
        assertThat(draft.totals().vat()).hasToString("22.05");
        assertThat(draft.totals().total()).hasToString("127.05");
    }

    @Test
    void R26_R33_whatIsGivenBackMakesItLessAsLongAsTheNetIsAboveZero() {
        assertThat(compose(surcharge("5", null), line("Hosting", "100.00", null), line("Back", "-40.00", 101L)))
                .extracting(draft -> draft.kind() + " " + draft.totals().net())
                .containsExactly("INVOICE 63.00");
        assertThat(compose(surcharge("5", null), line("Hosting", "40.00", null), line("Back", "-40.00", 101L)))
                .extracting(draft -> draft.kind() + " " + draft.totals().net())
                .containsExactly("INVOICE 0.00");
    }

    @ParameterizedTest
    @CsvSource(useHeadersInDisplayName = true, textBlock = """
            on credit notes, given back
            false,           100.00
            true,            105.00
            """)
    void R26_R33_creditNotesHaveItOnlyWhenTheSettingSaysSo(boolean onCreditNotes, String givenBack) {
        Surcharge surcharge = new Surcharge(Percentage.of(5), "Toeslag", null, DUTCH, ACCOUNT, onCreditNotes);

        assertThat(compose(surcharge, line("Hosting", "10.00", null), line("Back", "-100.00", 101L)))
                .extracting(draft -> draft.kind() + " " + draft.totals().net())
                .containsExactly(Kind.INVOICE + " 10.50", Kind.CREDIT_NOTE + " " + givenBack);
    }

    /** Whatever the lines: the surcharge is the rounded percentage of the net, and VAT is that of R19 over all. */
    @Test
    void R19_R26_inRandomDocumentsItAddsUpToTheCent() {
        long seed = 26;
        Random random = new Random(seed);
        for (int document = 0; document < 2000; document++) {
            List<TaxedAmount> amounts = new ArrayList<>();
            for (int i = random.nextInt(1, 8); i > 0; i--) {
                long cents = random.nextLong(-20_000, 100_000);
                amounts.add(at(
                        new long[] {21, 9, 0}[random.nextInt(3)],
                        random.nextLong(8000, 8003),
                        BigDecimal.valueOf(cents, 2).toPlainString()));
            }
            VatTotals left = VatTotals.of(amounts, EUR);
            Percentage percentage = new Percentage(random.nextLong(0, 200_000));
            List<Line> lines = surcharge("0", null).at(percentage).lines(7, left);
            VatTotals whole = left.plus(lines.stream().map(Line::taxed).toList());

            String facts = "seed %d, document %d: %s %% of %s".formatted(seed, document, percentage, left.net());
            BigDecimal expected =
                    left.net().isPositive() ? percentageOf(left.net().toDecimal(), percentage) : new BigDecimal("0.00");
            assertThat(whole.net().minus(left.net()).toDecimal()).as(facts).isEqualByComparingTo(expected);
            for (VatGroup group : whole.groups()) {
                assertThat(group.amount().toDecimal())
                        .as(facts)
                        .isEqualByComparingTo(percentageOf(group.base().toDecimal(), group.rate()));
            }
            assertThat(lines)
                    .as(facts)
                    .allSatisfy(line -> assertThat(line.net().isPositive()).isTrue());
            assertThat(lines)
                    .as(facts)
                    .isSortedAccordingTo(
                            Comparator.comparing((Line line) -> line.tax().rate(), Comparator.reverseOrder()));
        }
    }

    private static BigDecimal percentageOf(BigDecimal amount, Percentage percentage) {
        return amount.multiply(percentage.toDecimal()).movePointLeft(2).setScale(2, RoundingMode.HALF_UP);
    }

    private static Surcharge surcharge(String percentage, @Nullable String sum) {
        return new Surcharge(Percentage.of(percentage), "Toeslag", sum, DUTCH, ACCOUNT, false);
    }

    private static List<DraftInvoice> compose(Surcharge surcharge, Line... lines) {
        Debtor debtor = new Debtor(
                7,
                EUR,
                null,
                InvoiceRhythm.MONTHLY,
                Collecting.DEBTOR,
                Grouping.PRODUCT_GROUP,
                PaymentTerm.FOURTEEN_DAYS,
                null,
                new OnTop(surcharge, CreditSurcharge.NONE, PaymentDiscount.NONE));
        return Drafts.compose(debtor, List.of(lines), LocalDate.of(2027, 4, 1));
    }

    private static Line line(String description, String net, @Nullable Long correctedInvoiceId) {
        Money amount = Money.of(net, EUR);
        return new Line(
                correctedInvoiceId == null ? LineKind.SUBSCRIPTION : LineKind.CORRECTION,
                7,
                7,
                1L,
                null,
                null,
                description,
                null,
                null,
                null,
                amount.isNegative() ? Quantity.ONE.negated() : Quantity.ONE,
                UnitPrice.ofAmount(amount.abs()),
                Percentage.ZERO,
                amount,
                at(21, 8000, net).tax(),
                null,
                "Servers",
                null,
                null,
                correctedInvoiceId,
                null);
    }

    private static void add(List<TaxedAmount> amounts, long rate, @Nullable String net) {
        if (net != null) {
            amounts.add(at(rate, 8000, net));
        }
    }

    private static TaxedAmount at(long rate, long account, String net) {
        VatCategory category = rate == 0 ? VatCategory.Z : VatCategory.S;
        return new TaxedAmount(new LineTax(rate, category, Percentage.of(rate), account), Money.of(net, EUR));
    }
}
