package nl.florijn.api;

import static com.github.tomakehurst.wiremock.client.WireMock.serverError;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import nl.florijn.Books;
import nl.florijn.FlorijnTest;
import nl.florijn.customers.vies.VatChecks;
import nl.florijn.customers.vies.ViesOfTests;
import org.jooq.DSLContext;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;

/** VAT numbers are checked by VIES: what it says is kept, counts for reverse charge, and changes no draft by itself. */
@FlorijnTest
class R22VatChecksApiTest {

    private static final String NUMBER = "BE0776091951";
    private static final String OTHER = "EL094259216";

    @LocalServerPort
    private int port;

    @Autowired
    private Books books;

    @Autowired
    private VatChecks checks;

    @Autowired
    private DSLContext database;

    private ViesOfTests vies;
    private ApiClient api;

    @BeforeEach
    void aPartnerAndVies() {
        api = ApiClient.withToken(port, books.freshPartner().token());
        vies = new ViesOfTests(checks);
    }

    @AfterEach
    void noVies() {
        vies.close();
    }

    @Test
    void R22_whatViesSaysIsToldAndKeptWithItsConsultationNumber() {
        vies.saysYes(NUMBER, "Brabo BV", "WAPIAAAAZ1");
        var customer = customer(NUMBER);

        var check = check(customer);

        assertThat(check.path("vatNumber").asString()).isEqualTo(NUMBER);
        assertThat(check.path("state").asString()).isEqualTo("VALID");
        assertThat(check.path("checkedAt").asString()).endsWith("Z");
        assertThat(check.path("consultationNumber").asString()).isEqualTo("WAPIAAAAZ1");
        assertThat(check.path("name").asString()).isEqualTo("Brabo BV");
        assertThat(check.path("address").asString()).isEqualTo("Kerkstraat 1\n1000 Brussel");
        assertThat(vies.lastQuestion())
                .as("asked in the name of the partner")
                .endsWith("?requesterMemberStateCode=NL&requesterNumber=004495445B01");
        assertThat(api.get("/customers/" + customer + "/vat-checks").body().at("/items/0"))
                .isEqualTo(check);
    }

    @Test
    void R22_unknownIsNotInvalidAndTakesNothingBack() {
        var customer = customer(NUMBER);
        vies.says(NUMBER, serverError());
        var reversed = draft(customer, "EU-REVERSE");
        assertThat(state(check(customer))).isEqualTo("UNKNOWN");
        assertThat(codes(reversed)).as("its form is good").isEmpty();

        vies.saysNo(NUMBER);
        assertThat(state(check(customer))).isEqualTo("INVALID");
        assertThat(codes(reversed)).containsExactly("VAT_NUMBER_INVALID!");

        vies.saysError(NUMBER, "MS_UNAVAILABLE");
        var unknown = check(customer);
        assertThat(state(unknown)).isEqualTo("UNKNOWN");
        assertThat(unknown.path("reason").asString()).isEqualTo("MS_UNAVAILABLE");
        assertThat(codes(reversed)).as("still").containsExactly("VAT_NUMBER_INVALID!");
        assertThat(approve(reversed)).isEqualTo(409);

        vies.saysYes(NUMBER, "Brabo BV", "W1");
        check(customer);
        assertThat(codes(reversed)).isEmpty();
        assertThat(approve(reversed)).isEqualTo(200);
        assertThat(api.get("/customers/" + customer + "/vat-checks")
                        .body()
                        .path("items")
                        .valueStream()
                        .map(R22VatChecksApiTest::state))
                .containsExactly("VALID", "UNKNOWN", "INVALID", "UNKNOWN");
    }

