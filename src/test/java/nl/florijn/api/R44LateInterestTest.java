package nl.florijn.api;

import static org.assertj.core.api.Assertions.assertThat;

import nl.florijn.Books;
import nl.florijn.FlorijnTest;
import nl.florijn.invoicing.InvoiceId;
import nl.florijn.invoicing.paper.InvoiceDocuments;
import nl.florijn.platform.PartnerId;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** What invoices say of who pays late, and the rates that they say it with. */
@FlorijnTest
class R44LateInterestTest {

    @LocalServerPort
    private int port;

    @Autowired
    private Books books;

    @Autowired
    private InvoiceDocuments documents;

    private PartnerId partner;
    private ApiClient api;

    @BeforeEach
    void aPartner() {
        var made = books.freshPartner();
        partner = made.partner().id();
        api = ApiClient.withToken(port, made.token());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            "locale": "nl-NL", "kind": "BUSINESS" | 2026-01-31 | is de wettelijke handelsrente verschuldigd: op 31-01-2026 10,15% per jaar.
            "locale": "nl-NL", "kind": "CONSUMER" | 2025-03-01 | is de wettelijke rente verschuldigd: op 01-03-2025 6% per jaar.
            "locale": "nl-NL", "kind": "CONSUMER" | 2031-03-01 | is de wettelijke rente verschuldigd.
            "locale": "en-GB", "kind": "BUSINESS" | 2025-01-31 | statutory commercial interest is due: on
            "locale": "de-DE", "kind": "BUSINESS" | 2025-01-31 | gesetzliche Verzugszinsen für Geschäfte zwischen Unternehmen zu zahlen: am
            "locale": "fr-BE", "interestRate": "BE-CONSUMER" | 2026-03-01 | l’intérêt légal est dû
            "locale": "nl-NL", "interestRate": "Onze" | 2027-01-01 | is 8,5% rente per jaar verschuldigd.
            """)
    void R44_itIsSaidInTheLanguageOfTheDocumentWithTheFigureOfItsDay(String fields, String date, String said) {
        ours();
        assertThat(page(draft(fields + ", \"lateInterestNote\": true", date))).contains(said);
    }

    @Test
    void R44_nothingIsSaidUnlessThatIsAskedForNorOfWhatHadNotBegun() {
        ours();
        assertThat(page(draft("\"interestRate\": \"Onze\"", "2027-01-01"))).doesNotContain("rente per jaar");
        assertThat(page(draft("\"interestRate\": \"Onze\", \"lateInterestNote\": true", "2026-12-31")))
                .doesNotContain("rente per jaar");
    }

    @Test
    void R02_thePartnerDecidesWhereTheCustomerDoesNot() {
        var settings = api.get("/partner/settings").body();
        assertThat(api.patch("/partner/settings", settings.path("version").asInt(), "{\"lateInterestNote\": true}")
                        .status())
                .isEqualTo(200);
        assertThat(page(draft("\"kind\": \"BUSINESS\"", "2026-01-31"))).contains("wettelijke handelsrente");
        assertThat(page(draft("\"lateInterestNote\": false", "2026-01-31"))).doesNotContain("handelsrente");
    }

    @Test
    void R31_whatIsApprovedKeepsWhatItSays() {
        var rate = ours();
        var id = draft("\"interestRate\": \"Onze\", \"lateInterestNote\": true", "2027-01-01");
        assertThat(api.post("/invoices/" + id + "/approve", "").status()).isEqualTo(200);

        var changed = api.patch(
                "/interest-rates/" + rate.body().path("id").asString(),
                1,
                "{\"rates\": [{\"from\": \"2026-01-01\", \"percent\": \"3\"}]}");
        assertThat(changed.status()).as(changed.text()).isEqualTo(200);

        assertThat(page(id)).contains("is 8,5% rente per jaar verschuldigd.");
        assertThat(page(draft("\"interestRate\": \"Onze\", \"lateInterestNote\": true", "2027-01-01")))
                .contains("is 3% rente per jaar verschuldigd.");
    }

    @Test
    void R44_ratesOfTheLawAreListedAndGetDaysOfThePartner() {
        assertThat(api.get("/interest-rates").body().findValuesAsString("name"))
                .containsExactly("BE-COMMERCIAL", "BE-CONSUMER", "NL-COMMERCIAL", "NL-CONSUMER");
        var next = api.get("/interest-rates?limit=1").body().path("next").asString();
        assertThat(api.get("/interest-rates?limit=1&cursor=" + next).body().findValuesAsString("name"))
                .containsExactly("BE-CONSUMER");

        var more = api.post("/interest-rates", """
                {"name": "NL-CONSUMER", "kind": "CONSUMER", "rates": [{"from": "2031-01-01", "percent": "5"}]}
                """);
        assertThat(more.status()).as(more.text()).isEqualTo(201);
        assertThat(more.body().path("rates").findValuesAsString("percent")).containsExactly("4", "6", "7", "6", "5");
        assertThat(page(draft("\"kind\": \"CONSUMER\", \"lateInterestNote\": true", "2031-03-01")))
                .contains("op 01-03-2031 5% per jaar");
        assertThat(page(draft("\"kind\": \"CONSUMER\", \"lateInterestNote\": true", "2030-12-31")))
                .as("what lies between is still not known")
                .contains("is de wettelijke rente verschuldigd.");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            {"name": "", "rates": [{"from": "2027-01-01", "percent": "5"}]}                                      | REQUIRED
            {"name": "A", "rates": []}                                                                           | REQUIRED
            {"name": "A", "rates": [{"percent": "5"}]}                                                           | REQUIRED
            {"name": "A", "rates": [{"from": "2027-01-01", "percent": "101"}]}                                   | OUT_OF_RANGE
            {"name": "A", "rates": [{"from": "2027-01-01", "percent": "5"}, {"from": "2027-01-01", "percent": "6"}]} | DOUBLE_DATE
            {"name": "NL-CONSUMER", "kind": "OWN", "rates": [{"from": "2031-01-01", "percent": "5"}]}            | KIND_OF_LAW
            {"name": "Onze", "rates": [{"from": "2031-01-01", "percent": "5"}]}                                  | NAME_TAKEN
            """)
    void R44_anUnclearRateIsRefused(String body, String code) {
        ours();
        var answer = api.post("/interest-rates", body);
        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.text()).contains(code);
    }

    @Test
    void R44_aRateKeepsItsNameAndACustomerHasOneThatIsThere() {
        var path = "/interest-rates/" + ours().body().path("id").asString();
        assertThat(api.patch(path, 1, "{\"name\": \"Anders\"}").text()).contains("NAME_STAYS");
        assertThat(api.patch(path, 2, "{\"rates\": [{\"from\": \"2026-01-01\", \"percent\": \"3\"}]}")
                        .status())
                .isEqualTo(412);
        var customer = api.get("/customers/" + books.customer(partner).id()).body();
        assertThat(api.patch(
                                "/customers/" + customer.path("id").asString(),
                                customer.path("version").asInt(),
                                "{\"interestRate\": \"Geen\"}")
                        .text())
                .contains("UNKNOWN_INTEREST_RATE");
    }

    private ApiClient.Answer ours() {
        var made = api.post(
                "/interest-rates",
                "{\"name\": \"Onze\", \"rates\": [{\"from\": \"2027-01-01\", \"percent\": \"8.5\"}]}");
        assertThat(made.status()).as(made.text()).isEqualTo(201);
        return made;
    }

    private InvoiceId draft(String fields, String date) {
        var customer = books.customer(partner, "{%s}".formatted(fields));
        var draft = api.post("/invoices", """
                {"customerId": "%s", "date": "%s",
                 "lines": [{"description": "Werk", "quantity": "1", "unitPrice": "10.00"}]}
                """.formatted(customer.id(), date));
        assertThat(draft.status()).as(draft.text()).isEqualTo(201);
        return InvoiceId.of(draft.body().path("id").asString());
    }

    private String page(InvoiceId id) {
        return documents.html(partner, id);
    }
}
