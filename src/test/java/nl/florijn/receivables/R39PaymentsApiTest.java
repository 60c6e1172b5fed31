package nl.florijn.receivables;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import nl.florijn.Books;
import nl.florijn.FlorijnTest;
import nl.florijn.api.ApiClient;
import nl.florijn.api.ApiClient.Answer;
import nl.florijn.partners.ApiTokens;
import nl.florijn.platform.PartnerId;
import nl.florijn.platform.security.Scope;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;

/** The account of a debtor, as a calling system sees it: after each test it is in balance. */
@FlorijnTest
class R39PaymentsApiTest {

    @LocalServerPort
    private int port;

    @Autowired
    private Books books;

    @Autowired
    private ApiTokens tokens;

    private PartnerId partner;
    private ApiClient api;
    private String customer;

    @BeforeEach
    void aDebtor() {
        partner = books.freshPartner().partner().id();
        api = ApiClient.withToken(
                port,
                tokens.create(partner, "test", Set.of(Scope.ADMIN, Scope.BILLING, Scope.WRITE, Scope.READ))
                        .secret());
        customer = books.customer(partner).id().toString();
    }

    @AfterEach
    void theAccountIsInBalance() {
        for (var sum : api.get("/partner/receivables").body()) {
            assertThat(sum.path("balanced").asBoolean()).isTrue();
            assertThat(decimal(sum, "open").subtract(decimal(sum, "onAccount")))
                    .isEqualByComparingTo(decimal(sum, "entries"));
        }
        var statement = statement();
        assertThat(decimal(statement, "open").subtract(decimal(statement, "onAccount")))
                .isEqualByComparingTo(decimal(statement, "closing"));
    }

    @Test
    void R39_aPaymentOverThreeInvoicesUndoneLeavesAllThreeAsBefore() {
        var one = sent("500.00");
        var two = sent("500.00");
        var three = sent("500.00");
        var before = invoice(one).path("version").asInt();

        var payment = pay("""
                {"customerId": "%s", "date": "2026-12-20", "amount": "1500.00", "method": "BANK", "allocations": [
                 {"invoiceId": "%s", "amount": "500.00"}, {"invoiceId": "%s", "amount": "500.00"},
                 {"invoiceId": "%s", "amount": "500.00"}]}
                """.formatted(customer, one, two, three));

        assertThat(payment.status()).as(payment.text()).isEqualTo(201);
        assertThat(payment.body().path("unallocated").asString()).isEqualTo("0.00");
        assertThat(payment.body().path("allocations")).hasSize(3);
        assertThat(state(one)).isEqualTo("PAID 0.00");
        assertThat(statement().path("closing").asString()).isEqualTo("0.00");

        var undone = api.post("/payments/" + payment.body().path("id").asString() + "/undo", "");
        assertThat(undone.status()).as(undone.text()).isEqualTo(200);
        assertThat(undone.body().path("state").asString()).isEqualTo("UNDONE");
        assertThat(undone.body().path("allocations")).isEmpty();
        assertThat(undone.body().path("unallocated").asString()).isEqualTo("0.00");
        for (var id : new String[] {one, two, three}) {
            assertThat(state(id)).isEqualTo("OPEN 500.00");
            assertThat(invoice(id).path("version").asInt()).isEqualTo(before);
        }
        assertThat(kinds(statement())).isEqualTo("INVOICE INVOICE INVOICE PAYMENT REVERSAL");
        var again = api.post("/payments/" + payment.body().path("id").asString() + "/undo", "");
        assertThat(again.code()).isEqualTo("PAYMENT_UNDONE");
    }

