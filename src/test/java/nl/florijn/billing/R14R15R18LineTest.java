package nl.florijn.billing;

import static nl.florijn.billing.SubscriptionBuilder.EUR;
import static nl.florijn.billing.SubscriptionBuilder.aSubscription;
import static nl.florijn.billing.SubscriptionBuilder.product;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.Currency;
import java.util.List;
import java.util.Map;
import nl.florijn.billing.composing.Debtor;
import nl.florijn.billing.composing.DraftInvoice;
import nl.florijn.billing.composing.Grouping;
import nl.florijn.billing.composing.PaymentTerm;
import nl.florijn.billing.composing.TaxRules;
import nl.florijn.billing.owed.BillableCharge;
import nl.florijn.billing.owed.Billed;
import nl.florijn.billing.periods.Collecting;
import nl.florijn.billing.periods.Interval;
import nl.florijn.billing.periods.InvoiceRhythm;
import nl.florijn.billing.pricing.Holder;
import nl.florijn.billing.pricing.PricedProduct;
import nl.florijn.billing.pricing.TaxCode;
import nl.florijn.billing.pricing.UsualPrice;
import nl.florijn.billing.run.Account;
import nl.florijn.billing.run.BillingRun;
import nl.florijn.billing.run.Holding;
import nl.florijn.billing.run.RunRequest;
import nl.florijn.billing.run.RunResult;
import nl.florijn.money.LineTax;
import nl.florijn.money.Percentage;
import nl.florijn.money.Quantity;
import nl.florijn.money.UnitPrice;
import nl.florijn.money.VatCategory;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class R14R15R18LineTest {

    private static final LocalDate JANUARY = LocalDate.of(2027, 1, 1);
    private static final PricedProduct HOSTING = product(
            1,
            "Hosting",
            Books.LOW,
            new UsualPrice(Interval.parse("P1M"), EUR, UnitPrice.of("7.95")),
            new UsualPrice(Interval.parse("P1Y"), EUR, UnitPrice.of("79.50")),
            new UsualPrice(Interval.parse("P1M"), Currency.getInstance("USD"), UnitPrice.of("8.50")));

    @ParameterizedTest
    @CsvSource(useHeadersInDisplayName = true, textBlock = """
                    own price, interval, currency, net
                    ,          P1M,      EUR,      7.95
                    ,          P1Y,      EUR,      79.50
                    ,          P1M,      USD,      8.50
                    5.00,      P1M,      EUR,      5.00
                    5.00,      P3M,      EUR,      5.00
                    """)
    void R15_ownPriceThenThatOfTheProductForTheInterval(
            @Nullable String ownPrice, String interval, String currency, String net) {
        SubscriptionBuilder subscription = aSubscription().of(HOSTING).every(interval);
        if (ownPrice == null) {
            subscription.atThePriceOfItsProduct();
        } else {
            subscription.costing(ownPrice);
        }
        Books books = Books.of(subscription).paidBy(Books.debtor(7, Currency.getInstance(currency)));

        assertThat(books.run("2027-01-01").getFirst().totals().net()).hasToString(net);
    }

    @ParameterizedTest
    @CsvSource(useHeadersInDisplayName = true, textBlock = """
                    typed, of customer, net
                    ,      ,            100.00
                    ,      12.5,        87.50
                    15,    12.5,        85.00
                    0,     12.5,        100.00
                    """)
    void R16_typedDiscountThenThatOfTheCustomer(@Nullable String typed, @Nullable String ofCustomer, String net) {
        SubscriptionBuilder subscription = aSubscription().costing("100.00");
        if (typed != null) {
            subscription.less(typed);
        }
        Books books = Books.of(subscription)
                .heldBy(new Holder(7, "A", ofCustomer == null ? null : Percentage.of(ofCustomer)));

        assertThat(books.run("2027-01-01").getFirst().totals().net()).hasToString(net);
    }

    @ParameterizedTest
    @CsvSource(useHeadersInDisplayName = true, textBlock = """
                    typed, of debtor, of product, code
                    3,     2,         2,          3
                    ,      3,         2,          3
                    ,      ,          2,          2
                    ,      ,          ,           1
                    """)
    void R18_vatCodeOfTheLineThenDebtorThenProductThenPartner(
            @Nullable Long typed, @Nullable Long ofDebtor, @Nullable Long ofProduct, long code) {
        LineTax tax = Books.TAX_RULES.taxOf(typed, null, debtor(ofDebtor), product(1, "A", ofProduct), JANUARY);

        assertThat(tax.vatCodeId()).isEqualTo(code);
    }

    @ParameterizedTest
    @CsvSource({"8020, 8100, 8020", ", 8100, 8100", ", , 8000"})
    void R18_ledgerAccountOfTheLineThenProductThenPartner(
            @Nullable Long typed, @Nullable Long ofProduct, long account) {
        PricedProduct product = new PricedProduct(1, "A", null, List.of(), null, ofProduct);

        assertThat(Books.TAX_RULES
                        .taxOf(null, typed, debtor(null), product, JANUARY)
                        .ledgerAccountId())
                .isEqualTo(account);
    }

    @Test
    void R18_aChargeHasTheVatCodeAndLedgerAccountTypedOnIt() {
        BillableCharge book = new BillableCharge(
                1, "Book", null, HOSTING, Quantity.ONE, UnitPrice.of("10.00"), null, null, null, Books.REVERSE, 8050L);

        LineTax tax = Books.of()
                .charging(book)
                .run("2027-01-01")
                .getFirst()
                .lines()
                .getFirst()
                .tax();

        assertThat(tax).isEqualTo(new LineTax(Books.REVERSE, VatCategory.AE, Percentage.ZERO, 8050));
    }

    @Test
    void R18_theRateIsThatOfTheFirstDayOfTheLine() {
        Books books = Books.of(aSubscription().startedOn("2012-09-15"));

        assertThat(books.run("2012-10-01").getFirst().lines())
                .extracting(line -> line.from() + " " + line.tax().rate())
                .containsExactly("2012-09-15 19", "2012-10-15 21");
    }

    @Test
    void R20_reverseChargeIsZeroWhateverRateTheCodeHas() {
        LineTax tax = Books.TAX_RULES.taxOf(Books.REVERSE, null, debtor(null), null, JANUARY);

        assertThat(tax.rate()).isEqualTo(Percentage.ZERO);
        assertThat(tax.category()).isEqualTo(VatCategory.AE);
    }

    @Test
    void R14_aCustomerThatCannotBeBilledDoesNotStopTheOthers() {
        SubscriptionBuilder unpriced = aSubscription().of(HOSTING).atThePriceOfItsProduct();
        List<Account> accounts = List.of(
                account(1, aSubscription().withId(1)),
                account(2, aSubscription().withId(2), unpriced.withId(3).every("P2M")),
                account(3, aSubscription().withId(4).startedOn("2027-01-01").endedPer("2026-01-01")),
                account(4, aSubscription().withId(5).every("P1W").byTheCalendar()),
                account(5, aSubscription().withId(6).times("90000000").costing("90000000")),
                account(6, aSubscription().withId(7)));

        RunResult result = BillingRun.bill(RunRequest.of(JANUARY), accounts, Map.of(), Books.TAX_RULES);

        assertThat(result.drafts()).extracting(DraftInvoice::debtorId).containsExactly(1L, 6L);
        assertThat(result.states()).containsOnlyKeys(1L, 7L);
        assertThat(result.failures())
                .extracting(failure -> failure.customerId() + " " + failure.code())
                .containsExactly(
                        "2 NO_PRICE", "3 INVALID_SUBSCRIPTION", "4 INVALID_SUBSCRIPTION", "5 AMOUNT_TOO_LARGE");
        assertThat(result.failures())
                .allSatisfy(failure -> assertThat(failure.detail()).endsWith("."));
    }

    @ParameterizedTest
    @CsvSource(nullValues = "-", textBlock = """
            -, 8000, NO_VAT_CODE
            1, -,    NO_LEDGER_ACCOUNT
            """)
    void R18_withoutVatCodeOrLedgerAccountAnywhereTheCustomerIsReported(
            @Nullable Long vatCode, @Nullable Long account, Failure.Code code) {
        TaxRules rules = new TaxRules(Books.TAX_RULES.vatCodes(), vatCode, account);

        assertThat(BillingRun.bill(
                                RunRequest.of(JANUARY),
                                List.of(account(1, aSubscription().of(product(1, "A", null)))),
                                Map.of(),
                                rules)
                        .failures())
                .extracting(Failure::code)
                .containsExactly(code);
    }

    @Test
    void R14_aVatCodeWithoutRateOrUnknownIsReported() {
        TaxRules rules = new TaxRules(Map.of(1L, new TaxCode(1, "NEW", VatCategory.S, null, List.of())), 99L, 8000L);

        assertThat(BillingRun.bill(RunRequest.of(JANUARY), List.of(account(1, aSubscription())), Map.of(), rules)
                        .failures())
                .singleElement()
                .satisfies(failure -> {
                    assertThat(failure.code()).isEqualTo(Failure.Code.NO_VAT_RATE);
                    assertThat(failure.detail()).isEqualTo("VAT code NEW has no rate on 2027-01-01.");
                });
        assertThat(BillingRun.bill(
                                RunRequest.of(JANUARY),
                                List.of(account(1, aSubscription().of(product(1, "A", null)))),
                                Map.of(),
                                rules)
                        .failures())
                .extracting(Failure::code)
                .containsExactly(Failure.Code.UNKNOWN_VAT_CODE);
    }

    private static Account account(long id, SubscriptionBuilder... subscriptions) {
        List<Holding> holdings = Arrays.stream(subscriptions)
                .map(subscription -> new Holding(subscription.build(), Billed.NOTHING))
                .toList();
        return new Account(new Holder(id, "Customer " + id, null), Books.debtor(id, EUR), holdings, List.of());
    }

    private static Debtor debtor(@Nullable Long vatCodeId) {
        return new Debtor(
                7,
                EUR,
                vatCodeId,
                InvoiceRhythm.MONTHLY,
                Collecting.DEBTOR,
                Grouping.NONE,
                PaymentTerm.FOURTEEN_DAYS,
                null);
    }
}
