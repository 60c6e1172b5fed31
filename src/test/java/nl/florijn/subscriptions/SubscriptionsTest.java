package nl.florijn.subscriptions;

import static florijn.db.Tables.SUBSCRIPTION;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.tuple;

import java.time.LocalDate;
import nl.florijn.Books;
import nl.florijn.FlorijnTest;
import nl.florijn.billing.owed.SubscriptionState;
import nl.florijn.catalog.Product;
import nl.florijn.customers.Customer;
import nl.florijn.customers.Customers;
import nl.florijn.partners.settings.OwnSettings;
import nl.florijn.partners.settings.Settings;
import nl.florijn.platform.Conflict;
import nl.florijn.platform.InvalidInput;
import nl.florijn.platform.InvalidInput.FieldError;
import nl.florijn.platform.NotFound;
import nl.florijn.platform.PartnerId;
import nl.florijn.platform.StaleVersion;
import nl.florijn.platform.paging.PageRequest;
import org.jooq.DSLContext;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.json.JsonMapper;

@FlorijnTest
class SubscriptionsTest {

    @Autowired
    private Subscriptions subscriptions;

    @Autowired
    private JooqSubscriptionRepository repository;

    @Autowired
    private Customers customers;

    @Autowired
    private Settings settings;

    @Autowired
    private Books books;

    @Autowired
    private JsonMapper json;

    @Autowired
    private DSLContext db;

    private PartnerId partner;
    private Customer customer;
    private Product product;

    @BeforeEach
    void aPartnerWithACustomerAndAProduct() {
        partner = books.freshPartner().partner().id();
        customer = books.customer(partner);
        product = books.product(partner);
    }

    @Test
    void allFieldsAreKept() {
        var recipient = books.customer(partner);

        var subscription = subscribed("""
                {"reference": "S-1", "description": "öztürk.nl", "quantity": "2.50", "unitPrice": "3.495",
                 "discountPercent": "10", "interval": "P1Y", "start": "2027-03-15", "end": "2029-03-15",
                 "alignment": "CALENDAR", "billingType": "ARREARS", "prorate": false, "recipientId": "%s",
                 "group": "PO 7"}
                """.formatted(recipient.id()));

        assertThat(subscriptions.get(partner, subscription.id())).isEqualTo(subscription);
        assertThat(subscription.details().quantity()).hasToString("2.5");
        assertThat(subscription.details().unitPrice()).hasToString("3.495");
        assertThat(subscription.billedUntil()).isNull();
        var found = new SubscriptionFilter("S-1", customer.id(), product.id(), "öz");
        assertThat(subscriptions.list(partner, found, PageRequest.FIRST).items())
                .containsExactly(subscription);
    }