    @Test
    void R39_aPaymentThatIsAnotherByNowIsNotTakenBackNorGivenBackUnseen() {
        var id = sent("100.00");
        var payment = pay("""
                {"customerId": "%s", "amount": "150.00", "method": "BANK"}
                """.formatted(customer)).body();
        var path = "/payments/" + payment.path("id").asString();
        var seen = payment.path("version").asInt();
        var allocations = "{\"allocations\": [{\"invoiceId\": \"%s\", \"amount\": \"100.00\"}]}".formatted(id);
        assertThat(api.postIfMatch(path + "/allocate", seen, allocations).status())
                .isEqualTo(200);

        var deeds = Map.of("/allocate", allocations, "/undo", "", "/refund", "{\"amount\": \"50.00\"}");
        deeds.forEach((deed, body) -> assertThat(
                        api.postIfMatch(path + deed, seen, body).status())
                .as(deed)
                .isEqualTo(412));
        assertThat(api.post(path + "/refund", "{\"amount\": \"50.00\", \"currency\": \"USD\"}")
                        .body()
                        .at("/errors/0/code")
                        .asString())
                .isEqualTo("MONEY_IN_OTHER_CURRENCY");
        assertThat(state(id)).isEqualTo("PAID 0.00");
        assertThat(api.postIfMatch(path + "/undo", seen + 1, "").status()).isEqualTo(200);
        assertThat(state(id)).isEqualTo("OPEN 100.00");
    }

    @Test
    void R39_nothingIsOpenBeforeAnInvoiceIsSent() {
        var id = approved("100.00");
        assertThat(statement().path("entries")).isEmpty();
        assertThat(invoice(id).path("status").asString()).isEqualTo("APPROVED");

        var payment = pay("""
                {"customerId": "%s", "amount": "100.00", "method": "BANK", "invoiceId": "%s"}
                """.formatted(customer, id));
        assertThat(payment.status()).isEqualTo(422);
        assertThat(payment.body().at("/errors/0/code").asString()).isEqualTo("NOT_SENT");

        send(id);
        assertThat(state(id)).isEqualTo("OPEN 100.00");
        assertThat(invoice(id).path("status").asString()).isEqualTo("SENT");
        assertThat(invoice(id).path("sentAt").asString()).isNotEmpty();
        assertThat(kinds(statement())).isEqualTo("INVOICE");
    }

    @Test
    void R35_anInvoiceIsSentAgainAndStandsOnTheAccountOnce() {
        var id = sent("100.00");
        send(id);

        assertThat(api.get("/deliveries?invoiceId=" + id).body().path("items"))
                .hasSize(2)
                .allSatisfy(delivery -> {
                    assertThat(delivery.path("state").asString()).isEqualTo("SENT");
                    assertThat(delivery.path("by").asString()).isEqualTo("HAND");
                });
        assertThat(statement().path("entries")).hasSize(1);
    }

    @Test
    void R39_whatIsAboveTheInvoiceStaysOnAccountAndSettlesTheNext() {
        var one = sent("100.00");
        var payment = pay("""
                {"customerId": "%s", "amount": "150.00", "method": "CASH", "invoiceId": "%s"}
                """.formatted(customer, one));
        assertThat(payment.body().path("unallocated").asString()).isEqualTo("50.00");
        var two = sent("80.00");

        var rest = api.post(
                "/payments/" + payment.body().path("id").asString() + "/allocate",
                "{\"allocations\": [{\"invoiceId\": \"%s\", \"amount\": \"50.00\"}]}".formatted(two));

        assertThat(rest.status()).as(rest.text()).isEqualTo(200);
        assertThat(rest.body().path("unallocated").asString()).isEqualTo("0.00");
        assertThat(state(one)).isEqualTo("PAID 0.00");
        assertThat(state(two)).isEqualTo("PARTLY_PAID 30.00");
        assertThat(kinds(statement())).isEqualTo("INVOICE PAYMENT INVOICE");
    }

    @Test
    void R40_aPaymentFindsItsInvoiceByTheNumber() {
        var id = sent("100.00");
        var number = invoice(id).path("number").asString();

        var payment = pay("""
                {"customerId": "%s", "amount": "100.00", "method": "BANK", "reference": "%s"}
                """.formatted(customer, number));
        var stray = pay("""
                {"customerId": "%s", "amount": "10.00", "method": "BANK", "reference": "onbekend"}
                """.formatted(customer));

        assertThat(payment.body().at("/allocations/0/invoiceId").asString()).isEqualTo(id);
        assertThat(state(id)).isEqualTo("PAID 0.00");
        assertThat(stray.body().path("unallocated").asString()).isEqualTo("10.00");
    }

