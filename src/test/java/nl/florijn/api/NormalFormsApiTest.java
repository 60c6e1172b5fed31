package nl.florijn.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import nl.florijn.Books;
import nl.florijn.FlorijnTest;
import nl.florijn.api.ApiClient.Answer;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** What can be written in several ways is the same thing, and what is out of range is refused wherever it is written. */
@FlorijnTest
class NormalFormsApiTest {

    @LocalServerPort
    private int port;

    @Autowired
    private Books books;

    private ApiClient client;
    private String customer;
    private String product;

    @BeforeEach
    void aPartner() {
        client = ApiClient.withToken(port, books.freshPartner().token());
        customer = made("/customers", customer("K-1")).body().path("id").asString();
        product = made("/products", """
                {"code": "YEAR", "name": "Year", "prices": [{"interval": "P12M", "currency": "EUR", "unitPrice": "12.00"}]}
                """).body().path("id").asString();
    }

    @Test
    void R03_twelveMonthsAreAYear() {
        assertThat(client.get("/products/" + product)
                        .body()
                        .at("/prices/0/interval")
                        .asString())
                .isEqualTo("P1Y");
        var subscription = made("/subscriptions", subscription("P12M", ""));
        assertThat(subscription.body().path("interval").asString()).isEqualTo("P1Y");
        assertThat(made("/subscriptions", subscription("P1Y", ""))
                        .body()
                        .path("interval")
                        .asString())
                .isEqualTo("P1Y");
        assertThat(made("/subscriptions", subscription("P14D", ", \"unitPrice\": \"1\""))
                        .body()
                        .path("interval")
                        .asString())
                .isEqualTo("P2W");
        refused(client.post("/products", """
                {"code": "BOTH", "name": "Both", "prices": [
                    {"interval": "P12M", "currency": "EUR", "unitPrice": "12.00"},
                    {"interval": "P1Y", "currency": "EUR", "unitPrice": "11.00"}]}
                """), "prices", "DOUBLE_PRICE");
    }

    @ParameterizedTest
    @ValueSource(strings = {"P1M15D", "P0M", "P-1M", "P1Y6M", "P1.5M", "PT1H", "p1m", " P1M", "P01M"})
    void R03_anIntervalOfTwoUnitsOrNoneIsRefused(String interval) {
        refused(client.post("/subscriptions", subscription(interval, "")), "interval", "WRONG_FORM");
    }

    @ParameterizedTest
    @CsvSource({"-0.01, false", "100.01, false", "1000000, false", "0.00001, false", "0, true", "100, true"})
    void R16_aPercentageLiesBetween0And100(String percent, boolean passes) {
        var line = "{\"description\": \"x\", \"quantity\": \"1\", \"unitPrice\": \"10\", \"discountPercent\": \"%s\"}";
        var lines = "{\"customerId\": \"%s\", \"lines\": [%s]}".formatted(customer, line.formatted(percent));
        checked(client.post("/invoices", lines), "lines[0].discountPercent", passes);
        var draft =
                made("/invoices", "{\"customerId\": \"%s\", \"lines\": [%s]}".formatted(customer, line.formatted("5")));
        var path = "/invoices/" + draft.body().path("id").asString();
        checked(
                client.patch(
                        path,
                        draft.body().path("version").asInt(),
                        "{\"lines\": [%s]}".formatted(line.formatted(percent))),
                "lines[0].discountPercent",
                passes);
        var field = ", \"discountPercent\": \"" + percent + "\"";
        checked(
                client.post(
                        "/charges",
                        "{\"customerId\": \"%s\", \"description\": \"x\", \"unitPrice\": \"1\"%s}"
                                .formatted(customer, field)),
                "discountPercent",
                passes);
        var subscription = client.post("/subscriptions", subscription("P1Y", field));
        checked(subscription, "discountPercent", passes);
        var other = made("/subscriptions", subscription("P1Y", ""))
                .body()
                .path("id")
                .asString();
        checked(
                client.post("/subscriptions/" + other + "/changes", "{\"effective\": \"2027-03-01\"" + field + "}"),
                "discountPercent",
                passes);
        checked(client.post("/customers", customer("K-2").replace("}}", "}" + field + "}")), "discountPercent", passes);
        checked(
                client.patch("/partner/settings", 1, "{\"surchargePercent\": \"%s\"}".formatted(percent)),
                "surchargePercent",
                passes);
        var list = made("/price-lists", "{\"code\": \"L\"}").body().path("id").asString();
        checked(
                client.post(
                        "/price-lists/" + list + "/entries",
                        "{\"productId\": \"%s\", \"percentOff\": \"%s\"}".formatted(product, percent)),
                "percentOff",
                passes);
    }

