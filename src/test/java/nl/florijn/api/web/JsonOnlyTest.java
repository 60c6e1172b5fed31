package nl.florijn.api.web;

import static java.nio.charset.StandardCharsets.UTF_16;
import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest.BodyPublishers;
import java.util.List;
import nl.florijn.Books;
import nl.florijn.FlorijnTest;
import nl.florijn.api.ApiClient;
import nl.florijn.api.ApiClient.Answer;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.http.converter.HttpMessageConverter;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerAdapter;

/** Bodies and answers are JSON in UTF-8 and nothing else, and all of what was sent is understood. */
@FlorijnTest
class JsonOnlyTest {

    @LocalServerPort
    private int port;

    @Autowired
    private Books books;

    @Autowired
    private RequestMappingHandlerAdapter requestMappingHandlerAdapter;

    private ApiClient api;
    private String customer;

    @BeforeEach
    void aPartnerWithACustomer() {
        var partner = books.freshPartner();
        api = ApiClient.withToken(port, partner.token());
        customer = books.customer(partner.partner().id()).id().toString();
    }

    @Test
    void whatElseLiesOnTheClassPathReadsAndWritesNothing() {
        assertThat(requestMappingHandlerAdapter.getMessageConverters().stream()
                        .map(HttpMessageConverter::getClass)
                        .map(Class::getSimpleName))
                .containsExactly(
                        "PatchConverter",
                        "ByteArrayHttpMessageConverter",
                        "ResourceHttpMessageConverter",
                        "JsonConverter");
    }

    // JSON is YAML too, so each of these could have read it.
    @ParameterizedTest
    @ValueSource(
            strings = {
                "application/yaml",
                "application/x-yaml",
                "text/yaml",
                "application/cbor",
                "application/x-jackson-smile",
                "application/xml",
                "text/xml",
                "text/plain",
                "text/html",
                "application/octet-stream",
                "application/x-www-form-urlencoded",
                "multipart/form-data; boundary=x",
                "application/vnd.florijn+json",
                "application/problem+json",
                "application/json; charset=iso-8859-1",
                "application/json; charset=utf-16",
                "application/json; charset=nonsense",
                "*/*",
                "nonsense",
                "application/",
            })
    void anotherMediaTypeIsRefused(String type) {
        var body = "{\"code\": \"8123\", \"name\": \"Hosting\"}";
        refused(415, api.send(api.request("POST", "/ledger-accounts", body).setHeader("Content-Type", type)));
        refused(
                415,
                api.send(api.request("PATCH", "/partner", "{\"name\": \"Other\"}")
                        .setHeader("Content-Type", type)
                        .header("If-Match", "\"1\"")));
        refused(415, api.send(api.request("POST", "/invoices/approve", body).setHeader("Content-Type", type)));
        assertThat(api.get("/ledger-accounts").text()).doesNotContain("\"8123\"");
    }