    @Test
    void R33_creditedLineByLineAnInvoiceIsSettledToTheCent() {
        var id = sentAt20("68.33", "68.33", "57.50", "85.00");
        assertThat(invoice(id).path("total").asString()).isEqualTo("334.99");

        for (var line : invoice(id).path("lines")) {
            var note = api.post(
                    "/invoices/" + id + "/credit", """
                    {"lines": [{"lineId": "%s", "quantity": "1"}]}
                    """.formatted(line.path("id").asString()));
            approveAndSend(note.body().path("id").asString());
        }

        assertThat(state(id)).isEqualTo("CREDITED 0.00");
        assertThat(statement().path("closing").asString()).isEqualTo("0.00");
        assertThat(kinds(statement())).isEqualTo("INVOICE CREDIT_NOTE CREDIT_NOTE CREDIT_NOTE CREDIT_NOTE");
    }

    @Test
    void R33_whatACreditNoteLeavesOfAPaidInvoiceIsOnAccount() {
        var id = sent("100.00");
        pay("""
                {"customerId": "%s", "amount": "60.00", "method": "BANK", "invoiceId": "%s"}
                """.formatted(customer, id));
        var note =
                api.post("/invoices/" + id + "/credit", "{}").body().path("id").asString();
        approveAndSend(note);

        assertThat(state(id)).isEqualTo("PAID 0.00");
        assertThat(state(note)).isEqualTo("PARTLY_PAID 60.00");
        assertThat(statement().path("onAccount").asString()).isEqualTo("60.00");

        var above = api.post("/customers/" + customer + "/refund", "{\"amount\": \"60.01\"}");
        assertThat(above.body().at("/errors/0/code").asString()).isEqualTo("ABOVE_AVAILABLE");
        var back = api.post(
                "/customers/" + customer + "/refund",
                "{\"amount\": \"60.00\", \"date\": \"2026-12-24\", \"method\": \"BANK\"}");
        assertThat(back.status()).as(back.text()).isEqualTo(200);
        assertThat(back.body().path("closing").asString()).isEqualTo("0.00");
        assertThat(state(note)).isEqualTo("PAID 0.00");
    }

    @Test
    void R39_aRefundOfAnAllocatedPaymentOpensTheInvoiceForThatMuch() {
        var id = sent("100.00");
        var payment = pay("""
                {"customerId": "%s", "amount": "120.00", "method": "BANK", "invoiceId": "%s"}
                """.formatted(customer, id)).body().path("id").asString();

        var back = api.post("/payments/" + payment + "/refund", "{\"amount\": \"50.00\"}");

        assertThat(back.status()).as(back.text()).isEqualTo(200);
        assertThat(back.body().path("unallocated").asString()).isEqualTo("0.00");
        assertThat(state(id)).isEqualTo("PARTLY_PAID 30.00");
        assertThat(api.post("/payments/" + payment + "/undo", "").code()).isEqualTo("PAYMENT_REFUNDED");

        assertThat(api.post("/payments/" + payment + "/refund", "{\"amount\": \"70.01\"}")
                        .status())
                .isEqualTo(422);
        var refund = entry("REFUND");
        assertThat(api.post("/statement-entries/" + refund + "/undo", "").status())
                .isEqualTo(200);
        assertThat(api.post("/statement-entries/" + refund + "/undo", "").code())
                .isEqualTo("ALREADY_UNDONE");
        assertThat(api.get("/payments/" + payment).body().path("unallocated").asString())
                .isEqualTo("50.00");
        assertThat(api.post("/payments/" + payment + "/undo", "").status()).isEqualTo(200);
        assertThat(state(id)).isEqualTo("OPEN 100.00");
    }

    @Test
    void R39_whatIsWrittenOffIsSaidAndCanBeUndone() {
        var id = sent("100.00");
        assertThat(api.post("/invoices/" + id + "/write-off", "{}")
                        .body()
                        .at("/errors/0/field")
                        .asString())
                .isEqualTo("reason");
        var part = api.post("/invoices/" + id + "/write-off", "{\"amount\": \"40.00\", \"reason\": \"faillissement\"}");
        assertThat(part.body().path("open").asString()).isEqualTo("60.00");
        var all = api.post("/invoices/" + id + "/write-off", "{\"reason\": \"faillissement\"}");
        assertThat(all.status()).as(all.text()).isEqualTo(200);
        assertThat(state(id)).isEqualTo("WRITTEN_OFF 0.00");
        assertThat(api.post("/invoices/" + id + "/write-off", "{\"reason\": \"nog eens\"}")
                        .code())
                .isEqualTo("NOTHING_OPEN");

        assertThat(api.post("/statement-entries/" + entry("WRITE_OFF") + "/undo", "")
                        .status())
                .isEqualTo(200);
        assertThat(state(id)).isEqualTo("OPEN 40.00");
        assertThat(api.post("/statement-entries/" + entry("INVOICE") + "/undo", "")
                        .code())
                .isEqualTo("NOT_UNDONE_BY_ITSELF");
    }