    @ParameterizedTest
    @ValueSource(strings = {"null", "\"\"", "\"\\u200b\""})
    void aCustomerIsNeverWithoutANumber(String number) {
        var path = "/customers/" + customer;
        refused(client.patch(path, 1, "{\"number\": %s}".formatted(number)), "number", "REQUIRED");
        assertThat(client.get(path).body().path("version").asInt()).isEqualTo(1);
    }

    /** Where a code is looked up, not kept, its forms are the same too. */
    @Test
    void aCodeIsFoundByEachOfItsForms() {
        made("/layouts", "{\"code\": \"CAF\\u00c9\", \"name\": \"Caf\\u00e9\"}");

        var settings = client.patch(
                "/partner/settings", 1, "{\"layout\": \" CAFE\\u0301\", \"vatCode\": \"NL-\\u200bHIGH\\u00a0\"}");
        assertThat(settings.status()).as(settings.text()).isEqualTo(200);
        assertThat(settings.body().path("layout").asString()).isEqualTo("CAF\u00c9");
        assertThat(settings.body().path("vatCode").asString()).isEqualTo("NL-HIGH");
        var draft = made("/invoices", """
                {"customerId": "%s", "layout": "CAFE\\u0301 ",
                 "lines": [{"description": "x", "quantity": "1", "unitPrice": "10"}]}
                """.formatted(customer));
        assertThat(draft.body()
                        .at("/layout/code")
                        .asString(draft.body().path("layout").asString("")))
                .isEqualTo("CAF\u00c9");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"Cafe\\u0301", " Caf\\u00e9 ", "Ca\\u200bf\\u00e9", "\\ufeffCaf\\u00e9", "Caf\\u00e9\\u00a0"})
    void aReferenceIsTheSameInEachOfItsForms(String form) {
        made("/customers", customer("Caf\\u00e9"));

        var twice = client.post("/customers", customer(form));
        refused(twice, "reference", "ALREADY_EXISTS");

        var asked = books.freshPartner(); // another partner may have it
        var elsewhere = ApiClient.withToken(port, asked.token());
        assertThat(elsewhere
                        .post("/customers", customer(form))
                        .body()
                        .path("reference")
                        .asString())
                .isEqualTo("Café");
        var query = URLEncoder.encode("Cafe\u0301", StandardCharsets.UTF_8);
        assertThat(elsewhere
                        .get("/customers?reference=" + query)
                        .body()
                        .path("items")
                        .size())
                .isEqualTo(1);
    }

    @Test
    void aReferenceThatCannotBeSeenIsNone() {
        for (var i = 0; i < 2; i++) {
            assertThat(made("/customers", customer("\\u200b "))
                            .body()
                            .path("reference")
                            .isNull())
                    .isTrue();
        }
    }

    @Test
    void anAddressOfMailIsKeptWithoutWhatCannotBeSeen() {
        var made =
                made("/customers", customer("K-3").replace("}}", "}, \"email\": \"\\u200binfo@example.nl\\u00a0\"}"));
        assertThat(made.body().path("email").asString()).isEqualTo("info@example.nl");
        var iban = made(
                "/customers",
                customer("K-5").replace("}}", "}, \"iban\": \"\\ufeffNL91\\u00a0ABNA\\u20090417164300\"}"));
        assertThat(iban.body().path("iban").asString()).isEqualTo("NL91ABNA0417164300");
    }

    @Test
    void aCursorOfAnotherListIsNone() {
        made("/customers", customer("K-4"));
        var next = client.get("/customers?limit=1").body().path("next").asString();
        var rest = client.get("/customers?limit=200&cursor=" + next);
        assertThat(rest.body().path("items").size()).isEqualTo(1);
        var other = ApiClient.withToken(port, books.freshPartner().token());
        refused(client.get("/products?cursor=" + next), "cursor", "UNKNOWN_CURSOR");
        refused(client.get("/customers?q=K&cursor=" + next), "cursor", "UNKNOWN_CURSOR");
        refused(other.get("/customers?cursor=" + next), "cursor", "UNKNOWN_CURSOR");
        refused(client.get("/customers?cursor=" + next.substring(1)), "cursor", "UNKNOWN_CURSOR");
    }

    @Test
    void nullDoesNotBringADefaultThatNobodyAskedFor() {
        var subscription = made("/subscriptions", subscription("P1Y", ", \"quantity\": \"5\""));
        var path = "/subscriptions/" + subscription.body().path("id").asString();
        for (var field : new String[] {"quantity", "interval", "start", "alignment", "customerId", "productId"}) {
            refused(client.patch(path, 1, "{\"" + field + "\": null}"), field, "REQUIRED");
        }
        for (var field : new String[] {"kind", "name", "address"}) {
            refused(client.patch("/customers/" + customer, 1, "{\"" + field + "\": null}"), field, "REQUIRED");
        }
        refused(
                client.patch("/customers/" + customer, 1, "{\"address\": {\"city\": null}}"),
                "address.city",
                "REQUIRED");
        assertThat(client.get(path).body().path("quantity").asString()).isEqualTo("5");
    }

    @Test
    void aContactThatIsNotThereIsNotANewOne() {
        var contacts = "{\"contacts\": [{\"id\": \"%s\", \"name\": \"An\"}]}";
        refused(
                client.patch("/customers/" + customer, 1, contacts.formatted("con_1")),
                "contacts[0].id",
                "UNKNOWN_CONTACT");
    }

    @Test
    void whiteSpaceAloneIsNoText() {
        refused(client.patch("/customers/" + customer, 1, "{\"phone\": \"  \"}"), "phone", "BLANK");
        refused(client.patch("/customers/" + customer, 1, "{\"name\": \"  \"}"), "name", "REQUIRED");
    }

    private static String customer(String reference) {
        return "{\"reference\": \"" + reference + "\", \"name\": \"Voorbeeld\", \"address\": "
                + "{\"line1\": \"Weg 1\", \"postcode\": \"1000 AA\", \"city\": \"Almere\", \"country\": \"NL\"}}";
    }

    private String subscription(String interval, String more) {
        return "{\"customerId\": \"%s\", \"productId\": \"%s\", \"interval\": \"%s\", \"start\": \"2027-02-01\"%s}"
                .formatted(customer, product, interval, more);
    }

    private Answer made(String path, String body) {
        var answer = client.post(path, body);
        assertThat(answer.status()).as(answer.text()).isEqualTo(201);
        return answer;
    }

    private static void checked(Answer answer, String field, boolean passes) {
        if (passes) {
            assertThat(answer.status()).as(field + answer.text()).isIn(200, 201);
        } else {
            assertThat(answer.status()).as(field + answer.text()).isEqualTo(422);
            assertThat(answer.body().at("/errors/0/field").asString()).isEqualTo(field);
        }
    }

    private static void refused(Answer answer, String field, String code) {
        assertThat(answer.status()).as(answer.text()).isEqualTo(422);
        assertThat(answer.body().at("/errors/0/field").asString()).isEqualTo(field);
        assertThat(answer.body().at("/errors/0/code").asString()).isEqualTo(code);
    }
}
