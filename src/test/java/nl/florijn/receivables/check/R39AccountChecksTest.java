package nl.florijn.receivables.check;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.Set;
import nl.florijn.Books;
import nl.florijn.FlorijnTest;
import nl.florijn.api.ApiClient;
import nl.florijn.partners.ApiTokens;
import nl.florijn.platform.PartnerId;
import nl.florijn.platform.jobs.JobId;
import nl.florijn.platform.jobs.Jobs;
import nl.florijn.platform.security.Scope;
import org.jooq.DSLContext;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.health.contributor.Status;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.json.JsonMapper;

/** A sum that was changed behind Florijn's back is noticed, wherever it is kept. */
@FlorijnTest
class R39AccountChecksTest {

    @LocalServerPort
    private int port;

    @Autowired
    private Books books;

    @Autowired
    private ApiTokens tokens;

    @Autowired
    private AccountChecks checks;

    @Autowired
    private AccountWatch watch;

    @Autowired
    private Jobs jobs;

    @Autowired
    private DSLContext db;

    private PartnerId partner;
    private ApiClient api;
    private String customer;
    private String invoice;

    @BeforeEach
    void anInvoiceThatIsPartlyPaid() {
        partner = books.freshPartner().partner().id();
        api = ApiClient.withToken(
                port,
                tokens.create(partner, "test", Set.of(Scope.BILLING, Scope.WRITE, Scope.READ))
                        .secret());
        customer = books.customer(partner).id().toString();
        invoice = approved();
        send(invoice);
        var paid = api.post("/payments", """
                {"customerId": "%s", "amount": "40.00", "method": "BANK", "invoiceId": "%s"}
                """.formatted(customer, invoice));
        assertThat(paid.status()).as(paid.text()).isEqualTo(201);
        var ahead = api.post("/payments", """
                {"customerId": "%s", "amount": "7.00", "method": "BANK"}
                """.formatted(customer));
        assertThat(ahead.status()).as(ahead.text()).isEqualTo(201);
        assertThat(checks.check(partner).faults()).isEmpty();
    }

    @AfterEach
    void allIsWell() {
        assertThat(checks.check(partner).faults()).isEmpty();
        watch.look();
    }

    @ParameterizedTest
    @CsvSource(useHeadersInDisplayName = true, delimiter = '|', textBlock = """
            table          | change                               | back                                 | faults
            receivable     | balance = 61 WHERE kind = 'INVOICE'  | balance = 60 WHERE kind = 'INVOICE'  | open of CUSTOMER is EUR 60.00 instead of 61.00; balance of INVOICE is EUR 61.00 instead of 60.00
            receivable     | paid = 41 WHERE kind = 'INVOICE'     | paid = 40 WHERE kind = 'INVOICE'     | paid of INVOICE is EUR 41.00 instead of 40.00
            receivable     | credited = 1 WHERE kind = 'INVOICE'  | credited = 0 WHERE kind = 'INVOICE'  | credited of INVOICE is EUR 1.00 instead of 0.00
            receivable     | written_off = 1 WHERE kind = 'INVOICE' | written_off = 0 WHERE kind = 'INVOICE' | written off of INVOICE is EUR 1.00 instead of 0.00
            debtor_account | open = 61, on_account = 8 WHERE TRUE | open = 60, on_account = 7 WHERE TRUE | open of CUSTOMER is EUR 61.00 instead of 60.00; on account of CUSTOMER is EUR 8.00 instead of 7.00
            debtor_account | open = 61, entries = 54 WHERE TRUE   | open = 60, entries = 53 WHERE TRUE   | open of CUSTOMER is EUR 61.00 instead of 60.00; entries of CUSTOMER is EUR 54.00 instead of 53.00
            """)
    void R39_aSumThatDiffersIsFound(String table, String change, String back, String faults) {
        update(table, change);

        var told = faults.replace("CUSTOMER", customer).replace("INVOICE", invoice);
        assertThat(checks.check(partner).faults())
                .extracting(AccountFault::sentence)
                .containsExactly(told.split("; "));
        update(table, back);
    }

