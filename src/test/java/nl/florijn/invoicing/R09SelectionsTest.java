package nl.florijn.invoicing;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import nl.florijn.Books;
import nl.florijn.FlorijnTest;
import nl.florijn.customers.Customer;
import nl.florijn.invoicing.runs.BillingRuns;
import nl.florijn.platform.PartnerId;
import nl.florijn.subscriptions.Subscription;
import nl.florijn.subscriptions.charges.ChargeDetails;
import nl.florijn.subscriptions.charges.Charges;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.json.JsonMapper;

/** Runs in February for a customer that is billed once a year, in January; it has hosting of 28.00 a month. */
@FlorijnTest
class R09SelectionsTest {

    private static final LocalDate RUN_DATE = LocalDate.of(2031, 2, 1);

    @Autowired
    private Books books;

    @Autowired
    private Reseller reseller;

    @Autowired
    private Charges charges;

    @Autowired
    private BillingRuns runs;

    @Autowired
    private JsonMapper json;

    private PartnerId partner;
    private Customer yearly;
    private Subscription first;
    private Subscription second;

    @BeforeEach
    void aCustomerThatIsBilledInJanuary() {
        partner = reseller.partner();
        yearly = books.customer(partner, "{\"invoiceInterval\": \"P1Y\"}");
        first = subscribed("first.example");
        second = subscribed("second.example");
    }

    @Test
    void R09_inAnotherMonthTheCustomerGetsNothing() {
        charged();

        assertThat(reseller.run(partner, "2031-02-01").drafts()).isZero();
        assertThat(reseller.run(partner, "2032-01-01").drafts()).isOne();
    }

    @Test
    void R09_aRunThatNamesTheCustomerDoesNotWaitForItsMonthNorDoItsCharges() {
        charged();

        runOf(null, List.of(yearly), List.of());

        assertThat(reseller.draft(partner).lines())
                .as("twelve months of both, and the charge")
                .hasSize(25);
    }

    @Test
    void R09_aRunThatNamesASubscriptionDoesNotWaitForItsMonthAndBillsNothingElse() {
        charged();

        runOf(null, List.of(), List.of(second));

        assertThat(reseller.draft(partner).lines())
                .hasSize(12)
                .allSatisfy(line -> assertThat(line.description()).isEqualTo("second.example"));
    }

    @Test
    void R06_untilADateOfASubscriptionTheRunningPeriodIsBilledInPart() {
        runOf(LocalDate.of(2031, 2, 15), List.of(), List.of(first));

        assertThat(reseller.draft(partner).lines())
                .extracting(line -> line.description() + " " + line.from() + " " + line.until() + " " + line.net())
                .containsExactly("first.example 2031-02-01 2031-02-15 14.00");
    }

    @Test
    void R06_untilADateOfACustomerAllThatItHoldsIsBilledUpToThen() {
        runOf(LocalDate.of(2031, 3, 1), List.of(yearly), List.of());

        assertThat(reseller.draft(partner).amounts().net()).isEqualByComparingTo("56.00");
    }

    @Test
    void R09_aManualRunMayNameAnyDateAndReachesToTheEndOfItsMonths() {
        var monthly = books.customer(partner);
        books.subscription(
                partner,
                monthly,
                books.product(partner),
                "{\"start\": \"2031-04-30\", \"interval\": \"P2W\", \"unitPrice\": \"5.00\"}");

        reseller.run(partner, "2031-04-18");

        assertThat(reseller.draft(partner).date()).isEqualTo("2031-04-18");
        assertThat(reseller.draft(partner).lines())
                .extracting(line -> line.from().toString())
                .containsExactly("2031-04-30");
    }

    private Subscription subscribed(String description) {
        return books.subscription(
                partner,
                yearly,
                books.product(partner),
                "{\"start\": \"2031-02-01\", \"unitPrice\": \"28.00\", \"description\": \"%s\"}"
                        .formatted(description));
    }

    private void charged() {
        charges.create(partner, json.readValue("""
                {"customerId": "%s", "description": "Uren", "unitPrice": "50.00"}
                """.formatted(yearly.id()), ChargeDetails.class));
    }

    private void runOf(LocalDate until, List<Customer> customers, List<Subscription> subscriptions) {
        var request = new BillingRunRequest(
                RUN_DATE,
                until,
                customers.isEmpty()
                        ? null
                        : customers.stream().map(Customer::id).toList(),
                subscriptions.isEmpty()
                        ? null
                        : subscriptions.stream().map(Subscription::id).toList());
        reseller.report(partner, runs.start(partner, request));
    }
}
