package nl.florijn.invoicing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import nl.florijn.Books;
import nl.florijn.FlorijnTest;
import nl.florijn.billing.Failure;
import nl.florijn.customers.Customer;
import nl.florijn.customers.Customers;
import nl.florijn.invoicing.drafts.DraftEditing;
import nl.florijn.invoicing.runs.BillingRuns;
import nl.florijn.invoicing.runs.Forecasts;
import nl.florijn.partners.Partners;
import nl.florijn.platform.InvalidInput;
import nl.florijn.platform.PartnerId;
import nl.florijn.platform.StaleVersion;
import nl.florijn.subscriptions.NewChange;
import nl.florijn.subscriptions.Subscription;
import nl.florijn.subscriptions.Subscriptions;
import nl.florijn.subscriptions.charges.ChargeDetails;
import nl.florijn.subscriptions.charges.Charges;
import nl.florijn.subscriptions.currency.AmountChoice;
import nl.florijn.subscriptions.currency.AmountChoice.Action;
import nl.florijn.subscriptions.currency.CurrencyChange;
import nl.florijn.subscriptions.currency.CurrencyChange.Taken;
import nl.florijn.subscriptions.currency.CurrencyChanges;
import nl.florijn.subscriptions.currency.CurrencyWish;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.json.JsonMapper;

/** What was typed in euros goes over to another currency in one step, or is billed in none (R28). */
@FlorijnTest
class R28CurrencyChangesTest {

    private static final CurrencyWish AT_160 = new CurrencyWish(new BigDecimal("160.25"), null);

    @Autowired
    private Books books;

    @Autowired
    private Reseller reseller;

    @Autowired
    private Customers customers;

    @Autowired
    private Partners partners;

    @Autowired
    private Subscriptions subscriptions;

    @Autowired
    private Charges charges;

    @Autowired
    private CurrencyChanges changes;

    @Autowired
    private DraftEditing editing;

    @Autowired
    private BillingRuns runs;

    @Autowired
    private Forecasts forecasts;

    @Autowired
    private JsonMapper json;

    private PartnerId partner;
    private Customer office;
    private Customer shop;
    private Subscription hosting;

    @BeforeEach
    void aShopThatAnOfficePaysFor() {
        partner = reseller.partner();
        office = books.customer(partner, "{\"name\": \"Kantoor\", \"email\": \"f@example.com\"}");
        shop = books.customer(partner, "{\"name\": \"Winkel\", \"invoiceDebtorId\": \"%s\"}".formatted(office.id()));
        hosting = books.subscription(partner, shop, books.product(partner), "{\"unitPrice\": \"30\"}");
    }

    @Test
    void R28_billedDaysStayInEurosAndTheNextAreInYen() {
        reseller.run(partner, "2027-01-01");
        charge("12.50");

        var change = toYen(AT_160);

        assertThat(change.amounts())
                .extracting(Taken::description, Taken::from, Taken::amount, Taken::currency, Taken::newAmount)
                .containsExactly(
                        tuple("example.nl", LocalDate.parse("2027-02-01"), dec("30.00"), "EUR", dec("4808")),
                        tuple("Uren", null, dec("12.50"), "EUR", dec("2003")));
        assertThat(customers.get(partner, office.id()).details().currency()).isEqualTo("JPY");
        assertThat(subscriptions.get(partner, hosting.id()).priceCurrency()).isEqualTo("JPY");
        assertThat(netOf("2027-02-01")).containsExactly("EUR 30.00", "JPY 6811");
        subscriptions.end(partner, hosting.id(), LocalDate.parse("2027-01-16"));
        assertThat(runs.rehearse(partner, BillingRunRequest.of(LocalDate.parse("2027-03-01")))
                        .proposals())
                .as("what is given back is in the currency it was billed in")
                .extracting(draft -> draft.currency() + " " + draft.net())
                .containsExactlyInAnyOrder("EUR 15.48", "JPY 4808");
    }