    @Test
    void R25_aTimelyPaymentWithoutTheCreditSurchargeSettlesTheInvoice() {
        setting("{\"creditSurchargePercent\": \"2\", \"creditSurchargeDays\": 14}");
        var early = sent("100.00");
        var late = sent("100.00");
        assertThat(invoice(early).path("total").asString()).isEqualTo("102.00");
        var due = LocalDate.parse(invoice(early).at("/creditSurcharge/until").asString());

        var payment = payOn(due, early, "100.00", "");
        assertThat(payment.body().at("/allocations/1/kind").asString()).isEqualTo("CREDIT_SURCHARGE");
        assertThat(payment.body().at("/allocations/1/amount").asString()).isEqualTo("2.00");
        assertThat(state(early)).isEqualTo("PAID 0.00");

        payOn(due.plusDays(1), late, "90.00", "");
        assertThat(state(late)).isEqualTo("PARTLY_PAID 12.00");
        payOn(due.plusDays(1), late, "10.00", ", \"late\": true");
        assertThat(state(late)).as("granted though it was late").isEqualTo("PAID 0.00");

        api.post("/payments/" + payment.body().path("id").asString() + "/undo", "");
        assertThat(state(early)).as("the surcharge is asked again").isEqualTo("OPEN 102.00");
    }

    @Test
    void R39_aSmallDifferenceIsWrittenOffAtOnceAsFarAsTheSettingsSay() {
        setting("{\"paymentDifference\": \"0.50\"}");
        var near = sent("100.00");
        var far = sent("100.00");

        var today = LocalDate.of(2026, 12, 24);
        assertThat(payOn(today, near, "99.60", ", \"writeOff\": true")
                        .body()
                        .at("/allocations/1/kind")
                        .asString())
                .isEqualTo("WRITE_OFF");
        assertThat(state(near)).isEqualTo("PAID 0.00");
        var refused = payOn(today, far, "99.00", ", \"writeOff\": true");
        assertThat(refused.body().at("/errors/0/code").asString()).isEqualTo("DIFFERENCE_TOO_LARGE");
        assertThat(payOn(today, far, "99.00", ", \"late\": true")
                        .body()
                        .at("/errors/0/code")
                        .asString())
                .isEqualTo("NOTHING_TO_DEDUCT");
        assertThat(state(far)).isEqualTo("OPEN 100.00");
    }

    private Answer payOn(LocalDate day, String invoice, String amount, String more) {
        return pay("""
                {"customerId": "%s", "date": "%s", "amount": "%s", "method": "BANK", "invoiceId": "%s"%s}
                """.formatted(customer, day, amount, invoice, more));
    }

    private void setting(String json) {
        var version = api.get("/partner/settings").body().path("version").asInt();
        var changed = api.patch("/partner/settings", version, json);
        assertThat(changed.status()).as(changed.text()).isEqualTo(200);
    }