    @Test
    void theProductGivesTheDescriptionWhenItIsLeftOut() {
        assertThat(subscribed("{\"description\": \" \"}").details().description())
                .isEqualTo("Hosting");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            {"customerId": "cus_1"}                           | customerId  | UNKNOWN_CUSTOMER
            {"customerId": null}                              | customerId  | REQUIRED
            {"productId": "prd_1"}                            | productId   | UNKNOWN_PRODUCT
            {"recipientId": "cus_1"}                          | recipientId | UNKNOWN_CUSTOMER
            {"interval": null}                                | interval    | REQUIRED
            {"interval": "P3M"}                               | unitPrice   | NO_PRICE
            {"start": null}                                   | start       | REQUIRED
            {"end": "2026-12-31"}                             | end         | END_BEFORE_START
            {"quantity": "0"}                                 | quantity    | OUT_OF_RANGE
            {"quantity": "1.00001"}                           | quantity    | TOO_MANY_DECIMALS
            {"unitPrice": "-1"}                               | unitPrice   | OUT_OF_RANGE
            {"discountPercent": "100.1"}                      | discountPercent | OUT_OF_RANGE
            {"interval": "P2W", "unitPrice": "1", "alignment": "CALENDAR"} | alignment | CALENDAR_INTERVAL
            {"reference": "TAKEN"}                            | reference   | ALREADY_EXISTS
            """)
    void whatCannotBeAcceptedIsToldByField(String fields, String field, String code) {
        subscribed("{\"reference\": \"TAKEN\"}");

        assertThatExceptionOfType(InvalidInput.class)
                .isThrownBy(() -> subscribed(fields))
                .satisfies(refusal -> assertThat(refusal.errors())
                        .extracting(FieldError::field, FieldError::code)
                        .containsExactly(tuple(field, code)));
    }

    @Test
    void anOwnPriceGoesWithAnyInterval() {
        assertThat(subscribed("{\"interval\": \"P10D\", \"unitPrice\": \"1\"}")
                        .details()
                        .interval())
                .hasToString("P10D");
    }

    @Test
    void theCurrencyOfWhoPaysDecidesWhetherThereIsAPrice() {
        var head = books.customer(partner, "{\"currency\": \"USD\"}");
        var branch = books.customer(partner, "{\"invoiceDebtorId\": \"" + head.id() + "\"}");

        assertThatExceptionOfType(InvalidInput.class)
                .isThrownBy(() -> books.subscription(partner, branch, product, "{}"))
                .satisfies(e -> assertThat(e.errors().getFirst().code()).isEqualTo("NO_PRICE"));
    }

    @Test
    void R06_aNewSubscriptionIsDueFromItsFirstDayOrInArrearsFromItsLast() {
        assertThat(state(subscribed("{}")).dueFrom()).isEqualTo("2027-01-01");
        assertThat(state(subscribed("{\"billingType\": \"ARREARS\"}")).dueFrom())
                .isEqualTo("2027-01-31");
    }

    @Test
    void R02_anInheritedBillingTypeMovesWhenItIsDue() {
        var subscription = subscribed("{}");
        var own = subscribed("{\"billingType\": \"ADVANCE\"}");
        settings.change(partner, 1, json.readValue("{\"billingType\": \"ARREARS\"}", OwnSettings.class));
        assertThat(state(subscription).dueFrom()).isEqualTo("2027-01-31");
        assertThat(state(own).dueFrom()).isEqualTo("2027-01-01");

        customers.change(partner, customer.id(), 1, books.customerDetails("{\"billingType\": \"ADVANCE\"}"));
        assertThat(state(subscription).dueFrom()).isEqualTo("2027-01-01");
    }

    @Test
    void R03_onceSomethingIsBilledWhatWasInheritedStays() {
        var ofPartner = billed(subscribed("{}"), "2027-02-01");
        var due = state(ofPartner).dueFrom();
        settings.change(
                partner, 1, json.readValue("{\"billingType\": \"ARREARS\", \"prorate\": false}", OwnSettings.class));
        assertThat(kept(ofPartner)).isEqualTo("ADVANCE true");
        assertThat(state(ofPartner).dueFrom()).isEqualTo(due);

        var ofCustomer = billed(subscribed("{}"), "2027-02-01");
        customers.change(
                partner, customer.id(), 1, books.customerDetails("{\"billingType\": \"ADVANCE\", \"prorate\": true}"));
        assertThat(kept(ofCustomer)).isEqualTo("ARREARS false");
        assertThat(kept(ofPartner)).isEqualTo("ADVANCE true");
        assertThat(kept(subscribed("{}"))).as("a new one inherits").isEqualTo("null null");
    }

    private String kept(Subscription subscription) {
        var details = subscriptions.get(partner, subscription.id()).details();
        return details.billingType() + " " + details.prorate();
    }

    @Test
    void R03_beforeAnythingIsBilledEverythingCanChange() {
        var subscription = subscribed("{}");

        var changed =
                change(subscription, "{\"start\": \"2027-02-10\", \"quantity\": \"3\", \"billingType\": \"ARREARS\"}");

        assertThat(changed.version()).isEqualTo(2);
        assertThat(changed.details().quantity()).hasToString("3");
        assertThat(changed.changes()).isEmpty();
        assertThat(state(changed).dueFrom()).isEqualTo("2027-03-09");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            {"start": "2027-01-02"}
            {"interval": "P3M", "unitPrice": "30"}
            {"alignment": "CALENDAR"}
            {"billingType": "ARREARS"}
            {"prorate": false}
            """)
    void R03_onceSomethingIsBilledItsPeriodsAreFixed(String fields) {
        var subscription = billed(subscribed("{}"), "2027-02-01");

        assertThatExceptionOfType(Conflict.class)
                .isThrownBy(() -> change(subscription, fields))
                .satisfies(e -> assertThat(e.code()).isEqualTo("TERMS_FIXED"));
    }

