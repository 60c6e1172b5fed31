package nl.florijn.invoicing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.tuple;

import java.time.LocalDate;
import java.util.List;
import nl.florijn.Books;
import nl.florijn.FlorijnTest;
import nl.florijn.billing.Failure;
import nl.florijn.catalog.Product;
import nl.florijn.catalog.ProductDetails;
import nl.florijn.catalog.Products;
import nl.florijn.invoicing.runs.BillingRuns;
import nl.florijn.invoicing.runs.RunFailure;
import nl.florijn.platform.Conflict;
import nl.florijn.platform.PartnerId;
import nl.florijn.platform.jobs.JobId;
import org.jooq.DSLContext;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

@FlorijnTest
class R14ParkedCustomersTest {

    private static final BillingRunRequest JANUARY = BillingRunRequest.of(LocalDate.of(2027, 1, 1));

    @Autowired
    private Books books;

    @Autowired
    private Reseller reseller;

    @Autowired
    private Products products;

    @Autowired
    private BillingRuns runs;

    @Autowired
    private JsonMapper json;

    @Autowired
    private DSLContext db;

    private PartnerId partner;
    private Product withoutPrice;

    @BeforeEach
    void aCustomerWhoseProductLostItsPrice() {
        partner = books.freshPartner().partner().id();
        withoutPrice = books.product(partner);
        books.subscription(partner, books.customer(partner, "{\"name\": \"Wel\"}"), books.product(partner), "{}");
        books.subscription(partner, books.customer(partner, "{\"name\": \"Niet\"}"), withoutPrice, "{}");
        losesItsPrices(withoutPrice);
    }

    /** No service lets it happen while subscriptions take it; an entry of a price list that ended may leave the same. */
    private void losesItsPrices(Product product) {
        db.execute(
                "DELETE FROM product_price WHERE partner_id = ? AND product_id = ?",
                partner.value(),
                product.id().value());
    }

    @Test
    void R14_aCustomerThatCannotBeBilledIsReportedAndTheOthersGoOn() {
        var report = reseller.report(partner, runs.start(partner, JANUARY));

        assertThat(report.progress()).isEqualByComparingTo("1");
        assertThat(report.counts().drafts()).isEqualTo(1);
        assertThat(report.failures())
                .extracting(RunFailure::customerName, RunFailure::code)
                .containsExactly(tuple("Niet", Failure.Code.NO_PRICE));
    }

    @Test
    void R14_onceMendedTheParkedOnesAreBilledAndNobodyElse() {
        var first = runs.start(partner, JANUARY);
        reseller.report(partner, first);
        price("[{\"interval\": \"P1M\", \"currency\": \"EUR\", \"unitPrice\": \"7.00\"}]");

        var second = reseller.report(partner, runs.retry(partner, first));
        assertThat(second.counts().drafts()).isEqualTo(1);
        assertThat(second.counts().net()).isEqualByComparingTo("7.00");
        assertThat(second.failures()).isEmpty();
        assertThat(reseller.drafts(partner)).hasSize(2);
        assertNothingToRetry(second.id());
    }

    @Test
    void R14_whomNobodyForesawIsSetApartWithAnIncidentAndTheOthersAreBilled() {
        for (var name : List.of("Ook", "Eveneens", "Evenzo")) {
            var customer = books.customer(partner, "{\"name\": \"" + name + "\"}");
            books.subscription(partner, customer, books.product(partner), "{}");
        }
        intervalOfNiet("kaputt");
        var rehearsed = runs.rehearse(partner, JANUARY);
        assertThat(rehearsed.proposals()).as("a dry run goes on too").hasSize(4);
        assertThat(rehearsed.failures()).singleElement().satisfies(failure -> {
            assertThat(failure.customerName()).isEqualTo("Niet");
            assertThat(failure.code()).isEqualTo(Failure.Code.UNFORESEEN);
            assertThat(failure.detail()).contains(String.valueOf(failure.incident()));
        });
        var report = reseller.report(partner, runs.start(partner, JANUARY));

        assertThat(report.counts().drafts()).isEqualTo(4);
        assertThat(report.failureCount()).isEqualTo(1);
        var failure = report.failures().getFirst();
        assertThat(failure.customerName()).isEqualTo("Niet");
        assertThat(failure.code()).isEqualTo(Failure.Code.UNFORESEEN);
        assertThat(failure.incident()).isNotNull();
        assertThat(failure.detail()).contains(failure.incident());

        intervalOfNiet("P1M");
        price("[{\"interval\": \"P1M\", \"currency\": \"EUR\", \"unitPrice\": \"7.00\"}]");
        var second = reseller.report(partner, runs.retry(partner, report.id()));
        assertThat(second.counts().net()).isEqualByComparingTo("7.00");
    }

    private void intervalOfNiet(String interval) {
        db.execute(
                "UPDATE subscription JOIN customer USING (partner_id) SET billing_interval = ?"
                        + " WHERE partner_id = ? AND customer.id = subscription.customer_id AND customer.name = 'Niet'",
                interval,
                partner.value());
    }

    private void assertNothingToRetry(JobId run) {
        assertThatExceptionOfType(Conflict.class)
                .isThrownBy(() -> runs.retry(partner, run))
                .satisfies(refused -> assertThat(refused.code()).isEqualTo("NOTHING_TO_RETRY"));
    }

    private void price(String prices) {
        var product = products.get(partner, withoutPrice.id());
        var details = (ObjectNode) json.valueToTree(product.details());
        details.set("prices", json.readTree(prices));
        products.change(partner, product.id(), product.version(), json.treeToValue(details, ProductDetails.class));
    }
}