    @ParameterizedTest
    @CsvSource(textBlock = """
                    EUR | 30      | USD | 1.0825  | 32.48
                    EUR | 0.0035  | USD | 1.0825  | 0.0038
                    EUR | 0.0035  | JPY | 160.25  | 0.5609
                    EUR | 0.01    | JPY | 20      | 0.2
                    JPY | 4808    | EUR | 0.00624 | 30.00
                    JPY | 0.5     | EUR | 0.00624 | 0.0031
                    """, delimiter = '|')
    void R28_aPriceHasTheDecimalsOfItsNewCurrency(String from, String price, String to, String rate, String after) {
        var customer = books.customer(partner, "{\"currency\": \"%s\"}".formatted(from));
        var own = books.subscription(
                partner, customer, books.product(partner), "{\"unitPrice\": \"%s\"}".formatted(price));

        changes.change(partner, customer.id(), 1, customer.details().paying(to, null), rate(rate));

        assertThat(subscriptions.get(partner, own.id()).details().unitPrice()).isEqualByComparingTo(after);
    }

    @Test
    void R28_aPriceThatWouldBecomeNothingIsRefusedAndNothingChanges() {
        var before = subscriptions.get(partner, hosting.id());

        assertThatThrownBy(() -> toYen(rate("0.000001"))).isInstanceOf(InvalidInput.class);

        assertThat(subscriptions.get(partner, hosting.id())).isEqualTo(before);
        assertThat(customers.get(partner, office.id())).isEqualTo(office);
    }

    @Test
    void R28_aMissingRateIsAskedForAndThePreviewChangesNothing() {
        var details = office.details().paying("XAF", null);

        var preview = changes.preview(partner, office.id(), 1, details, CurrencyWish.CONVERT_ALL);

        assertThat(preview.amounts()).singleElement().satisfies(one -> {
            assertThat(one.newAmount()).isNull();
            assertThat(one.newCurrency()).isEqualTo("XAF");
        });
        assertThatThrownBy(() -> changes.change(partner, office.id(), 1, details, CurrencyWish.CONVERT_ALL))
                .isInstanceOfSatisfying(
                        InvalidInput.class,
                        refused -> assertThat(refused.errors())
                                .extracting(InvalidInput.FieldError::code)
                                .containsExactly("NO_RATE"));
        assertThat(customers.get(partner, office.id())).isEqualTo(office);
    }

    @Test
    void R28_eachAmountIsConvertedReplacedOrEnded() {
        var later = new NewChange(LocalDate.parse("2027-06-01"), null, dec("40"), null, null);
        subscriptions.addChange(partner, hosting.id(), later);
        var domain = books.subscription(
                partner, shop, books.product(partner), "{\"unitPrice\": \"9\", \"start\": \"2999-01-01\"}");
        charge("12.50");
        charge("-1", "5.00");
        var seen = preview().amounts();
        assertThat(seen).hasSize(5);

        toYen(new CurrencyWish(
                dec("160.25"),
                List.of(
                        choice(seen.get(0), Action.CONVERT, null),
                        choice(seen.get(1), Action.REPLACE, "6500"),
                        choice(seen.get(2), Action.END, null),
                        choice(seen.get(3), Action.END, null),
                        choice(seen.get(4), Action.CONVERT, null))));

        var after = subscriptions.get(partner, hosting.id());
        assertThat(after.details().unitPrice()).isEqualByComparingTo("4808");
        assertThat(after.changes()).last().satisfies(change -> {
            assertThat(change.change().unitPrice()).isEqualByComparingTo("6500");
            assertThat(change.priceCurrency()).isEqualTo("JPY");
        });
        assertThat(subscriptions.get(partner, domain.id()).details().end()).isEqualTo("2999-01-01");
        assertThat(netOf("2027-01-01")).as("4808 for hosting, 801 given back").containsExactly("JPY 4007");
    }