    @Test
    void R22_whenTheCheckTurnsADraftSaysSoAndItsVatStays() {
        vies.saysYes(NUMBER, "Brabo BV", "W1");
        var customer = customer(NUMBER);
        check(customer);
        var reversed = draft(customer, "EU-REVERSE");
        var charged = draft(customer, "NL-HIGH");

        vies.saysNo(NUMBER);
        check(customer);

        assertThat(codes(reversed)).containsExactlyInAnyOrder("VAT_NUMBER_INVALID!", "VAT_CHECK_TURNED");
        assertThat(codes(charged)).containsExactlyInAnyOrder("VAT_NUMBER_INVALID", "VAT_CHECK_TURNED");
        var after = read(reversed);
        assertThat(after.path("vat")).isEqualTo(reversed.path("vat"));
        assertThat(after.path("lines")).isEqualTo(reversed.path("lines"));
        assertThat(after.path("version")).as("nobody touched it").isEqualTo(reversed.path("version"));

        var line = reversed.at("/lines/0/id").asString();
        var mended =
                api.patch("/invoices/" + id(reversed), reversed.path("version").asInt(), """
                {"lines": [{"id": "%s", "description": "Uren", "quantity": "1", "unitPrice": "50", "vatCode": "NL-HIGH"}]}
                """.formatted(line));
        assertThat(mended.status()).as(mended.text()).isEqualTo(200);
        assertThat(mended.body().path("vatTotal").asString()).as("a person did").isEqualTo("10.50");
        assertThat(approve(reversed)).isEqualTo(200);
    }

    @Test
    void R22_whatWasSaidIsOfItsNumberOnly() {
        vies.saysNo(NUMBER);
        vies.saysYes(OTHER, "Hellas", "W2");
        var customer = customer(NUMBER);
        check(customer);
        var reversed = draft(customer, "EU-REVERSE");
        assertThat(codes(reversed)).containsExactly("VAT_NUMBER_INVALID!");

        assertThat(api.patch("/customers/" + customer, 1, "{\"vatNumber\": \"%s\"}".formatted(OTHER))
                        .status())
                .isEqualTo(200);

        assertThat(codes(reversed)).as("nothing is known of the other number").isEmpty();
        assertThat(check(customer).path("vatNumber").asString()).isEqualTo(OTHER);
    }

    @Test
    void R22_whatCannotBeANumberIsNotAskedAbout() {
        var customer = customer("BE0776091952");

        var check = check(customer);

        assertThat(state(check)).isEqualTo("INVALID");
        assertThat(check.path("reason").asString()).isEqualTo("FORM");
        assertThat(vies.asked("BE0776091952")).isZero();
    }

    @Test
    void R22_withoutANumberThereIsNothingToCheck() {
        var customer = customer(null);
        var refused = api.post("/customers/" + customer + "/vat-check", "");
        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.body().at("/errors/0/code").asString()).isEqualTo("VAT_NUMBER_REQUIRED");
    }

    @Test
    void R22_evidenceIsOnlyAddedTo() {
        vies.saysYes(NUMBER, "Brabo BV", "W7");
        check(customer(NUMBER));

        assertThatThrownBy(() -> database.execute("UPDATE vat_check SET state = 'INVALID'"))
                .hasMessageContaining("stays on record");
        assertThatThrownBy(() -> database.execute("DELETE FROM vat_check")).hasMessageContaining("stays on record");
    }

    private String customer(String number) {
        var made = api.post("/customers", """
                {"name": "B", "email": "b@example.com", "vatNumber": %s,
                 "address": {"line1": "A 1", "postcode": "1000", "city": "Brussel", "country": "BE"}}
                """.formatted(number == null ? null : '"' + number + '"'));
        assertThat(made.status()).as(made.text()).isEqualTo(201);
        return made.body().path("id").asString();
    }

    private JsonNode check(String customer) {
        var checked = api.post("/customers/" + customer + "/vat-check", "");
        assertThat(checked.status()).as(checked.text()).isEqualTo(200);
        return checked.body();
    }

    private JsonNode draft(String customer, String vatCode) {
        var made = api.post("/invoices", """
                {"customerId": "%s", "lines": [{"description": "Uren", "quantity": "1", "unitPrice": "50", "vatCode": "%s"}]}
                """.formatted(customer, vatCode));
        assertThat(made.status()).as(made.text()).isEqualTo(201);
        return made.body();
    }

    private JsonNode read(JsonNode draft) {
        return api.get("/invoices/" + id(draft)).body();
    }

    private int approve(JsonNode draft) {
        return api.post("/invoices/" + id(draft) + "/approve", "").status();
    }

    private List<String> codes(JsonNode draft) {
        return read(draft)
                .path("warnings")
                .valueStream()
                .map(warning -> warning.path("code").asString()
                        + (warning.path("blocking").asBoolean() ? "!" : ""))
                .toList();
    }

    private static String state(JsonNode check) {
        return check.path("state").asString();
    }

    private static String id(JsonNode draft) {
        return draft.path("id").asString();
    }
}