    @Test
    void aBodyWithoutMediaTypeIsRefused() {
        var request = api.request("POST", "/ledger-accounts", "").POST(BodyPublishers.ofString("{\"code\": \"8123\"}"));
        refused(415, api.send(request));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "application/json",
                "APPLICATION/JSON",
                "application/json; charset=UTF-8",
                "application/json;charset=\"utf-8\""
            })
    void jsonIsTakenHoweverItIsCalled(String type) {
        var request = api.request("POST", "/ledger-accounts", "{\"code\": \"8123\", \"name\": \"Café\"}");
        assertThat(api.send(request.setHeader("Content-Type", type)).status()).isEqualTo(201);
    }

    @Test
    void aBodyThatWasPackedIsRefused() {
        var request = api.request("POST", "/ledger-accounts", "{\"code\": \"8123\"}");
        refused(415, api.send(request.header("Content-Encoding", "gzip")));
    }

    @Test
    void textInAnotherEncodingIsUnreadable() {
        for (var bytes : List.of(
                "{\"code\": \"8123\"}".getBytes(UTF_16), new byte[] {'{', '"', (byte) 0xff, '"', ':', '1', '}'})) {
            var request = api.request("POST", "/ledger-accounts", "x").POST(BodyPublishers.ofByteArray(bytes));
            refused(400, api.send(request));
        }
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            application/json                                                  | 200
            */*                                                               | 200
            application/*                                                     | 200
            text/html,application/xhtml+xml,application/xml;q=0.9,*/*;q=0.8   | 200
            application/json;q=0.1, application/yaml                          | 200
            application/yaml                                                  | 406
            application/cbor                                                  | 406
            application/xml                                                   | 406
            text/html                                                         | 406
            nonsense                                                          | 406
            """)
    void answersAreJson(String accepted, int status) {
        var answer = api.send(api.request("GET", "/customers", "").header("Accept", accepted));
        assertThat(answer.status()).as(answer.text()).isEqualTo(status);
        assertThat(answer.header("Content-Type"))
                .startsWith(status == 200 ? "application/json" : "application/problem+json");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            /customers      | {"name": "A", "zzz": 1}                                     | zzz
            /customers      | {"name": "A", "address": {"line1": "a", "zzz": 1}}          | address.zzz
            /customers      | {"name": "A", "contacts": [{"name": "B"}, {"zzz": null}]}   | contacts[1].zzz
            /products       | {"code": "A", "prices": [{"unitPrice": "1", "zzz": {}}]}    | prices[0].zzz
            /invoices       | {"customerId": "%s", "zzz": 1}                              | zzz
            /invoices       | {"customerId": "%s", "lines": [{"zzz": 1}]}                 | lines[0].zzz
            /subscriptions  | {"customerId": "%s", "zzz": 1}                              | zzz
            /billing-runs   | {"runDate": "2027-02-01", "zzz": 1}                         | zzz
            """)
    void anUnknownFieldIsNamedHoweverDeepItLies(String path, String body, String field) {
        var answer = api.post(path, body.formatted(customer));
        refused(422, answer);
        assertThat(answer.body().at("/errors/0/field").asString()).isEqualTo(field);
        assertThat(answer.body().at("/errors/0/code").asString()).isEqualTo("UNKNOWN_FIELD");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            {"name": "A", "contacts": [null]}              | contacts[0]
            {"name": "A", "contacts": {"name": "B"}}       | contacts
            {"name": "A", "paymentTermDays": "14"}         | paymentTermDays
            {"name": "A", "paymentTermDays": 14.5}         | paymentTermDays
            {"name": "A", "paymentTermDays": 1e999999999}  | paymentTermDays
            {"name": "A", "paymentTermDays": true}         | paymentTermDays
            {"name": "A", "creditLimit": 1e999999999}      | creditLimit
            {"name": "A", "creditLimit": "1e9"}            | creditLimit
            {"name": "A", "creditLimit": "NaN"}            | creditLimit
            {"name": "A", "prorate": "true"}               | prorate
            {"name": "A", "kind": 1}                       | kind
            {"name": 12}                                   | name
            {"name": "a\\u0000b"}                          | name
            {"name": "\\ud800"}                            | name
            {"name": "A", "address": "Kade 1"}             | address
            """)
    void aValueOfAnotherTypeIsNamed(String body, String field) {
        var posted = api.post("/customers", body);
        refused(422, posted);
        assertThat(posted.body().at("/errors/0/field").asString()).isEqualTo(field);
        var patched = api.patch("/customers/" + customer, 1, body);
        refused(422, patched);
        assertThat(patched.body().at("/errors/0/field").asString()).isEqualTo(field);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"name\": \"A\", \"name\": \"A\"}",
                "{\"name\": \"A\", \"contacts\": [{\"name\": \"B\", \"name\": \"C\"}]}",
                "{\"name\": \"A\"} x",
                "{\"name\": \"A\"}{}",
                "{\"name\": \"A\"",
                "{\"name\": NaN}",
                "{'name': 'A'}",
                "/* */ {\"name\": \"A\"}",
                "{\"name\": \"A\",}",
                "\uFEFF{\"name\": \"A\"}",
                "{\"name\": \"A\u0000\"}",
                "[]",
            })
    void whatIsNoJsonObjectIsUnreadable(String body) {
        refused(400, api.post("/customers", body));
        refused(400, api.patch("/customers/" + customer, 1, body));
    }

    @Test
    void numbersKeepTheirDigitsInAPatch() {
        var created = api.post("/products", """
                {"code": "P", "name": "P", "kind": "ONCE", "prices": [{"currency": "EUR", "unitPrice": 1234567890123.4567}]}
                """);
        assertThat(created.body().at("/prices/0/unitPrice").asString()).isEqualTo("1234567890123.4567");
        var path = "/products/" + created.body().path("id").asString();
        var changed = api.patch(path, 1, "{\"prices\": [{\"currency\": \"EUR\", \"unitPrice\": 9234567890123.4567}]}");
        assertThat(changed.body().at("/prices/0/unitPrice").asString())
                .as(changed.text())
                .isEqualTo("9234567890123.4567");
    }

    @Test
    void textOfAnyLanguageIsTaken() {
        var name = "Ōsaka 🚀 العربية ß";
        assertThat(api.post("/ledger-accounts", "{\"code\": \"8123\", \"name\": \"" + name + "\"}")
                        .body()
                        .path("name")
                        .asString())
                .isEqualTo(name);
    }

    private static void refused(int status, Answer answer) {
        assertThat(answer.status()).as(answer.text()).isEqualTo(status);
        assertThat(answer.header("Content-Type")).startsWith("application/problem+json");
        assertThat(answer.code()).isNotEmpty();
        assertThat(answer.text()).doesNotContain("Exception", "tools.jackson", "nl.florijn");
    }
}