    @Test
    void R28_servedDaysAreNotGivenAwayByAnEnding() {
        var old = books.subscription(
                partner, shop, books.product(partner), "{\"unitPrice\": \"9\", \"start\": \"2020-01-01\"}");
        var seen = preview().amounts();
        assertThat(seen).extracting(Taken::mayEnd).contains(false);

        assertThatThrownBy(() -> toYen(new CurrencyWish(
                        null,
                        seen.stream().map(one -> choice(one, Action.END, null)).toList())))
                .isInstanceOfSatisfying(
                        InvalidInput.class,
                        refused -> assertThat(refused.errors())
                                .extracting(InvalidInput.FieldError::code)
                                .contains("DAYS_NOT_BILLED"));
        assertThat(subscriptions.get(partner, old.id()).details().end()).isNull();
    }

    @Test
    void R28_whatWasNotLookedAtIsNotTakenAlong() {
        var all = preview().amounts().stream()
                .map(one -> choice(one, Action.CONVERT, null))
                .toList();
        var other = new CurrencyWish(dec("160.25"), all);
        charge("12.50");
        assertThatThrownBy(() -> toYen(other)).as("a charge that came since").isInstanceOf(StaleVersion.class);

        customers.change(partner, office.id(), 1, office.details().withCreditLimit(BigDecimal.TEN));
        assertThatThrownBy(() -> toYen(AT_160))
                .as("a customer that another tab saved")
                .isInstanceOf(StaleVersion.class);
        assertThat(customers.get(partner, office.id()).details().currency()).isEqualTo("EUR");
    }

    @Test
    void R28_aCreditLimitGoesAlong() {
        var rich = books.customer(partner, "{\"creditLimit\": \"1500.50\"}");
        var inYen = rich.details().paying("JPY", null);
        assertThatThrownBy(() -> customers.change(partner, rich.id(), 1, inYen)).isInstanceOf(InvalidInput.class);
        var inDollars = rich.details().paying("USD", null);
        assertThatThrownBy(() -> customers.change(partner, rich.id(), 1, inDollars))
                .isInstanceOf(InvalidInput.class)
                .hasMessageContaining("1500.50 EUR");

        changes.change(partner, rich.id(), 1, inYen, AT_160);

        assertThat(customers.get(partner, rich.id()).details().creditLimit()).isEqualByComparingTo("240455");
    }

    /** However it came to be: what was typed in euros is not billed in yen, and the others are billed. */
    @Test
    void R28_aRunSetsApartWhoseAmountsAreInAnotherCurrency() {
        charge("12.50");
        subscriptions.end(partner, hosting.id(), LocalDate.parse("2027-02-01"));
        var other = books.customer(partner, "{\"name\": \"Ander\"}");
        books.subscription(partner, other, books.product(partner), "{\"unitPrice\": \"7\"}");
        reseller.run(partner, "2027-01-01");
        var draft = reseller.drafts(partner).stream()
                .filter(one -> one.customerId().equals(office.id()))
                .findFirst()
                .orElseThrow();
        customers.change(partner, office.id(), 1, office.details().paying("JPY", null));
        editing.discard(partner, List.of(draft.id()));

        var proposal = runs.rehearse(partner, BillingRunRequest.of(LocalDate.parse("2027-02-01")));
        var report = reseller.report(partner, runs.start(partner, BillingRunRequest.of(LocalDate.parse("2027-02-01"))));

        for (var failures : List.of(proposal.failures(), report.failures())) {
            assertThat(failures).singleElement().satisfies(failure -> {
                assertThat(failure.customerId()).isEqualTo(shop.id());
                assertThat(failure.code()).isEqualTo(Failure.Code.AMOUNTS_IN_OTHER_CURRENCY);
                assertThat(failure.detail()).contains("example.nl", "EUR", "JPY");
            });
        }
        assertThat(forecasts.of(partner, hosting.id()).failures()).hasSize(1);
        assertThat(report.counts().sums()).extracting(sum -> sum.currency()).containsExactly("EUR");
        assertThat(changes.outOfPlace(partner, office.id())).hasSize(2);

        var now = customers.get(partner, office.id());
        changes.change(partner, office.id(), now.version(), now.details(), AT_160);

        assertThat(changes.outOfPlace(partner, office.id())).isEmpty();
        assertThat(netOf("2027-02-01")).containsExactlyInAnyOrder("EUR 7.00", "EUR 7.00", "JPY 6811");
    }

