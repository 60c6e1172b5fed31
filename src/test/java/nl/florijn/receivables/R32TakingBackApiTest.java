package nl.florijn.receivables;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.YearMonth;
import java.util.List;
import java.util.Set;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import nl.florijn.FlorijnTest;
import nl.florijn.api.ApiClient;
import nl.florijn.api.ApiClient.Answer;
import nl.florijn.invoicing.Invoice;
import nl.florijn.invoicing.InvoiceKind;
import nl.florijn.invoicing.Reseller;
import nl.florijn.invoicing.invoiced.InvoicedMonths;
import nl.florijn.partners.ApiTokens;
import nl.florijn.platform.PartnerId;
import nl.florijn.platform.security.Scope;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;

/** Taking invoices back: what can go goes without a trace in the numbers, all else says what to do instead. */
@FlorijnTest
class R32TakingBackApiTest {

    @LocalServerPort
    private int port;

    @Autowired
    private Reseller reseller;

    @Autowired
    private ApiTokens tokens;

    @Autowired
    private InvoicedMonths months;

    private PartnerId partner;
    private ApiClient api;

    @BeforeEach
    void threeCustomersWithHosting() {
        partner = reseller.partnerWith(3, """
                S1,K1,HOST,een.example,1,P1M,2026-12-01,,
                S2,K2,HOST,twee.example,1,P1M,2026-12-01,,
                S3,K3,HOST,drie.example,1,P1M,2026-12-01,,
                """);
        api = ApiClient.withToken(
                port,
                tokens.create(partner, "caller", Set.of(Scope.BILLING, Scope.WRITE, Scope.READ))
                        .secret());
        reseller.run(partner, "2026-12-01");
    }

    @Test
    void R32_theLastNumberIsGivenAgainAndItsDaysAreBillable() {
        var drafts = reseller.drafts(partner);
        var first = approved(drafts.get(0));
        var last = approved(drafts.get(1));
        var number = invoice(last).path("number").asString();

        assertThat(delete(first).code()).isEqualTo("NOT_LAST_NUMBER");
        assertThat(delete(first).body().path("detail").asString()).contains("make a credit note");
        assertThat(delete(last).status()).isEqualTo(204);
        assertThat(api.get("/invoices/" + last).status()).isEqualTo(404);

        reseller.run(partner, "2026-12-01");
        assertThat(reseller.drafts(partner))
                .as("the third of before, and the days of what went")
                .hasSize(2);
        var again = approved(reseller.drafts(partner).getFirst());
        assertThat(invoice(again).path("number").asString()).isEqualTo(number);
    }

