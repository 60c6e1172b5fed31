package nl.florijn.receivables;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Set;
import nl.florijn.Books;
import nl.florijn.FlorijnTest;
import nl.florijn.api.ApiClient;
import nl.florijn.api.ApiClient.Answer;
import nl.florijn.invoicing.InvoiceId;
import nl.florijn.invoicing.paper.InvoiceDocuments;
import nl.florijn.partners.ApiTokens;
import nl.florijn.platform.PartnerId;
import nl.florijn.platform.security.Scope;
import org.jooq.DSLContext;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;

/** What invoices ask to be mentioned: chosen, given, printed, searched for and paid under. */
@FlorijnTest
class R40PaymentReferencesApiTest {

    @LocalServerPort
    private int port;

    @Autowired
    private Books books;

    @Autowired
    private ApiTokens tokens;

    @Autowired
    private InvoiceDocuments documents;

    @Autowired
    private DSLContext database;

    private PartnerId partner;
    private ApiClient api;
    private String customer;
    private AccountDesk desk;

    @BeforeEach
    void aDebtor() {
        partner = books.freshPartner().partner().id();
        api = ApiClient.withToken(
                port,
                tokens.create(partner, "test", Set.of(Scope.ADMIN, Scope.BILLING, Scope.WRITE, Scope.READ))
                        .secret());
        customer = books.customer(partner).id().toString();
        desk = new AccountDesk(api, customer);
        numbered("FA-{yy}{seq:5}", 1);
    }

    @ParameterizedTest
    @CsvSource(nullValues = "-", textBlock = """
            NONE, -,                    -
            TEXT, FA-2700001,           FA-2700001
            OGM,  +++000/2700/00106+++, +++000/2700/00106+++
            RF,   RF84FA2700001,        RF84 FA27 0000 1
            NL,   9000000002700001,     9000 0000 0270 0001
            """)
    void R40_itIsGivenWithTheNumberAndStandsOnTheDocument(String scheme, String reference, String printed) {
        choose(scheme);
        var draft = draft("2027-02-01");
        assertThat(desk.invoice(draft).path("paymentReference").isNull()).isTrue();
        approve(draft);

        var invoice = desk.invoice(draft);
        assertThat(invoice.path("number").asString()).isEqualTo("FA-2700001");
        assertThat(invoice.path("paymentReference").asString(null)).isEqualTo(reference);
        var html = documents.html(partner, InvoiceId.of(draft));
        if (printed == null) {
            assertThat(html).doesNotContain("Onder vermelding van");
        } else {
            assertThat(html).containsPattern("Onder vermelding van</td><td>\\Q" + printed + "\\E<");
        }
    }

    @Test
    void R40_creditNotesAskForNothing() {
        choose("OGM");
        var invoice = approved("2027-02-01");
        var note = api.post("/invoices/" + invoice + "/credit", "{\"date\": \"2027-02-02\"}")
                .body()
                .path("id")
                .asString();
        approve(note);

        assertThat(desk.invoice(note).path("number").asString()).isEqualTo("FA-2700002");
        assertThat(desk.invoice(note).path("paymentReference").isNull()).isTrue();
        assertThat(documents.html(partner, InvoiceId.of(note))).doesNotContain("+++");
    }