    @Test
    void R28_whoPaysDecidesAndThePartnersOwnCurrencyDoesNot() {
        var abroad = books.customer(partner, "{\"name\": \"Abroad\", \"currency\": \"JPY\"}");
        var moved = shop.details().paying("EUR", abroad.id());
        assertThatThrownBy(() -> customers.change(partner, shop.id(), 1, moved)).isInstanceOf(InvalidInput.class);

        var change = changes.change(partner, shop.id(), 1, moved, AT_160);

        assertThat(change.amounts()).extracting(Taken::newCurrency).containsExactly("JPY");
        assertThat(customers.get(partner, shop.id()).debtor()).isEqualTo(abroad.id());
        assertThat(subscriptions.get(partner, hosting.id()).priceCurrency()).isEqualTo("JPY");
        var back = customers.get(partner, shop.id());
        assertThatThrownBy(() -> customers.change(
                        partner, shop.id(), back.version(), back.details().paying("EUR", null)))
                .as("it would pay for itself, in euros")
                .isInstanceOf(InvalidInput.class);
        var own = partners.get(partner);
        partners.change(partner, own.version(), Books.seller(own.details().name(), "NL", "USD", null));
        assertThat(subscriptions.get(partner, hosting.id()).priceCurrency()).isEqualTo("JPY");
        assertThat(changes.outOfPlace(partner, shop.id())).isEmpty();
    }

    @Test
    void R28_aSubscriptionThatMovesTakesNoPriceToAnotherCurrency() {
        var abroad = books.customer(partner, "{\"currency\": \"JPY\"}");
        var product = books.product(partner);
        var own = books.subscription(partner, shop, product, "{\"unitPrice\": \"30\"}");
        var moved = books.subscriptionDetails(abroad, product, "{\"unitPrice\": \"30\"}");
        assertThatThrownBy(() -> subscriptions.change(partner, own.id(), own.version(), moved))
                .isInstanceOf(InvalidInput.class)
                .hasMessageContaining("EUR");

        var inYen = books.subscriptionDetails(abroad, product, "{\"unitPrice\": \"4800\"}");
        assertThat(subscriptions.change(partner, own.id(), own.version(), inYen).priceCurrency())
                .isEqualTo("JPY");
    }

    @Test
    void R28_aPriceInYenDoesNotReachDaysBilledInEuros() {
        reseller.run(partner, "2027-01-01");
        toYen(AT_160);

        var back = new NewChange(LocalDate.parse("2027-01-16"), null, dec("5000"), null, null);
        assertThatThrownBy(() -> subscriptions.addChange(partner, hosting.id(), back))
                .isInstanceOf(InvalidInput.class)
                .hasMessageContaining("2027-02-01");
        var more = new NewChange(LocalDate.parse("2027-01-16"), dec("2"), null, null, null);
        subscriptions.addChange(partner, hosting.id(), more);

        assertThat(netOf("2027-02-01")).containsExactlyInAnyOrder("EUR 30.00", "EUR 15.48", "JPY 9616");
    }