    @Test
    void R07_newTermsOfABilledSubscriptionCountFromTheFirstDayNotBilled() {
        var subscription = billed(subscribed("{}"), "2027-02-01");

        var changed = change(subscription, "{\"quantity\": \"3\", \"description\": \"renamed.nl\"}");

        assertThat(changed.details().quantity()).hasToString("3");
        assertThat(changed.details().description()).isEqualTo("renamed.nl");
        assertThat(changed.changes()).extracting(c -> c.change().effective()).containsExactly(day("2027-02-01"));
        assertThat(stored(changed).termsOn(day("2027-01-31")).quantity()).hasToString("1");
        assertThat(state(changed).dueFrom()).isEqualTo("2027-02-01");
    }

    @Test
    void R07_aChangeBackInTimeIsLookedAtByTheNextRun() {
        var subscription = billed(subscribed("{}"), "2027-04-01");

        subscriptions.addChange(partner, subscription.id(), newChange("2027-02-15", "{\"quantity\": \"2\"}"));

        assertThat(state(subscription).dirtyFrom()).isEqualTo("2027-02-01");
        assertThat(state(subscription).dueFrom()).isEqualTo(SubscriptionState.AT_ONCE);
        assertThat(state(subscription).billedUntil()).isEqualTo("2027-04-01");
        assertThat(subscriptions.get(partner, subscription.id()).version()).isEqualTo(2);
    }

