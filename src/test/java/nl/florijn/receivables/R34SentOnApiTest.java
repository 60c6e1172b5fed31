package nl.florijn.receivables;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Set;
import nl.florijn.Books;
import nl.florijn.FlorijnTest;
import nl.florijn.api.ApiClient;
import nl.florijn.api.ApiClient.Answer;
import nl.florijn.invoicing.InvoiceId;
import nl.florijn.partners.ApiTokens;
import nl.florijn.partners.Partners;
import nl.florijn.platform.PartnerId;
import nl.florijn.platform.clock.BusinessClock;
import nl.florijn.platform.jobs.JobId;
import nl.florijn.platform.jobs.Jobs;
import nl.florijn.platform.security.Scope;
import nl.florijn.receivables.histories.InvoiceEntry;
import nl.florijn.receivables.histories.InvoiceHistories;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Who sends by hand says on which day that was. */
@FlorijnTest
class R34SentOnApiTest {

    @LocalServerPort
    private int port;

    @Autowired
    private Books books;

    @Autowired
    private ApiTokens tokens;

    @Autowired
    private Partners partners;

    @Autowired
    private BusinessClock clock;

    @Autowired
    private InvoiceHistories histories;

    @Autowired
    private Jobs jobs;

    private PartnerId partner;
    private ApiClient api;
    private AccountDesk desk;
    private LocalDate today;

    @BeforeEach
    void aDebtor() {
        partner = books.freshPartner().partner().id();
        api = ApiClient.withToken(
                port,
                tokens.create(partner, "test", Set.of(Scope.BILLING, Scope.WRITE, Scope.READ))
                        .secret());
        desk = new AccountDesk(api, books.customer(partner).id().toString());
        today = partners.today(partner);
    }

    @AfterEach
    void theClockOfNow() {
        clock.set(Instant.now());
    }

    @Test
    void R34_sentTodayWhereNothingIsSaid() {
        var sent = desk.send(desk.approved("100.00"));
        assertThat(sent.status()).isEqualTo(202);
        assertThat(sent.body().path("date").asString()).isEqualTo(today.toString());
    }

    @Test
    void R34_theDayIsKeptWithTheInvoiceItsDeliveryAndItsHistory() {
        var invoice = desk.approved("100.00");
        var due = desk.invoice(invoice).path("dueDate").asString();
        passed(5);
        var day = today.plusDays(3).toString();
        var sent = send(invoice, day);

        assertThat(sent.status()).as(sent.text()).isEqualTo(202);
        assertThat(sent.body().path("date").asString()).isEqualTo(day);
        assertThat(api.get("/deliveries/" + sent.body().path("id").asString())
                        .body()
                        .path("date")
                        .asString())
                .isEqualTo(day);
        assertThat(desk.invoice(invoice).path("sentOn").asString()).isEqualTo(day);
        // R23: when it is due stands on the document, whenever it went.
        assertThat(desk.invoice(invoice).path("dueDate").asString()).isEqualTo(due);
        assertThat(api.get("/invoices/" + invoice + "/history").text()).contains("date " + day);
    }

    @Test
    void R34_whatGoesOutAgainLeavesTheFirstDay() {
        var invoice = desk.sent("100.00");
        passed(2);
        assertThat(send(invoice, today.plusDays(1).toString()).status()).isEqualTo(202);
        assertThat(desk.invoice(invoice).path("sentOn").asString()).isEqualTo(today.toString());
    }

    @Test
    void R34_neitherAheadNorBeforeApproval() {
        var invoice = desk.approved("100.00");
        refused(send(invoice, today.plusDays(1).toString()), "SENT_IN_THE_FUTURE");
        refused(send(invoice, today.minusDays(1).toString()), "SENT_BEFORE_APPROVAL");
        assertThat(desk.invoice(invoice).path("status").asString()).isEqualTo("APPROVED");
        assertThat(send(invoice, today.toString()).status()).isEqualTo(202);
    }

    @Test
    void R34_manyOnOneDayAndThoseThatWereNotApprovedThenAreNamed() {
        var first = desk.approved("100.00");
        passed(3);
        var later = desk.approved("50.00");
        var wanted = "{\"ids\": [\"%s\", \"%s\"], \"by\": \"HAND\", \"date\": \"%s\"}";
        refused(api.post("/invoices/send", wanted.formatted(first, later, today.plusDays(4))), "SENT_IN_THE_FUTURE");
        var job = api.post("/invoices/send", wanted.formatted(first, later, today.plusDays(1)))
                .body()
                .path("id")
                .asString();
        jobs.await(partner, JobId.of(job));

        assertThat(desk.invoice(first).path("sentOn").asString())
                .isEqualTo(today.plusDays(1).toString());
        var failed = api.get("/jobs/" + job).body().path("failed");
        assertThat(failed).hasSize(1);
        assertThat(failed.get(0).path("id").asString()).isEqualTo(later);
        assertThat(failed.get(0).path("code").asString()).isEqualTo("SENT_BEFORE_APPROVAL");
    }

    @Test
    void R33_aCreditNoteSettlesItsInvoiceOnTheDayItWasSentAndStandsUnderItsOwnDate() {
        var invoice = desk.sent("100.00");
        var note = api.post("/invoices/" + invoice + "/credit", "{}")
                .body()
                .path("id")
                .asString();
        assertThat(api.post("/invoices/" + note + "/approve?redate=true", "").status())
                .isEqualTo(200);
        passed(4);
        assertThat(send(note, today.plusDays(2).toString()).status()).isEqualTo(202);

        for (var entry : desk.statement().path("entries")) {
            assertThat(entry.path("date").asString()).isEqualTo(today.toString());
        }
        assertThat(histories.money(partner, InvoiceId.of(invoice)))
                .filteredOn(entry -> entry.kind() == EntryKind.ALLOCATION)
                .singleElement()
                .returns(today.plusDays(2), InvoiceEntry::date);
        assertThat(desk.figure("open")).isZero();
    }

    private Answer send(String invoice, String day) {
        return api.post("/invoices/" + invoice + "/send", "{\"by\": \"HAND\", \"date\": \"" + day + "\"}");
    }

    private static void refused(Answer answer, String code) {
        assertThat(answer.status()).as(answer.text()).isEqualTo(422);
        assertThat(answer.body().path("errors").get(0).path("field").asString()).isEqualTo("date");
        assertThat(answer.body().path("errors").get(0).path("code").asString()).isEqualTo(code);
    }

    private void passed(int days) {
        clock.set(clock.now().plus(Duration.ofDays(days)));
    }
}
