package nl.florijn.api;

import static org.assertj.core.api.Assertions.assertThat;

import nl.florijn.Books;
import nl.florijn.FlorijnTest;
import nl.florijn.api.ApiClient.Answer;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Layouts as a calling system makes, changes and uses them. */
@FlorijnTest
class LayoutsApiTest {

    private static final String ADDRESS = "{'line1': 'A 1', 'postcode': '1234 AB', 'city': 'Ede'}";
    private static final String LINE = "{'description': 'Uren', 'quantity': '1', 'unitPrice': '10'}";

    @LocalServerPort
    private int port;

    @Autowired
    private Books books;

    private ApiClient api;
    private String path;

    @BeforeEach
    void aLayout() {
        api = ApiClient.withToken(port, books.freshPartner().token());
        path = "/layouts/" + created("/layouts", "{'code': 'RED', 'accentColour': '#CC0000'}");
    }

    @Test
    void R31_aLayoutIsMadeReadAndChangedVersionByVersion() {
        var made = api.get("/layouts").body().at("/items/0");
        assertThat(made.path("theme").asString()).isEqualTo("HELDER");
        assertThat(made.path("accentColour").asString()).isEqualTo("#cc0000");
        assertThat(made.path("name").asString()).isEqualTo("RED");
        assertThat(made.path("footer").isNull()).isTrue();

        var changed = api.patch(path, 1, "{\"theme\": \"STRAK\", \"footer\": \"Tot ziens\"}");

        assertThat(changed.body().path("version").asInt()).as(changed.text()).isEqualTo(2);
        assertThat(changed.body().path("accentColour").asString()).isEqualTo("#cc0000");
        assertThat(api.patch(path, 1, "{\"footer\": \"Late\"}").status()).isEqualTo(412);
        assertThat(api.get(path).body().path("footer").asString()).isEqualTo("Tot ziens");
        assertThat(api.patch(path, 2, "{\"footer\": null}")
                        .body()
                        .path("footer")
                        .isNull())
                .isTrue();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '"', useHeadersInDisplayName = true, textBlock = """
                    fields                                            | field        | code
                    'code': 'RED'                                     | code         | CODE_TAKEN
                    'name': 'Nameless'                                | code         | REQUIRED
                    'code': '1234567890123456789012345678901'         | code         | TOO_LONG
                    'code': 'B', 'accentColour': 'blue'               | accentColour | COLOUR_INVALID
                    'code': 'B', 'accentColour': '#00f;}body{x'       | accentColour | COLOUR_INVALID
                    'code': 'B', 'accentColour': ''                   | accentColour | COLOUR_INVALID
                    'code': 'B', 'footer': 'LONG'                     | footer       | TOO_LONG
                    """)
    void whatCannotBeIsRefused(String fields, String field, String code) {
        var refused = post("/layouts", "{" + fields.replace("LONG", "x".repeat(501)) + "}");

        assertThat(refused.status()).as(refused.text()).isEqualTo(422);
        assertThat(refused.body().at("/errors/0/field").asString()).isEqualTo(field);
        assertThat(fault(refused)).isEqualTo(code);
    }

    @Test
    void aLayoutThatNothingRefersToGoesWithAllItsVersions() {
        api.patch(path, 1, "{\"footer\": \"Tot ziens\"}");

        assertThat(api.delete(path).status()).isEqualTo(204);
        assertThat(api.get(path).status()).isEqualTo(404);
        assertThat(api.delete(path).status()).isEqualTo(404);
        created("/layouts", "{'code': 'RED'}");
    }

    @Test
    void aLayoutThatSomethingRefersToStays() {
        var version = api.get("/partner").body().path("version").asInt();
        assertThat(api.patch("/partner/settings", version, "{\"layout\": \"RED\"}")
                        .status())
                .isEqualTo(200);
        assertThat(api.delete(path).code()).isEqualTo("LAYOUT_OF_PARTNER");
        api.patch("/partner/settings", version + 1, "{\"layout\": null}");

        var customer = created("/customers", "{'name': 'A', 'layout': 'RED', 'address': " + ADDRESS + "}");
        assertThat(api.delete(path).code()).isEqualTo("LAYOUT_OF_CUSTOMERS");
        var draft = created("/invoices", "{'customerId': '%s', 'lines': [%s]}".formatted(customer, LINE));
        api.patch("/customers/" + customer, 1, "{\"layout\": null}");
        assertThat(api.delete(path).code()).isEqualTo("LAYOUT_ON_INVOICES");

        assertThat(api.delete("/invoices/" + draft).status()).isEqualTo(204);
        assertThat(api.delete(path).status()).isEqualTo(204);
    }