    @Test
    void R32_allNumbersCanBeTakenBackOneByOne() {
        var ids = reseller.drafts(partner).stream().map(this::approved).toList();
        var numbers =
                ids.stream().map(id -> invoice(id).path("number").asString()).toList();
        for (var id : ids.reversed()) {
            assertThat(delete(id).status()).as(delete(id).text()).isIn(204, 404);
        }

        reseller.run(partner, "2026-12-01");
        var again = reseller.drafts(partner).stream()
                .map(this::approved)
                .map(id -> invoice(id).path("number").asString());
        assertThat(again).containsExactlyElementsOf(numbers);
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void R32_chargesOfWhatWentWaitAgain(boolean sent) {
        var draft = reseller.drafts(partner).getFirst();
        toConsumer(draft);
        var charge = api.post("/charges", """
                {"customerId": "%s", "description": "Uren", "quantity": "2", "unitPrice": "50.00"}
                """.formatted(draft.customerId()))
                .body()
                .path("id")
                .asString();
        assertThat(delete(draft.id().toString()).status()).isEqualTo(204);
        reseller.run(partner, "2026-12-01");
        var billed = reseller.drafts(partner).stream()
                .filter(one -> one.customerId().equals(draft.customerId()))
                .findFirst()
                .orElseThrow();
        var id = approved(billed);
        assertThat(api.get("/charges/" + charge).body().path("state").asString())
                .isNotEqualTo("WAITING");

        if (sent) {
            send(id);
            assertThat(makeVoid(id).status()).isEqualTo(200);
        } else {
            assertThat(delete(id).status()).isEqualTo(204);
        }

        assertThat(api.get("/charges/" + charge).body().path("state").asString())
                .isEqualTo("WAITING");
        reseller.run(partner, "2026-12-01");
        assertThat(reseller.drafts(partner))
                .filteredOn(one -> one.customerId().equals(draft.customerId()))
                .singleElement()
                .satisfies(one -> assertThat(one.amounts().total())
                        .isEqualByComparingTo(billed.amounts().total()));
    }

    @Test
    void R32_whatWentToABusinessCanOnlyBeCredited() {
        var draft = reseller.drafts(partner).getFirst();
        var id = approved(draft);
        send(id);

        assertThat(delete(id).code()).isEqualTo("ALREADY_SENT");
        var refused = makeVoid(id);
        assertThat(refused.status()).isEqualTo(409);
        assertThat(refused.code()).isEqualTo("NOT_A_CONSUMER");
        assertThat(refused.body().path("detail").asString()).contains("make a credit note");
        assertThat(allowed(id)).isEqualTo("SEND CREDIT PAY WRITE_OFF");

        toConsumer(draft);
        assertThat(makeVoid(id).code()).as("it went to a business").isEqualTo("NOT_A_CONSUMER");
    }

    @Test
    void R32_whatWentToAConsumerIsMadeVoidAndOwesNothing() {
        var draft = reseller.drafts(partner).getFirst();
        toConsumer(draft);
        var id = approved(draft);
        assertThat(makeVoid(id).code()).isEqualTo("NOT_SENT");
        send(id);
        assertThat(statement(draft).path("closing").asString())
                .isEqualTo(invoice(id).path("total").asString());
        assertThat(allowed(id)).isEqualTo("SEND VOID CREDIT PAY WRITE_OFF");

        var voided = makeVoid(id);

        assertThat(voided.status()).as(voided.text()).isEqualTo(200);
        assertThat(voided.body().path("status").asString()).isEqualTo("VOID");
        assertThat(voided.body().path("open").asString()).isEqualTo("0.00");
        assertThat(voided.body().path("paymentState").asString())
                .as("nobody paid it")
                .isEqualTo("OPEN");
        assertThat(voided.body().path("number").asString()).isNotEmpty();
        assertThat(statement(draft).path("closing").asString()).isEqualTo("0.00");
        assertThat(allowed(id)).isEmpty();
        var mail = api.get("/mails").body().at("/items/0");
        assertThat(mail.path("about").asString()).isEqualTo("VOIDED");
        assertThat(mail.path("subject").asString())
                .contains(voided.body().path("number").asString());
        assertThat(mail.path("body").asString()).contains("vervallen");
        assertThat(makeVoid(id).code()).isEqualTo("INVOICE_VOID");
        assertThat(delete(id).code()).isEqualTo("INVOICE_VOID");
        assertThat(api.post("/invoices/" + id + "/credit", "{}").code()).isEqualTo("INVOICE_VOID");
        reseller.run(partner, "2026-12-01");
        assertThat(reseller.drafts(partner)).hasSize(3);
    }

    @Test
    void R36_whatIsSentCountsAsRevenueUntilItIsMadeVoid() {
        var drafts = reseller.drafts(partner);
        toConsumer(drafts.getFirst());
        var sent = approved(drafts.getFirst());
        var unsent = approved(drafts.get(1));
        assertThat(revenue()).as("approved only").isEmpty();
        send(sent);
        assertThat(revenue()).containsExactly("1 " + invoice(sent).path("total").asString());
        send(sent);
        assertThat(revenue())
                .as("once more counts once")
                .containsExactly("1 " + invoice(sent).path("total").asString());
        assertThat(delete(unsent).status()).isEqualTo(204);
        assertThat(makeVoid(sent).status()).isEqualTo(200);
        assertThat(revenue()).containsExactly("0 0.00");
    }

    private List<String> revenue() {
        var month = YearMonth.of(2026, 12);
        return months.between(partner, month, month).stream()
                .map(sum -> sum.documents() + " " + sum.total())
                .toList();
    }

    @Test
    void R32_statementsOfBeforeStayAsTheyWere() {
        var draft = reseller.drafts(partner).getFirst();
        toConsumer(draft);
        var made = api.post("/invoices", """
                {"customerId": "%s", "date": "2026-11-15",
                 "lines": [{"description": "Uren", "quantity": "1", "unitPrice": "100.00"}]}
                """.formatted(draft.customerId())).body();
        var id = made.path("id").asString();
        assertThat(api.post("/invoices/" + id + "/approve", "").status()).isEqualTo(200);
        send(id);

        assertThat(makeVoid(id).status()).isEqualTo(200);

        var november = api.get("/customers/" + draft.customerId() + "/statement?to=2026-11-30");
        assertThat(november.body().path("closing").asString())
                .isEqualTo(made.path("total").asString());
        assertThat(statement(draft).path("closing").asString()).isEqualTo("0.00");
    }

    @Test
    void R32_whatIsPaidCreditedOrInTheBooksStays() {
        var drafts = reseller.drafts(partner);
        drafts.forEach(this::toConsumer);
        var paid = approved(drafts.get(0));
        send(paid);
        var customer = drafts.get(0).customerId();
        assertThat(api.post("/payments", """
                        {"customerId": "%s", "amount": "1.00", "method": "CASH", "invoiceId": "%s"}
                        """.formatted(customer, paid)).status())
                .isEqualTo(201);
        assertThat(makeVoid(paid).code()).isEqualTo("ALREADY_PAID");
        assertThat(delete(paid).code()).isEqualTo("ALREADY_PAID");

        var credited = approved(drafts.get(1));
        send(credited);
        assertThat(api.post("/invoices/" + credited + "/credit", "{}").status()).isEqualTo(201);
        assertThat(makeVoid(credited).code()).isEqualTo("CREDITED");

        var exported = approved(drafts.get(2));
        var export =
                api.post("/exports", "{\"format\": \"TWINFIELD_XML\", \"invoiceIds\": [\"%s\"]}".formatted(exported));
        assertThat(export.status()).as(export.text()).isEqualTo(202);
        await(export.header("Location").replaceAll(".*/api/v1", ""));
        assertThat(delete(exported).code()).isEqualTo("ALREADY_EXPORTED");
        send(exported);
        assertThat(makeVoid(exported).code()).isEqualTo("ALREADY_EXPORTED");
    }

    @Test
    void R32_aCreditNoteIsNotMadeVoid() {
        var draft = reseller.drafts(partner).getFirst();
        toConsumer(draft);
        var id = approved(draft);
        send(id);

        var note = sentCreditNote(id);

        assertThat(makeVoid(note).code()).isEqualTo("NOTE_STAYS");
        assertThat(delete(note).code()).as("nobody paid it").isEqualTo("ALREADY_SENT");
        assertThat(allowed(note)).isEqualTo("SEND");
        assertThat(makeVoid(id).code()).isEqualTo("CREDITED");
    }

    @Test
    void R32_whatTheCreditNoteOfAnotherInvoiceSettledStays() {
        var draft = reseller.drafts(partner).getFirst();
        toConsumer(draft);
        var id = approved(draft);
        send(id);
        var customer = draft.customerId();
        var total = invoice(id).path("total").asString();
        assertThat(api.post("/payments", """
                        {"customerId": "%s", "amount": "%s", "method": "CASH", "invoiceId": "%s"}
                        """.formatted(customer, total, id)).status())
                .isEqualTo(201);
        sentCreditNote(id);
        var other =
                api.post("/invoices", """
                {"customerId": "%s", "lines": [{"description": "Uren", "quantity": "1", "unitPrice": "5.00"}]}
                """.formatted(customer)).body().path("id").asString();
        assertThat(api.post("/invoices/" + other + "/approve?redate=true", "").status())
                .isEqualTo(200);
        send(other);

        var settled = api.post("/customers/" + customer + "/allocate", """
                {"allocations": [{"invoiceId": "%s", "amount": "1.00"}]}
                """.formatted(other));

        assertThat(settled.status()).as(settled.text()).isEqualTo(200);
        assertThat(makeVoid(other).code()).isEqualTo("ALREADY_PAID");
        assertThat(allowed(other)).isEqualTo("SEND CREDIT PAY WRITE_OFF");
    }

    private String sentCreditNote(String invoice) {
        var note = api.post("/invoices/" + invoice + "/credit", "{}")
                .body()
                .path("id")
                .asString();
        assertThat(api.post("/invoices/" + note + "/approve?redate=true", "").status())
                .isEqualTo(200);
        send(note);
        return note;
    }

    @Test
    void R32_aDraftIsDiscardedAndSaysWhatItAllows() {
        var draft = reseller.drafts(partner).getFirst();

        assertThat(allowed(draft.id().toString())).isEqualTo("EDIT APPROVE DELETE");
        assertThat(delete(draft.id().toString()).status()).isEqualTo(204);
        assertThat(reseller.drafts(partner)).hasSize(2);
    }

    @Test
    void R35_theHistoryTellsWhoDidWhat() {
        var draft = reseller.drafts(partner).getFirst();
        var id = approved(draft);
        send(id);
        api.post("/payments", """
                {"customerId": "%s", "amount": "1.00", "method": "CASH", "invoiceId": "%s"}
                """.formatted(draft.customerId(), id));

        var history = api.get("/invoices/" + id + "/history").body();

        assertThat(StreamSupport.stream(history.spliterator(), false)
                        .map(entry -> entry.path("what").asString()))
                .containsExactly("DRAFT_CREATED", "APPROVED", "SENT", "PAYMENT");
        assertThat(history.get(2).path("by").asString()).isEqualTo("caller");
        assertThat(history.get(3).path("detail").asString()).isEqualTo("-1.00");
    }

    @Test
    void R39_theHistoryTellsWhenItIsPaidAndOpenAgain() {
        var draft = reseller.drafts(partner).getFirst();
        var id = approved(draft);
        send(id);
        pay(draft, id, "1.00");
        var payment = pay(draft, id, invoice(id).path("open").asString());
        assertThat(told(id)).endsWith("SENT PAYMENT PAYMENT INVOICE_PAID");

        api.post("/payments/" + payment + "/undo", "");
        assertThat(told(id)).endsWith("INVOICE_PAID ALLOCATION INVOICE_REOPENED");

        assertThat(api.post("/customers/" + draft.customerId() + "/allocate", "{}")
                        .status())
                .isEqualTo(422);
        assertThat(told(id)).as("what was refused is not told").endsWith("INVOICE_REOPENED");
        api.post("/invoices/" + id + "/write-off", "{\"reason\": \"weg\"}");
        assertThat(told(id)).as("not paid").endsWith("INVOICE_REOPENED WRITE_OFF");
    }

    private String pay(Invoice draft, String id, String amount) {
        var paid = api.post("/payments", """
                {"customerId": "%s", "amount": "%s", "method": "CASH", "invoiceId": "%s"}
                """.formatted(draft.customerId(), amount, id));
        assertThat(paid.status()).as(paid.text()).isEqualTo(201);
        return paid.body().path("id").asString();
    }

    private String told(String id) {
        return StreamSupport.stream(
                        api.get("/invoices/" + id + "/history").body().spliterator(), false)
                .map(entry -> entry.path("what").asString())
                .collect(Collectors.joining(" "));
    }

    private void toConsumer(Invoice draft) {
        var path = "/customers/" + draft.customerId();
        var version = api.get(path).body().path("version").asInt();
        var changed = api.patch(path, version, "{\"kind\": \"CONSUMER\", \"vatNumber\": null}");
        assertThat(changed.status()).as(changed.text()).isEqualTo(200);
        assertThat(draft.kind()).isEqualTo(InvoiceKind.INVOICE);
    }

    private String approved(Invoice draft) {
        var approved = api.post("/invoices/" + draft.id() + "/approve?redate=true", "");
        assertThat(approved.status()).as(approved.text()).isEqualTo(200);
        return draft.id().toString();
    }

    private void send(String id) {
        assertThat(api.post("/invoices/" + id + "/send", "{\"by\": \"HAND\"}").status())
                .isEqualTo(202);
    }

    private Answer delete(String id) {
        return api.delete("/invoices/" + id);
    }

    private Answer makeVoid(String id) {
        return api.post("/invoices/" + id + "/void", "");
    }

    private JsonNode invoice(String id) {
        return api.get("/invoices/" + id).body();
    }

    private JsonNode statement(Invoice draft) {
        return api.get("/customers/" + draft.customerId() + "/statement").body();
    }

    private String allowed(String id) {
        return StreamSupport.stream(
                        api.get("/invoices/" + id + "/actions").body().spliterator(), false)
                .filter(action -> action.path("allowed").asBoolean())
                .map(action -> action.path("action").asString())
                .collect(Collectors.joining(" "));
    }

    private void await(String job) {
        for (var tries = 0; tries < 600; tries++) {
            var status = api.get(job).body().path("status").asString();
            if (status.equals("DONE") || status.equals("FAILED")) {
                return;
            }
            LockSupport.parkNanos(50_000_000);
        }
    }
}