    @ParameterizedTest
    @CsvSource({
        "OGM, +++000/2700/00106+++, 000270000106, 000/2700/001",
        "RF,  RF84FA2700001,        RF84 FA27 0000 1, rf84 fa27",
        "NL,  9000000002700001,     9000 0000 0270 0001, 90000000027"
    })
    void R40_itIsFoundWithAndWithoutItsSigns(String scheme, String reference, String otherwise, String beginning) {
        choose(scheme);
        var wanted = approved("2027-02-01");
        approved("2027-02-01");

        for (var typed : List.of(reference, otherwise, beginning)) {
            assertThat(found(typed)).as(typed).contains(wanted);
        }
        assertThat(found(reference)).containsExactly(wanted);
        assertThat(found(otherwise)).containsExactly(wanted);
        assertThat(found("zzz")).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "OGM, +++000/2700/00106+++",
        "OGM, 000270000106",
        "OGM, FA-2700001",
        "RF,  rf84 fa27 0000 1",
        "NL, 9000000002700001",
        "TEXT, FA-2700001",
        "NONE, FA-2700001"
    })
    void R40_aPaymentThatMentionsItSettlesTheInvoice(String scheme, String mentioned) {
        choose(scheme);
        var invoice = sent("2027-02-01");

        var payment = desk.pay("100.00", ", \"reference\": \"" + mentioned + "\"");
        assertThat(payment.status()).as(payment.text()).isEqualTo(201);
        assertThat(payment.body().at("/allocations/0/invoiceId").asString()).isEqualTo(invoice);
        assertThat(desk.invoice(invoice).path("paymentState").asString()).isEqualTo("PAID");
    }

    @Test
    void R40_aMistypedReferenceLeavesTheMoneyOnAccount() {
        choose("OGM");
        sent("2027-02-01");

        var payment = desk.pay("100.00", ", \"reference\": \"+++000/2700/00107+++\"");
        assertThat(payment.body().path("unallocated").asString()).isEqualTo("100.00");
    }

    @Test
    void R40_whatWasApprovedKeepsIt() {
        choose("OGM");
        var invoice = approved("2027-02-01");
        choose("RF");

        assertThat(desk.invoice(invoice).path("paymentReference").asString()).isEqualTo("+++000/2700/00106+++");
        assertThat(found("000270000106")).containsExactly(invoice);
        assertThatThrownBy(() -> database.execute(
                        "UPDATE invoice SET payment_reference = NULL WHERE id = ?",
                        InvoiceId.of(invoice).value()))
                .hasMessageContaining("an approved invoice does not change");
    }

    @Test
    void R32_R40_aNumberThatIsGivenAgainHasTheSameReference() {
        choose("OGM");
        var gone = approved("2027-02-01");
        assertThat(api.delete("/invoices/" + gone).status()).isEqualTo(204);
        assertThat(found("000270000106")).isEmpty();

        var again = approved("2027-02-01");
        assertThat(desk.invoice(again).path("paymentReference").asString()).isEqualTo("+++000/2700/00106+++");
    }

    @Test
    void R30_R40_lettersInANumberCountOn() {
        choose("OGM");
        numbered("F{seq:6}", 999_999);

        assertThat(reference("2027-02-01")).isEqualTo("F999999 " + belgian("0000999999"));
        assertThat(reference("2027-02-01")).isEqualTo("FA00001 " + belgian("0001000000"));
        assertThat(reference("2027-02-01")).isEqualTo("FA00002 " + belgian("0001000001"));
    }

    @Test
    void R40_noTwoInvoicesHaveTheSame() {
        choose("OGM");
        numbered("A-{seq:5}", 7);
        assertThat(reference("2027-02-01")).isEqualTo("A-00007 " + belgian("0000000007"));
        numbered("B-{seq:4}", 8);
        assertThat(reference("2027-02-01")).isEqualTo("B-0008 " + belgian("0000000008"));
        numbered("A-0{seq:3}", 9);
        assertThat(reference("2027-02-01")).isEqualTo("A-0009 " + belgian("0000000009"));
        database.execute(
                "UPDATE number_series SET next_number = 8 WHERE partner_id = ? AND code = 'INVOICE'", partner.value());
        numbered("C-{seq:4}", null);

        var drafts = List.of(draft("2027-02-01"), draft("2027-02-01"), draft("2027-02-01"));
        drafts.forEach(this::approve);
        assertThat(drafts.stream()
                        .map(id -> desk.invoice(id).path("paymentReference").asString()))
                .containsExactly(belgian("1000000008"), belgian("1000000009"), belgian("0000000010"));
    }

    @Test
    void R40_aSchemeWithoutRoomForTheNumbersIsRefused() {
        numbered("FA-{yyyy}{MM}{seq:6}", 1);

        var refused = patch("/partner/payment-settings", "{\"reference\": \"OGM\"}");
        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.body().at("/errors/0/field").asString()).isEqualTo("reference");
        assertThat(refused.body().at("/errors/0/code").asString()).isEqualTo("REFERENCE_HAS_NO_ROOM");
        assertThat(refused.body().at("/errors/0/message").asString()).contains("takes 12 places", "has 10");
        var shown = api.get("/partner/payment-settings/preview?reference=OGM");
        assertThat(shown.body().at("/errors/0/code").asString()).isEqualTo("REFERENCE_HAS_NO_ROOM");
        choose("RF");
    }

    @Test
    void R40_aPatternThatIsTooLongForTheSchemeIsRefused() {
        choose("OGM");

        var refused = patch("/partner/numbering", "{\"invoice\": \"FA-{yyyy}{MM}{seq:6}\"}");
        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.body().at("/errors/0/field").asString()).isEqualTo("invoice");
        assertThat(refused.body().at("/errors/0/code").asString()).isEqualTo("REFERENCE_HAS_NO_ROOM");
        assertThat(api.get("/partner/numbering/preview?pattern=FA-%7Byyyy%7D%7BMM%7D%7Bseq:6%7D")
                        .body()
                        .at("/errors/0/code")
                        .asString())
                .isEqualTo("REFERENCE_HAS_NO_ROOM");
        assertThat(patch("/partner/numbering", "{\"credit\": \"CN-{yyyy}{MM}{seq:6}\"}")
                        .status())
                .as("credit notes have no reference")
                .isEqualTo(200);
    }

    @Test
    void R40_aNumberThatGrewTooLongIsRefusedBeforeApproval() {
        numbered("{yyyy}{seq:6}", 999_999);
        choose("OGM");
        assertThat(reference("2027-02-01")).isEqualTo("2027999999 " + belgian("2027999999"));

        var stays = draft("2027-02-01");
        var refused = api.post("/invoices/" + stays + "/approve", "");
        assertThat(refused.status()).isEqualTo(409);
        assertThat(refused.code()).isEqualTo("REFERENCE_HAS_NO_ROOM");
        choose("RF");
        approve(stays);
        assertThat(desk.invoice(stays).path("number").asString()).isEqualTo("2027A00001");
    }

    @Test
    void R40_theChoiceIsShownBeforeItIsMade() {
        var shown = api.get("/partner/payment-settings/preview?reference=OGM").body();
        assertThat(shown.path("reference").asString()).startsWith("+++000/");
        assertThat(api.get("/partner/payment-settings").body().path("reference").asString())
                .isEqualTo("TEXT");
        assertThat(api.get("/partner/payment-settings/preview?reference=SOMETHING")
                        .status())
                .isEqualTo(422);
        assertThat(patch("/partner/payment-settings", "{\"reference\": \"SOMETHING\"}")
                        .status())
                .isEqualTo(422);
    }

    private void choose(String scheme) {
        var done = patch("/partner/payment-settings", "{\"reference\": \"" + scheme + "\"}");
        assertThat(done.status()).as(done.text()).isEqualTo(200);
        assertThat(done.body().path("reference").asString()).isEqualTo(scheme);
    }

    private void numbered(String pattern, Integer next) {
        var body = next == null
                ? "{\"invoice\": \"%s\"}".formatted(pattern)
                : "{\"invoice\": \"%s\", \"next\": %d}".formatted(pattern, next);
        var done = patch("/partner/numbering", body);
        assertThat(done.status()).as(done.text()).isEqualTo(200);
    }

    private Answer patch(String path, String body) {
        return api.patch(path, api.get(path).body().path("version").asInt(), body);
    }

    private String draft(String date) {
        var made = api.post("/invoices", """
                {"customerId": "%s", "date": "%s", "lines": [
                 {"description": "Werk", "quantity": "1", "unitPrice": "100.00", "vatCode": "NL-ZERO"}]}
                """.formatted(customer, date));
        assertThat(made.status()).as(made.text()).isEqualTo(201);
        return made.body().path("id").asString();
    }

    private void approve(String id) {
        var done = api.post("/invoices/" + id + "/approve", "");
        assertThat(done.status()).as(done.text()).isEqualTo(200);
    }

    private String approved(String date) {
        var id = draft(date);
        approve(id);
        return id;
    }

    private String sent(String date) {
        var id = approved(date);
        assertThat(desk.send(id).status()).isEqualTo(202);
        return id;
    }

    /** Number and payment reference of one that is approved now. */
    private String reference(String date) {
        var invoice = desk.invoice(approved(date));
        return invoice.path("number").asString() + " "
                + invoice.path("paymentReference").asString();
    }

    private static String belgian(String digits) {
        var rest = Long.parseLong(digits) % 97;
        return "+++%s/%s/%s%02d+++"
                .formatted(digits.substring(0, 3), digits.substring(3, 7), digits.substring(7), rest == 0 ? 97 : rest);
    }

    private List<String> found(String typed) {
        return api.get("/invoices?q=" + java.net.URLEncoder.encode(typed, java.nio.charset.StandardCharsets.UTF_8))
                .body()
                .path("items")
                .valueStream()
                .map((JsonNode invoice) -> invoice.path("id").asString())
                .toList();
    }
}