    /** February was discarded: it was served at 30.00 EUR, and March is billed in euros after it. */
    @ParameterizedTest
    @CsvSource({"before, false", "before, true", "after, false", "after, true"})
    void R28_aPeriodLeftOpenBetweenBilledOnesIsBilledInTheCurrencyItsPriceWasTypedIn(String discarded, boolean ended) {
        List.of("2027-01-01", "2027-02-01", "2027-03-01").forEach(day -> reseller.run(partner, day));
        if (ended) {
            subscriptions.end(partner, hosting.id(), LocalDate.parse("2027-04-01"));
        }
        if (discarded.equals("before")) {
            discard("2027-02-01");
        }
        toYen(ended ? CurrencyWish.CONVERT_ALL : AT_160);
        if (discarded.equals("after")) {
            reseller.run(partner, "2027-04-01");
            discard("2027-02-01");
        }

        var run = reseller.report(partner, runs.start(partner, BillingRunRequest.of(LocalDate.parse("2027-04-01"))));

        assertThat(run.failures()).isEmpty();
        assertThat(net())
                .containsExactlyInAnyOrderElementsOf(
                        ended
                                ? List.of("EUR 30.00", "EUR 30.00", "EUR 30.00")
                                : List.of("EUR 30.00", "EUR 30.00", "EUR 30.00", "JPY 4808"));
        assertThat(reseller.run(partner, "2027-04-01").drafts())
                .as("never twice")
                .isZero();
    }

    /** January is asked whole on its first day, so its later days cost nothing in any currency (R5). */
    @Test
    void R28_aPeriodAskedWholeIsNotSetApartWhenItGoesOnAfterAll() {
        var whole =
                books.subscription(partner, shop, books.product(partner), "{\"unitPrice\": \"9\", \"prorate\": false}");
        subscriptions.end(partner, whole.id(), LocalDate.parse("2027-01-16"));
        subscriptions.end(partner, hosting.id(), LocalDate.parse("2027-01-01"));
        assertThat(netOf("2027-01-01")).containsExactly("EUR 9.00");
        toYen(CurrencyWish.CONVERT_ALL);
        subscriptions.end(partner, whole.id(), LocalDate.parse("2999-01-01"));
        var now = customers.get(partner, office.id());
        changes.change(partner, office.id(), now.version(), now.details(), AT_160);

        assertThat(netOf("2027-02-01")).containsExactlyInAnyOrder("EUR 9.00", "JPY 1442");
    }

    private void discard(String date) {
        var draft = reseller.drafts(partner).stream()
                .filter(one -> one.date().equals(LocalDate.parse(date)))
                .findFirst()
                .orElseThrow();
        editing.discard(partner, List.of(draft.id()));
    }

    private CurrencyChange preview() {
        return changes.preview(partner, office.id(), 1, office.details().paying("JPY", null), AT_160);
    }

    private CurrencyChange toYen(CurrencyWish wish) {
        return changes.change(partner, office.id(), 1, office.details().paying("JPY", null), wish);
    }

    /** Of all drafts after a run, those of before too. */
    private List<String> netOf(String runDate) {
        reseller.run(partner, runDate);
        return net();
    }

    private List<String> net() {
        var net = new ArrayList<String>();
        reseller.drafts(partner)
                .reversed()
                .forEach(draft -> net.add(
                        draft.amounts().currency() + " " + draft.amounts().net()));
        return net;
    }

    private void charge(String unitPrice) {
        charge("1", unitPrice);
    }

    private void charge(String quantity, String unitPrice) {
        charges.create(partner, json.readValue("""
                        {"customerId": "%s", "description": "Uren", "quantity": "%s", "unitPrice": "%s"}
                        """.formatted(shop.id(), quantity, unitPrice), ChargeDetails.class));
    }

    private static AmountChoice choice(Taken seen, Action action, @Nullable String amount) {
        return new AmountChoice(seen.key(), action, amount == null ? null : dec(amount));
    }

    private static CurrencyWish rate(String rate) {
        return new CurrencyWish(dec(rate), null);
    }

    private static BigDecimal dec(String value) {
        return new BigDecimal(value);
    }
}