    @ParameterizedTest
    @CsvSource(useHeadersInDisplayName = true, delimiter = '|', textBlock = """
            allocations                                                         | field                    | code
            []                                                                  | allocations              | EMPTY
            [{"invoiceId": "%1$s", "amount": "100.01"}]                         | allocations[0].amount    | ABOVE_OPEN
            [{"invoiceId": "%1$s", "amount": "0"}]                              | allocations[0].amount    | NOT_POSITIVE
            [{"invoiceId": "%1$s", "amount": "-5"}]                             | allocations[0].amount    | NOT_POSITIVE
            [{"invoiceId": "%1$s", "amount": "1.001"}]                          | allocations[0].amount    | TOO_MANY_DECIMALS
            [{"invoiceId": "%1$s"}]                                             | allocations[0].amount    | REQUIRED
            [{"invoiceId": "%2$s", "amount": "10"}]                             | allocations[0].invoiceId | OTHER_DEBTOR
            [{"invoiceId": "inv_zzz", "amount": "10"}]                             | allocations[0].invoiceId | UNKNOWN_INVOICE
            [{"invoiceId": "%1$s", "amount": "5"}, {"invoiceId": "%1$s", "amount": "6"}] | allocations[1].invoiceId | NAMED_TWICE
            [{"invoiceId": "%1$s", "amount": "60"}, {"invoiceId": "%3$s", "amount": "60"}] | allocations | ABOVE_AVAILABLE
            """)
    void R39_whatCannotBeSettledIsRefusedAndNothingIsBooked(String allocations, String field, String code) {
        var own = sent("100.00");
        var second = sent("100.00");
        var mine = customer;
        customer = books.customer(partner, "{\"name\": \"Een ander\"}").id().toString();
        var others = sent("100.00");
        customer = mine;

        var answer = pay("""
                {"customerId": "%s", "amount": "110.00", "method": "BANK", "allocations": %s}
                """.formatted(customer, allocations.formatted(own, others, second)));

        assertThat(answer.status()).as(answer.text()).isEqualTo(422);
        assertThat(answer.body().at("/errors/0/field").asString()).isEqualTo(field);
        assertThat(answer.body().at("/errors/0/code").asString()).isEqualTo(code);
        assertThat(api.get("/payments").body().path("items")).isEmpty();
        assertThat(state(own)).isEqualTo("OPEN 100.00");
    }

    private String entry(String kind) {
        return StreamSupport.stream(statement().path("entries").spliterator(), false)
                .filter(entry -> entry.path("kind").asString().equals(kind))
                .findFirst()
                .orElseThrow()
                .path("id")
                .asString();
    }

    private static String kinds(JsonNode statement) {
        return StreamSupport.stream(statement.path("entries").spliterator(), false)
                .map(entry -> entry.path("kind").asString())
                .collect(Collectors.joining(" "));
    }

    private JsonNode statement() {
        return api.get("/customers/" + customer + "/statement").body();
    }

    private JsonNode invoice(String id) {
        return api.get("/invoices/" + id).body();
    }

    private String state(String id) {
        var invoice = invoice(id);
        return invoice.path("paymentState").asString() + " "
                + invoice.path("open").asString();
    }

    private Answer pay(String json) {
        return api.post("/payments", json);
    }

    private String sent(String total) {
        var id = approved(total);
        send(id);
        return id;
    }

    private String approved(String total) {
        var id = draft(
                "{\"description\": \"Werk\", \"quantity\": \"1\", \"unitPrice\": \"%s\", \"vatCode\": \"NL-ZERO\"}"
                        .formatted(total));
        var approved = api.post("/invoices/" + id + "/approve?redate=true", "");
        assertThat(approved.status()).as(approved.text()).isEqualTo(200);
        return id;
    }

    private String sentAt20(String... nets) {
        assertThat(api.post("/vat-codes", """
                        {"code": "TWINTIG", "name": "20 %", "category": "S", "rates": [{"from": "2000-01-01", "rate": "20"}]}
                        """).status()).isIn(201, 403);
        var lines = Arrays.stream(nets)
                .map(net ->
                        "{\"description\": \"Werk\", \"quantity\": \"1\", \"unitPrice\": \"%s\", \"vatCode\": \"TWINTIG\"}"
                                .formatted(net))
                .collect(Collectors.joining(", "));
        var id = draft(lines);
        approveAndSend(id);
        return id;
    }

    private String draft(String lines) {
        var made = api.post("/invoices", "{\"customerId\": \"%s\", \"lines\": [%s]}".formatted(customer, lines));
        assertThat(made.status()).as(made.text()).isEqualTo(201);
        return made.body().path("id").asString();
    }

    private void approveAndSend(String id) {
        var approved = api.post("/invoices/" + id + "/approve?redate=true", "");
        assertThat(approved.status()).as(approved.text()).isEqualTo(200);
        send(id);
    }

    private void send(String id) {
        var sent = api.post("/invoices/" + id + "/send", "{\"by\": \"HAND\"}");
        assertThat(sent.status()).as(sent.text()).isEqualTo(202);
        assertThat(sent.header("Location"))
                .endsWith("/deliveries/" + sent.body().path("id").asString());
    }

    private static BigDecimal decimal(JsonNode node, String field) {
        return new BigDecimal(node.path(field).asString());
    }
}
