package nl.florijn.api;

import static org.assertj.core.api.Assertions.assertThat;

import nl.florijn.Books;
import nl.florijn.FlorijnTest;
import nl.florijn.api.ApiClient.Answer;
import nl.florijn.invoicing.InvoiceId;
import nl.florijn.invoicing.paper.InvoiceDocuments;
import nl.florijn.platform.PartnerId;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;

/** R27: a part of an invoice of 1,000.00 at 21 % is paid on a G-account. */
@FlorijnTest
class GAccountApiTest {

    private static final String IBAN = "NL20INGB0001234567";

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
        var fresh = books.freshPartner();
        partner = fresh.partner().id();
        api = ApiClient.withToken(port, fresh.token());
    }

    @ParameterizedTest
    @CsvSource(useHeadersInDisplayName = true, textBlock = """
            of partner, of customer, percent, on the G-account, rest
            21.00,      ,            21,      254.10,           955.90
            21.00,      40,          40,      484.00,           726.00
            ,           40,          40,      484.00,           726.00
            21.00,      0,           ,        ,
            ,           ,            ,        ,
            """)
    void R27_theCustomerComesBeforeThePartner(
            @Nullable String ofPartner,
            @Nullable String ofCustomer,
            @Nullable String percent,
            @Nullable String amount,
            @Nullable String rest) {
        set("\"gAccountIban\": \"%s\", %s".formatted(IBAN, percentage(ofPartner)));

        var draft = invoice(customer(percentage(ofCustomer)));

        assertThat(draft.path("gAccount").isNull()).isEqualTo(percent == null);
        if (percent != null) {
            assertThat(draft.at("/gAccount/percent").asString()).isEqualTo(percent);
            assertThat(draft.at("/gAccount/iban").asString()).isEqualTo(IBAN);
            assertThat(draft.at("/gAccount/amount").asString()).isEqualTo(amount);
            assertThat(draft.at("/gAccount/rest").asString()).isEqualTo(rest);
        }
    }

    @Test
    void R27_R31_itStandsOnTheDocumentAsItWasWhenTheDraftWasMade() {
        set("\"gAccountIban\": \"%s\", \"gAccountPercent\": \"21.00\"".formatted(IBAN));
        var id = invoice(customer(percentage(null))).path("id").asString();
        set("\"gAccountIban\": null, \"gAccountPercent\": null");

        assertThat(api.post("/invoices/" + id + "/approve", "{}").status()).isEqualTo(200);
        assertThat(documents.html(partner, InvoiceId.of(id)))
                .contains("254,10", "(21%) op onze G-rekening NL20 INGB 0001 2345 67", "955,90");
    }

    @Test
    void R27_aPercentageWithoutAnAccountIsRefusedWhereItIsSet() {
        var ofPartner = change("\"gAccountPercent\": \"21\"");
        var ofCustomer = api.post("/customers", """
                {"name": "Bakker", "gAccountPercent": "21",
                 "address": {"line1": "A 1", "postcode": "1234 AB", "city": "Ede"}}
                """);

        for (var refused : new Answer[] {ofPartner, ofCustomer}) {
            assertThat(refused.status()).as(refused.text()).isEqualTo(422);
            assertThat(refused.body().at("/errors/0/field").asString()).isEqualTo("gAccountPercent");
            assertThat(refused.body().at("/errors/0/code").asString()).isEqualTo("G_ACCOUNT_MISSING");
        }
        assertThat(change("\"gAccountIban\": \"NL21INGB0001234567\"")
                        .body()
                        .at("/errors/0/code")
                        .asString())
                .isEqualTo("IBAN_INVALID");
    }

    private void set(String fields) {
        var answer = change(fields);
        assertThat(answer.status()).as(answer.text()).isEqualTo(200);
    }

    private Answer change(String fields) {
        var version = api.get("/partner/settings").body().path("version").asInt();
        return api.patch("/partner/settings", version, "{%s}".formatted(fields));
    }

    private static String percentage(@Nullable String percentage) {
        return "\"gAccountPercent\": " + (percentage == null ? "null" : '"' + percentage + '"');
    }

    private String customer(String fields) {
        return api.post("/customers", """
                        {"name": "Bakker", "email": "bakker@example.nl", "locale": "nl-NL", %s,
                         "address": {"line1": "A 1", "postcode": "1234 AB", "city": "Ede"}}
                        """.formatted(fields)).body().path("id").asString();
    }

    private JsonNode invoice(String customer) {
        var answer = api.post("/invoices", """
                {"customerId": "%s",
                 "lines": [{"description": "Work", "quantity": "1", "unitPrice": "1000.00", "vatCode": "NL-HIGH"}]}
                """.formatted(customer));
        assertThat(answer.status()).as(answer.text()).isEqualTo(201);
        return answer.body();
    }
}
