package nl.florijn.api;

import static org.assertj.core.api.Assertions.assertThat;

import nl.florijn.Books;
import nl.florijn.FlorijnTest;
import nl.florijn.platform.PartnerId;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Where a text is required something of it is to be seen, and none turns what stands beside it around. */
@FlorijnTest
class InvisibleTextApiTest {

    @LocalServerPort
    private int port;

    @Autowired
    private Books books;

    private PartnerId partner;
    private ApiClient api;

    @BeforeEach
    void aPartner() {
        var fresh = books.freshPartner();
        partner = fresh.partner().id();
        api = ApiClient.withToken(port, fresh.token());
    }

    @ParameterizedTest
    @ValueSource(strings = {"\\u200b", "\\u2800", " \\u00ad\\u2060", "\\u3164", "\\u202e"})
    void whatCannotBeSeenIsNoText(String text) {
        var version = api.get("/partner").body().path("version").asInt();
        refused(api.patch("/partner", version, "{\"name\": \"" + text + "\"}"), "name");
        var customer = books.customer(partner);
        var path = "/customers/" + customer.id();
        refused(api.patch(path, customer.version(), "{\"name\": \"" + text + "\"}"), "name");
        refused(api.patch(path, customer.version(), "{\"address\": {\"line1\": \"" + text + "\"}}"), "address.line1");
        refused(
                api.patch(path, customer.version(), "{\"contacts\": [{\"name\": \"" + text + "\"}]}"),
                "contacts[0].name");
        refused(api.post("/products", "{\"code\": \"P\", \"name\": \"" + text + "\"}"), "name");
        refused(
                api.post(
                        "/charges",
                        "{\"customerId\": \"%s\", \"unitPrice\": \"1\", \"description\": \"%s\"}"
                                .formatted(customer.id(), text)),
                "description");
        refused(api.post("/invoices", """
                        {"customerId": "%s", "lines": [{"description": "%s", "quantity": "1", "unitPrice": "5"}]}
                        """.formatted(customer.id(), text)), "lines[0].description");
        var product = books.product(partner);
        var subscription = books.subscription(partner, customer, product, "{\"description\": \"" + text + "\"}");
        assertThat(subscription.details().description())
                .isEqualTo(product.details().name());
    }

    @ParameterizedTest
    @CsvSource({"/price-lists, name", "/layouts, name", "/layouts, footer", "/vat-codes, clause"})
    void noneIsKeptWhereItMayBeLeftOut(String path, String field) {
        var made = api.post(
                path,
                "{\"code\": \"X\", \"category\": \"E\", \"%s\": \"\\u200b\"}"
                        .formatted(field)
                        .replace(path.equals("/vat-codes") ? "" : ", \"category\": \"E\"", ""));

        assertThat(made.body().path(field).asString("")).as(made.text()).isNotEqualTo("\u200b");
    }

    @Test
    void nothingTurnsTextAround() {
        var customer = books.customer(partner, "{\"name\": \"A\\u202Eltd\\u2066 B\\u2069\"}");
        assertThat(customer.details().name()).isEqualTo("Altd B");
        var moved = api.patch(
                "/customers/" + customer.id(), customer.version(), "{\"address\": {\"line1\": \"Kade\\u202E 1\"}}");
        assertThat(moved.body().at("/address/line1").asString()).isEqualTo("Kade 1");

        var draft = api.post("/invoices", """
                {"customerId": "%s", "message": "Th\\u202Danks",
                 "lines": [{"description": "Ho\\u202Bst", "quantity": "1", "unitPrice": "5"}]}
                """.formatted(customer.id()));
        assertThat(draft.body().at("/lines/0/description").asString()).isEqualTo("Host");
        assertThat(draft.body().path("message").asString()).isEqualTo("Thanks");
    }

    @Test
    void namesInOtherScriptsStayAsTheyAre() {
        var name = "شرکت\u200Cها 👨‍👩‍👧 \u200Fא";
        assertThat(books.customer(partner, "{\"name\": \"" + name + "\"}")
                        .details()
                        .name())
                .isEqualTo(name);
    }

    private static void refused(ApiClient.Answer answer, String field) {
        assertThat(answer.status()).as(answer.text()).isEqualTo(422);
        assertThat(answer.body().at("/errors/0/field").asString()).isEqualTo(field);
    }
}