    @Test
    void R04_aChangeAheadIsShownBesideTheTermsThatCountUntilThen() {
        var subscription = subscribed("{}");

        subscriptions.addChange(partner, subscription.id(), newChange("2027-08-01", "{\"quantity\": \"2\"}"));

        var shown = subscriptions.get(partner, subscription.id());
        assertThat(shown.details().quantity()).hasToString("1");
        assertThat(shown.changes()).hasSize(1);
        assertThat(state(subscription).dueFrom()).isEqualTo("2027-01-01");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            2026-12-31 | {"quantity": "2"}          | effective | BEFORE_START
            2027-02-01 | {}                         | quantity  | NOTHING_CHANGES
            2027-02-01 | {"quantity": "0"}          | quantity  | OUT_OF_RANGE
            2027-02-01 | {"productId": "prd_1"}     | productId | UNKNOWN_PRODUCT
            """)
    void changesThatCannotBeAreRefused(String effective, String fields, String field, String code) {
        var subscription = subscribed("{}");

        assertThatExceptionOfType(InvalidInput.class)
                .isThrownBy(() -> subscriptions.addChange(partner, subscription.id(), newChange(effective, fields)))
                .satisfies(refusal -> assertThat(refusal.errors())
                        .extracting(FieldError::field, FieldError::code)
                        .containsExactly(tuple(field, code)));
    }

    @Test
    void R07_anEndBeforeWhatIsBilledIsLookedAtByTheNextRun() {
        var subscription = billed(subscribed("{}"), "2027-05-01");

        subscriptions.end(partner, subscription.id(), day("2027-04-16"));

        assertThat(state(subscription).dirtyFrom()).isEqualTo("2027-04-01");
        assertThat(state(subscription).dueFrom()).isEqualTo(SubscriptionState.AT_ONCE);
    }

    @Test
    void anEndWhereBillingStandsLeavesNothingDue() {
        var subscription = billed(subscribed("{}"), "2027-05-01");

        var ended = subscriptions.end(partner, subscription.id(), day("2027-05-01"));

        assertThat(state(subscription).dueFrom()).isNull();
        assertThat(ended.nextBilling()).isNull();
    }

    @Test
    void anEndingCanBeTakenBackWhileItLiesAhead() {
        var ahead = subscribed("{\"end\": \"2099-01-01\"}");
        subscriptions.takeBackEnd(partner, ahead.id());
        assertThat(subscriptions.get(partner, ahead.id()).details().end()).isNull();

        var behind = subscribed("{\"start\": \"2020-01-01\", \"end\": \"2021-01-01\"}");
        assertThatExceptionOfType(Conflict.class)
                .isThrownBy(() -> subscriptions.takeBackEnd(partner, behind.id()))
                .satisfies(e -> assertThat(e.code()).isEqualTo("ALREADY_ENDED"));
        assertThatExceptionOfType(Conflict.class)
                .isThrownBy(() -> subscriptions.takeBackEnd(partner, ahead.id()))
                .satisfies(e -> assertThat(e.code()).isEqualTo("NOT_ENDED"));
    }

    @Test
    void R09_theNextBillingIsTheRunOfTheDebtorsMonth() {
        var quarterly = books.customer(partner, "{\"invoiceInterval\": \"P3M\"}");

        assertThat(subscribed("{\"start\": \"2099-05-10\"}").nextBilling()).isEqualTo("2099-05-01");
        assertThat(books.subscription(partner, quarterly, product, "{\"start\": \"2099-05-10\"}")
                        .nextBilling())
                .isEqualTo("2099-04-01");
    }

    @Test
    void aStaleChangeIsRefused() {
        var subscription = subscribed("{}");
        change(subscription, "{\"quantity\": \"2\"}");

        assertThatExceptionOfType(StaleVersion.class).isThrownBy(() -> change(subscription, "{}"));
    }

    @Test
    void R01_theSubscriptionsOfAnotherPartnerDoNotExist() {
        var stranger = subscribed("{}");
        var own = books.freshPartner().partner().id();

        assertThatExceptionOfType(NotFound.class).isThrownBy(() -> subscriptions.get(own, stranger.id()));
        assertThatExceptionOfType(NotFound.class)
                .isThrownBy(() -> subscriptions.end(own, stranger.id(), day("2027-02-01")));
        assertThatExceptionOfType(NotFound.class)
                .isThrownBy(() ->
                        subscriptions.addChange(own, stranger.id(), newChange("2027-02-01", "{\"quantity\": \"2\"}")));
        assertThatExceptionOfType(InvalidInput.class)
                .isThrownBy(() -> books.subscription(own, customer, product, "{}"));
        assertThat(subscriptions
                        .list(own, SubscriptionFilter.ALL, PageRequest.FIRST)
                        .items())
                .isEmpty();
    }

    private Subscription subscribed(String fields) {
        return books.subscription(partner, customer, product, fields);
    }

    private Subscription change(Subscription subscription, String fields) {
        return subscriptions.change(
                partner,
                subscription.id(),
                subscription.version(),
                books.subscriptionDetails(customer, product, fields));
    }

    /** As a run leaves it that billed it up to a day. */
    private Subscription billed(Subscription subscription, String until) {
        db.update(SUBSCRIPTION)
                .set(SUBSCRIPTION.BILLED_UNTIL, day(until))
                .set(SUBSCRIPTION.DUE_FROM, day(until))
                .where(SUBSCRIPTION.PARTNER_ID.eq(partner))
                .and(SUBSCRIPTION.ID.eq(subscription.id()))
                .execute();
        return subscriptions.get(partner, subscription.id());
    }

    private SubscriptionState state(Subscription subscription) {
        return stored(subscription).state();
    }

    private StoredSubscription stored(Subscription subscription) {
        return repository.find(partner, subscription.id()).orElseThrow();
    }

    private NewChange newChange(String effective, String fields) {
        var change = json.readValue(fields, NewChange.class);
        return new NewChange(
                day(effective), change.quantity(), change.unitPrice(), change.discountPercent(), change.productId());
    }

    private static LocalDate day(String day) {
        return LocalDate.parse(day);
    }
}
