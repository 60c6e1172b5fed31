package nl.florijn.receivables;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import nl.florijn.Books;
import nl.florijn.FlorijnTest;
import nl.florijn.api.ApiClient;
import nl.florijn.api.ApiClient.Answer;
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

/** How money went back, and what money on account settled and is taken back from. */
@FlorijnTest
class R39RefundsAndSettlementsApiTest {

    @LocalServerPort
    private int port;

    @Autowired
    private Books books;

    @Autowired
    private ApiTokens tokens;

    private ApiClient api;
    private AccountDesk desk;

    @BeforeEach
    void aDebtor() {
        PartnerId partner = books.freshPartner().partner().id();
        api = ApiClient.withToken(
                port,
                tokens.create(partner, "test", Set.of(Scope.BILLING, Scope.WRITE, Scope.READ))
                        .secret());
        desk = new AccountDesk(api, books.customer(partner).id().toString());
    }

    @Test
    void R39_aRefundTellsHowTheMoneyWentBack() {
        var payment = desk.ahead("80.00");
        assertThat(api.post("/payments/" + payment + "/refund", "{\"amount\": \"30.00\", \"method\": \"CASH\"}")
                        .status())
                .isEqualTo(200);
        assertThat(entry("REFUND").path("method").asString()).isEqualTo("CASH");
        assertThat(entry("PAYMENT").path("method").asString()).isEqualTo("BANK");

        var back =
                api.post("/customers/" + desk.customer() + "/refund", "{\"amount\": \"50.00\", \"method\": \"CARD\"}");
        assertThat(back.status()).as(back.text()).isEqualTo(200);
        assertThat(entry("REFUND").path("method").asString()).isEqualTo("CARD");
    }

    @Test
    void R39_whereNobodySaidHowNothingIsToldAboutIt() {
        var payment = desk.ahead("80.00");
        api.post("/payments/" + payment + "/refund", "{\"amount\": \"30.00\"}");
        assertThat(entry("REFUND").path("method").isNull()).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"late", "writeOff"})
    void R39_besideAllocationsItIsSaidOfEach(String field) {
        var invoice = desk.sent("100.00");
        var refused = desk.pay(
                "100.00",
                ", \"%s\": true, \"allocations\": [{\"invoiceId\": \"%s\", \"amount\": \"100.00\"}]"
                        .formatted(field, invoice));
        isRefused(refused, field, "SAID_PER_ALLOCATION");
        assertThat(desk.entries(EntryKind.PAYMENT)).isZero();
        // Not asked for is as if it was not said.
        assertThat(desk.pay(
                                "100.00",
                                ", \"%s\": false, \"allocations\": [{\"invoiceId\": \"%s\", \"amount\": \"100.00\"}]"
                                        .formatted(field, invoice))
                        .status())
                .isEqualTo(201);
    }

    @ParameterizedTest
    @ValueSource(strings = {"late", "writeOff"})
    void R39_whatSettlesNothingCanNeitherBeLateNorWrittenOff(String field) {
        isRefused(desk.pay("10.00", ", \"%s\": true".formatted(field)), field, "NOTHING_TO_SETTLE");
        isRefused(
                desk.pay("10.00", ", \"reference\": \"whatever\", \"%s\": true".formatted(field)),
                field,
                "NOTHING_TO_SETTLE");
        assertThat(desk.entries(EntryKind.PAYMENT)).isZero();
    }

    @Test
    void R39_whatACreditNoteSettledElsewhereIsTakenBack() {
        var paid = desk.sent("100.00");
        desk.pay("100.00", ", \"invoiceId\": \"%s\"".formatted(paid));
        assertThat(desk.credit(paid, "{}").status()).isEqualTo(202);
        var other = desk.sent("60.00");
        assertThat(api.post("/customers/" + desk.customer() + "/allocate", """
                        {"allocations": [{"invoiceId": "%s", "amount": "60.00"}]}""".formatted(other))
                        .status())
                .isEqualTo(200);
        assertThat(desk.invoice(other).path("open").asString()).isEqualTo("0.00");

        var settled = settlements();
        assertThat(settled).hasSize(1);
        var one = settled.get(0);
        assertThat(one.path("invoiceId").asString()).isEqualTo(other);
        assertThat(one.path("amount").asString()).isEqualTo("60.00");
        assertThat(one.path("creditNote").asString()).isNotEmpty();
        assertThat(one.path("paymentId").isNull()).isTrue();

        var undo = "/statement-entries/" + one.path("id").asString() + "/undo";
        assertThat(api.post(undo, "").status()).isEqualTo(200);
        assertThat(desk.invoice(other).path("open").asString()).isEqualTo("60.00");
        assertThat(desk.figure("onAccount")).isEqualByComparingTo("100.00");
        assertThat(settlements()).isEmpty();
        var again = api.post(undo, "");
        assertThat(again.status()).isEqualTo(409);
        assertThat(again.body().path("code").asString()).isEqualTo("ALREADY_UNDONE");
        assertThat(desk.invoice(other).path("open").asString()).isEqualTo("60.00");
    }

    @Test
    void R33_whatACreditNoteSettlesOfItsOwnInvoiceStays() {
        var invoice = desk.sent("100.00");
        assertThat(desk.credit(invoice, "{}").status()).isEqualTo(202);
        assertThat(settlements()).isEmpty();
        assertThat(desk.figure("open")).isZero();
    }

    @Test
    void R39_whatAPaymentSettledThatWasUndoneIsNotToldAnyMore() {
        var payment = desk.ahead("100.00");
        var invoice = desk.sent("60.00");
        api.post("/payments/" + payment + "/allocate", """
                {"allocations": [{"invoiceId": "%s", "amount": "60.00"}]}""".formatted(invoice));
        assertThat(settlements()).hasSize(1);
        assertThat(settlements().get(0).path("paymentId").asString()).isEqualTo(payment);
        assertThat(api.post("/payments/" + payment + "/undo", "").status()).isEqualTo(200);
        assertThat(settlements()).isEmpty();
    }

    private JsonNode settlements() {
        return api.get("/customers/" + desk.customer() + "/settlements").body();
    }

    /** The newest of a kind. */
    private JsonNode entry(String kind) {
        return desk.statement()
                .path("entries")
                .valueStream()
                .filter(entry -> entry.path("kind").asString().equals(kind))
                .reduce((_, newer) -> newer)
                .orElseThrow();
    }

    private static void isRefused(Answer answer, String field, String code) {
        assertThat(answer.status()).as(answer.text()).isEqualTo(422);
        assertThat(answer.body().path("errors").get(0).path("field").asString()).isEqualTo(field);
        assertThat(answer.body().path("errors").get(0).path("code").asString()).isEqualTo(code);
    }
}