    @Test
    void R39_aPostingTooManyIsFound() {
        post(98, "1.00");

        assertThat(checks.check(partner).faults())
                .extracting(AccountFault::what)
                .containsExactly("balance", "amount");
        post(99, "-1.00");
    }

    @Test
    void R39_whatWasFoundIsInTheHealthAndTheAccountsAreNotBalanced() {
        watch.look();
        assertThat(sum()).isEqualTo("true");
        update("receivable", "paid = 41 WHERE kind = 'INVOICE'");

        checks.check(partner);
        watch.look();

        assertThat(watch.health().getStatus()).isEqualTo(Status.DOWN);
        assertThat(watch.health().getDetails())
                .containsEntry(partner.toString(), "paid of " + invoice + " is EUR 41.00 instead of 40.00");
        assertThat(sum()).isEqualTo("false");

        update("receivable", "paid = 40 WHERE kind = 'INVOICE'");
        assertThat(watch.lookAtAll()).contains(checks.check(partner));
        assertThat(watch.health().getDetails()).doesNotContainKey(partner.toString());
        assertThat(sum()).isEqualTo("true");
    }

    @Test
    void R39_accountsAreCheckedOnceManyWereSent() {
        watch.look();
        var second = approved();
        var before = checkedAt();
        watch.look();
        assertThat(checkedAt()).as("once a day").isEqualTo(before);

        var job = api.post("/invoices/send", "{\"ids\": [\"%s\"], \"by\": \"HAND\"}".formatted(second));
        assertThat(job.status()).as(job.text()).isEqualTo(202);
        jobs.await(partner, JobId.of(job.body().path("id").asString()));
        watch.look();

        assertThat(checkedAt()).isAfter(before);
    }

    @Test
    void R39_whatOneNodeChecksNoOtherDoes() {
        var now = Instant.now();
        db.execute("UPDATE account_check SET due_at = ? WHERE partner_id = ?", "2020-01-01", partner.value());
        var other = new JooqAccountChecks(db, new JsonMapper());

        assertThat(other.due(now)).contains(partner);
        assertThat(other.take(partner, now, now.plusSeconds(60))).isTrue();
        assertThat(other.take(partner, now, now.plusSeconds(60))).isFalse();
        assertThat(other.due(now)).doesNotContain(partner);
    }

    private Instant checkedAt() {
        return db.fetchSingle("SELECT checked_at FROM account_check WHERE partner_id = ?", partner.value())
                .get(0, LocalDateTime.class)
                .toInstant(ZoneOffset.UTC);
    }

    private String sum() {
        return api.get("/partner/receivables").body().at("/0/balanced").asString();
    }

    private void update(String table, String change) {
        assertThat(db.execute("UPDATE " + table + " SET " + change + " AND partner_id = ?", partner.value()))
                .isEqualTo(1);
    }

    /** One more on the entry of the invoice. */
    private void post(int position, String amount) {
        db.execute("""
                INSERT INTO account_posting (partner_id, entry_id, position, item_id, counts_as, amount)
                SELECT partner_id, id, ?, invoice_id, 'OWN', ? FROM account_entry
                 WHERE partner_id = ? AND kind = 'INVOICE'
                """, position, amount, partner.value());
    }

    private String approved() {
        var made = api.post("/invoices", """
                {"customerId": "%s", "lines": [
                 {"description": "Werk", "quantity": "1", "unitPrice": "100.00", "vatCode": "NL-ZERO"}]}
                """.formatted(customer));
        assertThat(made.status()).as(made.text()).isEqualTo(201);
        var id = made.body().path("id").asString();
        var approved = api.post("/invoices/" + id + "/approve?redate=true", "");
        assertThat(approved.status()).as(approved.text()).isEqualTo(200);
        return id;
    }

    private void send(String id) {
        var sent = api.post("/invoices/" + id + "/send", "{\"by\": \"HAND\"}");
        assertThat(sent.status()).as(sent.text()).isEqualTo(202);
    }
}