    @Test
    void R02_theSettingSaysWhereItComesFrom() {
        var customer = "/customers/" + created("/customers", "{'name': 'A', 'address': " + ADDRESS + "}");
        assertThat(effective(customer)).isEqualTo("null SYSTEM");

        var version = api.get("/partner").body().path("version").asInt();
        api.patch("/partner/settings", version, "{\"layout\": \"RED\"}");
        assertThat(effective(customer)).isEqualTo("\"RED\" PARTNER");

        created("/layouts", "{'code': 'BLUE'}");
        api.patch(customer, 1, "{\"layout\": \"BLUE\"}");
        assertThat(effective(customer)).isEqualTo("\"BLUE\" CUSTOMER");

        assertThat(fault(api.patch(customer, 2, "{\"layout\": \"PINK\"}"))).isEqualTo("UNKNOWN_LAYOUT");
        assertThat(fault(api.patch("/partner/settings", version + 1, "{\"layout\": \"PINK\"}")))
                .isEqualTo("UNKNOWN_LAYOUT");
    }

    @Test
    void R12_aDraftHasALayoutAndMayGetAnother() {
        created("/layouts", "{'code': 'BLUE'}");
        var customer = created("/customers", "{'name': 'A', 'layout': 'RED', 'address': " + ADDRESS + "}");
        var draft =
                "/invoices/" + created("/invoices", "{'customerId': '%s', 'lines': [%s]}".formatted(customer, LINE));
        var made = api.get(draft).body();
        assertThat(made.at("/layout/id").asString()).isEqualTo(path.replace("/layouts/", ""));
        assertThat(made.at("/layout/version").asInt()).isEqualTo(1);

        var version = made.path("version").asInt();
        var changed = api.patch(draft, version, "{\"layout\": \"BLUE\"}");
        assertThat(changed.body().at("/layout/code").asString())
                .as(changed.text())
                .isEqualTo("BLUE");
        var kept = api.patch(draft, version + 1, "{\"message\": \"Dank u\"}");
        assertThat(kept.body().at("/layout/code").asString()).isEqualTo("BLUE");
        assertThat(fault(api.patch(draft, version + 2, "{\"layout\": \"PINK\"}")))
                .isEqualTo("UNKNOWN_LAYOUT");
    }

    @Test
    void R02_aSubscriptionMayHaveALayoutOfItsOwn() {
        var customer = created("/customers", "{'name': 'A', 'address': " + ADDRESS + "}");
        var product = created(
                "/products", "{'code': 'HOST', 'name': 'Hosting', 'prices': [{'interval': 'P1M', 'unitPrice': '10'}]}");
        var fields =
                "{'customerId': '%s', 'productId': '%s', 'interval': 'P1M', 'start': '2027-01-01', 'layout': '%s'}";
        assertThat(fault(post("/subscriptions", fields.formatted(customer, product, "PINK"))))
                .isEqualTo("UNKNOWN_LAYOUT");

        var subscription = "/subscriptions/" + created("/subscriptions", fields.formatted(customer, product, "RED"));
        assertThat(effective(subscription)).isEqualTo("\"RED\" SUBSCRIPTION");
        assertThat(api.delete(path).code()).isEqualTo("LAYOUT_OF_SUBSCRIPTIONS");

        api.patch(subscription, 1, "{\"layout\": null}");
        assertThat(effective(subscription)).isEqualTo("null SYSTEM");
        assertThat(api.delete(path).status()).isEqualTo(204);
    }

    private String effective(String customer) {
        var settings = api.get(customer + "/settings").body();
        return settings.path("layout") + " " + settings.at("/origins/layout").asString();
    }

    private String created(String to, String fields) {
        var made = post(to, fields);
        assertThat(made.status()).as(made.text()).isEqualTo(201);
        return made.body().path("id").asString();
    }

    private Answer post(String to, String fields) {
        return api.post(to, fields.replace('\'', '"'));
    }

    private static String fault(Answer answer) {
        return answer.body().at("/errors/0/code").asString();
    }
}
