package nl.florijn.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import nl.florijn.Books;
import nl.florijn.FlorijnTest;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;

/** What seller and debtor have to tell before a document can be approved (R20, R21, R22), and that it asks money (R33). */
@FlorijnTest
class R20SellersApiTest {

    private static final String COMPLETE = """
            {"vatNumber": "004495445B01", "chamberOfCommerce": "12345678", "iban": "NL91ABNA0417164300",
             "address": {"line1": "Havenkade 12", "postcode": "1011 AB", "city": "Amsterdam"}}
            """;

    @LocalServerPort
    private int port;

    @Autowired
    private Books books;

    private ApiClient api;

    @Test
    void R20_aSellerThatTellsOnlyItsNameCannotApproveUntilItTellsTheRest() {
        var made = ApiClient.provider(port).post("/partners", "{\"name\": \"Noordster\"}");
        api = ApiClient.withToken(port, made.body().path("token").asString());
        var draft = draft(customer("{}"), "NL-HIGH");

        assertThat(blocking(draft))
                .containsExactlyInAnyOrder(
                        "SELLER_ADDRESS_MISSING",
                        "SELLER_VAT_NUMBER_MISSING",
                        "SELLER_REGISTRATION_MISSING",
                        "SELLER_IBAN_MISSING");
        var refused = approve(draft);
        assertThat(refused.status()).isEqualTo(409);
        assertThat(refused.code()).isEqualTo("BLOCKING_WARNING");
        assertThat(refused.body().path("detail").asString())
                .contains("line1, postcode and city", "vatNumber", "chamberOfCommerce", "iban");

        var told = api.patch("/partner", 1, COMPLETE);
        assertThat(told.body().path("vatNumber").asString())
                .as("with its prefix")
                .isEqualTo("NL004495445B01");
        assertThat(blocking(api.get("/invoices/" + id(draft)).body())).isEmpty();
        assertThat(approve(draft).status()).isEqualTo(200);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            {"vatNumber": null}               | SELLER_VAT_NUMBER_MISSING
            {"vatNumber": "GEEN"}             | SELLER_VAT_NUMBER_MISSING
            {"vatNumber": "NL004495446B01"}   | SELLER_VAT_NUMBER_MISSING
            {"chamberOfCommerce": null}       | SELLER_REGISTRATION_MISSING
            {"iban": null}                    | SELLER_IBAN_MISSING
            {"address": {"city": null}}       | SELLER_ADDRESS_MISSING
            {"address": {"line1": ""}}        | SELLER_ADDRESS_MISSING
            """)
    void R20_whatASellerTakesAwayIsFoundWhenApproving(String change, String code) {
        api = ApiClient.withToken(port, books.freshPartner().token());
        var draft = draft(customer("{}"), "NL-HIGH");
        assertThat(api.patch("/partner", 1, change).status()).isEqualTo(200);

        assertThat(approve(draft).status()).isEqualTo(409);
        assertThat(blocking(draft(customer("{}"), "NL-HIGH"))).containsExactly(code);
    }

    @Test
    void R21_whoIsExemptNeedsNoVatNumber() {
        api = ApiClient.withToken(port, books.freshPartner().token());
        api.patch("/partner", 1, "{\"vatNumber\": null}");
        api.patch("/partner/settings", 2, "{\"vatExempt\": true}");

        assertThat(approve(draft(customer("{}"), "NL-HIGH")).status()).isEqualTo(200);
    }

    @ParameterizedTest
    @ValueSource(strings = {"GEEN", "US123456", "GR094259216", "BE0776091952", "136695977", "CHE123456788"})
    void R22_aNumberThatFailsStaysButDoesNotCount(String number) {
        api = ApiClient.withToken(port, books.freshPartner().token());
        var customer = customer("{\"vatNumber\": \"%s\"}".formatted(number));

        assertThat(api.get("/customers/" + customer)
                        .body()
                        .path("vatNumberValid")
                        .asBoolean())
                .isFalse();
        var reversed = draft(customer, "EU-REVERSE");
        assertThat(blocking(reversed)).containsExactly("VAT_NUMBER_INVALID");
        assertThat(approve(reversed).status()).isEqualTo(409);
        var charged = draft(customer, "NL-HIGH");
        assertThat(blocking(charged)).isEmpty();
        assertThat(charged.at("/warnings/0/code").asString()).isEqualTo("VAT_NUMBER_INVALID");
        assertThat(approve(charged).status()).isEqualTo(200);
    }

    @Test
    void R20_reverseChargeWithAGoodNumberPassesAndWithoutOneBlocks() {
        api = ApiClient.withToken(port, books.freshPartner().token());

        assertThat(approve(draft(customer("{\"vatNumber\": \"EL094259216\"}"), "EU-REVERSE"))
                        .status())
                .isEqualTo(200);
        assertThat(blocking(draft(customer("{}"), "NL-REVERSE"))).containsExactly("VAT_NUMBER_MISSING");
    }

    /** The seller is Dutch; what blocks is marked. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', useHeadersInDisplayName = true, textBlock = """
            code       | kind     | country | number         | warnings
            EU-REVERSE | BUSINESS | BE      | BE0776091951   | none
            EU-REVERSE | BUSINESS | GR      | EL094259216    | none
            EU-REVERSE | CONSUMER | BE      |                | REVERSE_CHARGE_CONSUMER! VAT_NUMBER_MISSING!
            EU-REVERSE | CONSUMER | BE      | BE0776091951   | REVERSE_CHARGE_CONSUMER!
            EU-REVERSE | BUSINESS | NL      | NL004495445B01 | REVERSE_CHARGE_AT_HOME!
            EU-REVERSE | BUSINESS | BE      | NL004495445B01 | REVERSE_CHARGE_AT_HOME!
            EU-REVERSE | BUSINESS | NL      | BE0776091951   | REVERSE_CHARGE_AT_HOME
            NL-REVERSE | BUSINESS | NL      | NL004495445B01 | none
            NL-REVERSE | CONSUMER | NL      | NL004495445B01 | REVERSE_CHARGE_CONSUMER!
            NL-REVERSE | BUSINESS | BE      | BE0776091951   | REVERSE_CHARGE_ABROAD!
            NL-REVERSE | BUSINESS | NL      | BE0776091951   | REVERSE_CHARGE_ABROAD!
            NL-REVERSE | BUSINESS | BE      | NL004495445B01 | REVERSE_CHARGE_ABROAD
            GOODS      | BUSINESS | NL      | NL004495445B01 | REVERSE_CHARGE_AT_HOME!
            GOODS      | BUSINESS | BE      | BE0776091951   | none
            OWN        | BUSINESS | NL      | NL004495445B01 | none
            OWN        | CONSUMER | NL      | NL004495445B01 | REVERSE_CHARGE_CONSUMER!
            EU-WITHIN  | BUSINESS | BE      | BE0776091951   | REVERSE_CHARGE_ABROAD!
            EU-WITHIN  | BUSINESS | NL      | NL004495445B01 | none
            NL-HIGH    | CONSUMER | BE      |                | none
            """)
    void R20_vatIsReversedToBusinessesOnTheRightSideOfTheBorder(
            String code, String kind, String country, @Nullable String number, String warnings) {
        api = ApiClient.withToken(port, books.freshPartner().token());
        api.post("/vat-codes", "{\"code\": \"GOODS\", \"category\": \"K\"}");
        api.post("/vat-codes", "{\"code\": \"OWN\", \"category\": \"AE\"}");
        api.post("/vat-codes", "{\"code\": \"EU-WITHIN\", \"category\": \"AE\", \"reverseCharge\": \"DOMESTIC\"}");
        var made = api.post("/customers", """
                {"name": "B", "email": "b@example.com", "kind": "%s", "vatNumber": %s,
                 "address": {"line1": "A 1", "postcode": "1000", "city": "Ede", "country": "%s"}}
                """.formatted(kind, number == null ? null : '"' + number + '"', country));
        assertThat(made.status()).as(made.text()).isEqualTo(201);
        var draft = draft(made.body().path("id").asString(), code);

        var told = draft.path("warnings")
                .valueStream()
                .map(warning -> warning.path("code").asString()
                        + (warning.path("blocking").asBoolean() ? "!" : ""))
                .toList();
        assertThat(told.isEmpty() ? "none" : String.join(" ", told)).isEqualTo(warnings);
        assertThat(approve(draft).status()).isEqualTo(warnings.contains("!") ? 409 : 200);
    }

    @Test
    void R33_aDocumentBelowZeroIsRefusedWhenEnteredAndWhenEdited() {
        api = ApiClient.withToken(port, books.freshPartner().token());
        var customer = customer("{}");

        var below = api.post("/invoices", invoice(customer, "NL-HIGH", "-10"));
        assertThat(below.status()).isEqualTo(422);
        assertThat(below.body().at("/errors/0/code").asString()).isEqualTo("BELOW_ZERO");
        var draft = draft(customer, "NL-HIGH");
        var line = draft.at("/lines/0/id").asString();
        var edited = api.patch("/invoices/" + id(draft), draft.path("version").asInt(), """
                {"lines": [{"id": "%s", "description": "Uren", "quantity": "1", "unitPrice": "50"},
                           {"description": "Terug", "quantity": "-1", "unitPrice": "50.01"}]}
                """.formatted(line));
        assertThat(edited.status()).isEqualTo(422);
        assertThat(edited.body().at("/errors/0/code").asString()).isEqualTo("BELOW_ZERO");
        assertThat(api.get("/invoices/" + id(draft)).body())
                .as("nothing changed")
                .isEqualTo(draft);
    }

    private String customer(String fields) {
        var details = """
                {"name": "Bakkerij Jansen", "email": "jansen@example.com",
                 "address": {"line1": "Dorpsstraat 1", "postcode": "1234 AB", "city": "Ede"}%s}
                """.formatted(fields.equals("{}") ? "" : ", " + fields.substring(1, fields.length() - 1));
        var made = api.post("/customers", details);
        assertThat(made.status()).as(made.text()).isEqualTo(201);
        return made.body().path("id").asString();
    }

    private JsonNode draft(String customer, String vatCode) {
        var made = api.post("/invoices", invoice(customer, vatCode, "50"));
        assertThat(made.status()).as(made.text()).isEqualTo(201);
        return made.body();
    }

    private static String invoice(String customer, String vatCode, String price) {
        return """
                {"customerId": "%s", "lines": [{"description": "Uren", "quantity": "1", "unitPrice": "%s", "vatCode": "%s"}]}
                """.formatted(customer, price, vatCode);
    }

    private ApiClient.Answer approve(JsonNode draft) {
        return api.post("/invoices/" + id(draft) + "/approve", "");
    }

    private static String id(JsonNode draft) {
        return draft.path("id").asString();
    }

    private static List<String> blocking(JsonNode draft) {
        return draft.path("warnings")
                .valueStream()
                .filter(warning -> warning.path("blocking").asBoolean())
                .map(warning -> warning.path("code").asString())
                .toList();
    }
}
