package nl.florijn.api.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import nl.florijn.FlorijnTest;
import nl.florijn.api.ApiClient;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.boot.test.web.server.LocalServerPort;

/** What a caller sends wrong is told to him, field by field, and is never a fault of ours. */
@FlorijnTest
class BadRequestsTest {

    @LocalServerPort
    private int port;

    private ApiClient api;

    @BeforeEach
    void aProvider() {
        api = ApiClient.provider(port);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            name    | 12                      | WRONG_FORM
            name    | {}                      | WRONG_FORM
            name    | "a\\u0000b"             | WRONG_FORM
            name    | "\\ud800"               | WRONG_FORM
            price   | "1,5"                   | WRONG_FORM
            price   | ""                      | WRONG_FORM
            price   | "1e9"                   | WRONG_FORM
            price   | 1e999999999             | WRONG_FORM
            price   | "12345678901234567890"  | WRONG_FORM
            price   | true                    | WRONG_FORM
            date    | "2027-02-30"            | WRONG_FORM
            date    | "1-2-2027"              | WRONG_FORM
            date    | "2027-02-01T00:00:00Z"  | WRONG_FORM
            date    | "0027-02-01"            | WRONG_FORM
            date    | 20270201                | WRONG_FORM
            date    | [2027, 2, 1]            | WRONG_FORM
            moment  | "2027-02-01"            | WRONG_FORM
            interval| "P1M2D"                 | WRONG_FORM
            interval| "monthly"               | WRONG_FORM
            interval| "P0M"                   | WRONG_FORM
            kind    | "business"              | WRONG_FORM
            kind    | "OTHER"                 | WRONG_FORM
            kind    | "broken pipe"           | WRONG_FORM
            kind    | 0                       | WRONG_FORM
            prorate | "true"                  | WRONG_FORM
            prorate | 1                       | WRONG_FORM
            days    | "14"                    | WRONG_FORM
            days    | 1.5                     | WRONG_FORM
            days    | 99999999999             | WRONG_FORM
            job     | "nonsense"              | NOT_FOUND
            job     | 5                       | WRONG_FORM
            lines   | {}                      | WRONG_FORM
            lines   | "a"                     | WRONG_FORM
            other   | 1                       | UNKNOWN_FIELD
            """)
    void aFieldThatCannotBeAcceptedIsNamed(String field, String value, String code) {
        var answer = api.post("/trial", "{\"%s\": %s}".formatted(field, value));
        assertThat(answer.status()).as(answer.text()).isEqualTo(422);
        assertThat(answer.header("Content-Type")).startsWith("application/problem+json");
        assertThat(answer.code()).isEqualTo("INVALID_INPUT");
        var error = answer.body().path("errors").path(0);
        assertThat(error.path("field").asString()).isEqualTo(field);
        assertThat(error.path("code").asString()).isEqualTo(code);
        assertThat(error.path("message").asString()).endsWith(".");
    }

    @Test
    void aListHasNoHoles() {
        var answer = api.post("/trial", "{\"name\": \"n\", \"lines\": [null]}");
        assertThat(answer.status()).as(answer.text()).isEqualTo(422);
        assertThat(answer.body().at("/errors/0/field").asString()).startsWith("lines");
    }

    @Test
    void aFieldInsideAListIsNamedByItsPlace() {
        var lines = "[{\"description\": \"a\", \"quantity\": \"1\"}, {\"description\": \"b\", \"quantity\": \"x\"}]";
        var answer = api.post("/trial", "{\"name\": \"n\", \"lines\": " + lines + "}");
        assertThat(answer.body().at("/errors/0/field").asString()).isEqualTo("lines[1].quantity");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            {"name": "a",}                   | UNREADABLE_JSON
            {"name": "a"                     | UNREADABLE_JSON
            {"name": "a"} {"name": "b"}      | UNREADABLE_JSON
            {"name": "a", "name": "b"}       | UNREADABLE_JSON
            {name: "a"}                      | UNREADABLE_JSON
            nonsense                         | UNREADABLE_JSON
            []                               | UNREADABLE_JSON
            "text"                           | UNREADABLE_JSON
            null                             | BODY_MISSING
            ``                               | BODY_MISSING
            """)
    void whatIsNoJsonObjectIsUnreadable(String body, String code) {
        var request = api.request("POST", "/trial", body);
        var answer = api.send(body.isEmpty() ? request.header("Content-Type", "application/json") : request);
        assertThat(answer.status()).as(answer.text()).isEqualTo(400);
        assertThat(answer.code()).isEqualTo(code);
    }

    @Test
    void theDetailSaysWhereTheJsonBreaksOff() {
        assertThat(api.post("/trial", "{\n  \"name\": oops}")
                        .body()
                        .path("detail")
                        .asString())
                .isEqualTo("The body is no JSON at line 2, column 11.");
    }

    @Test
    void bytesThatAreNoUtf8AreUnreadable() {
        var request = api.request("POST", "/trial", "x")
                .POST(BodyPublishers.ofByteArray("{\"name\": \"caf\u00e9\"}".getBytes(StandardCharsets.ISO_8859_1)));
        assertThat(api.send(request).status()).isEqualTo(400);
    }

    @Test
    void nestingWithoutEndIsUnreadable() {
        assertThat(api.post("/trial", "[".repeat(100_000)).status()).isEqualTo(400);
    }

    @Test
    void anotherMediaTypeIsNotTaken() {
        var request =
                api.request("POST", "/trial", "name=a").setHeader("Content-Type", "application/x-www-form-urlencoded");
        assertThat(api.send(request).status()).isEqualTo(415);
    }

    @Test
    void whatTheCallerCannotReadIsNotSent() {
        var request = api.request("GET", "/trial/job_1", "").header("Accept", "text/csv");
        assertThat(api.send(request).status()).isEqualTo(406);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            /trial/nonsense             | 404
            /trial/cus_1                | 404
            /trial/job_%2e%2e           | 400
            /trial/job_1?from=1-2-2027  | 422
            /trial/job_1?kind=OTHER     | 422
            /trial/job_1?days=many      | 422
            /trial/job_1?from=2027-02-01&kind=CONSUMER&days=3 | 200
            /..%2f..%2fetc/passwd       | 400
            /trial/%00                  | 400
            /trial//job_1               | 400
            """)
    void addressesAreReadStrictly(String path, int status) {
        var answer = api.get(path);
        assertThat(answer.status()).as(answer.text()).isEqualTo(status);
        if (status != 200) {
            assertThat(answer.header("Content-Type")).startsWith("application/problem+json");
        }
    }

    @Test
    void aBodyWithoutEndIsTooLarge() {
        var endless = "{\"name\": \"" + "x".repeat(17 << 20) + "\"}";
        assertThat(api.post("/trial", endless).status()).isEqualTo(413);
        var chunked =
                api.request("POST", "/trial", "x").POST(BodyPublishers.fromPublisher(BodyPublishers.ofString(endless)));
        assertThat(api.send(chunked).status()).isEqualTo(413);
    }

    @Test
    void brokenPartsAreUnreadable() {
        var request = api.request("POST", "/trial/files", "no parts at all")
                .setHeader("Content-Type", "multipart/form-data; boundary=xyz");
        assertThat(api.send(request).status()).isEqualTo(400);
        var without =
                api.request("POST", "/trial/files", "no parts at all").setHeader("Content-Type", "multipart/form-data");
        assertThat(api.send(without).status()).isEqualTo(400);
    }

    @ParameterizedTest
    @CsvSource(textBlock = """
            toolong-1,   422, INVALID_INPUT
            duplicate-1, 409, ALREADY_EXISTS
            refused-1,   404, NOT_FOUND
            broken-1,    500, UNEXPECTED
            torn-1,      500, UNEXPECTED
            """)
    void noAnswerTellsWhatIsInside(String name, int status, String code) {
        var answer = api.post("/trial/failures", "{\"name\": \"" + name + "\"}");
        assertThat(answer.status()).isEqualTo(status);
        assertThat(answer.code()).isEqualTo(code);
        assertThat(answer.text()).doesNotContain("secret", "Exception", "nl.florijn");
        assertThat(answer.body().has("incident")).isEqualTo(status == 500);
    }

    @Test
    void aFieldTooLongForTheDatabaseIsNamedAsTheCallerKnowsIt() {
        var answer = api.post("/trial/failures", "{\"name\": \"toolong-2\"}");
        assertThat(answer.body().at("/errors/0/field").asString()).isEqualTo("firstName");
    }

    @Test
    void valuesComeOutAsTheyAreWritten() {
        var answer = api.post("/trial", """
                {"name": "Café ā ş €", "price": 12.10, "date": "2027-02-01", "moment": "2027-02-01T09:30:00+01:00",
                 "interval": "P3M", "kind": "BUSINESS", "prorate": false, "days": 14, "job": "job_zz",
                 "lines": [{"description": "a", "quantity": "1.0000"}]}
                """);
        assertThat(answer.status()).isEqualTo(201);
        assertThat(answer.header("Location")).startsWith("/api/v1/trial/");
        var input = answer.body().path("input");
        assertThat(input.path("name").asString()).isEqualTo("Café ā ş €");
        assertThat(input.path("price").isString()).isTrue();
        assertThat(input.path("price").asString()).isEqualTo("12.10");
        assertThat(input.path("date").asString()).isEqualTo("2027-02-01");
        assertThat(input.path("moment").asString()).isEqualTo("2027-02-01T08:30:00Z");
        assertThat(input.path("interval").asString()).isEqualTo("P3M");
        assertThat(input.path("days").isNumber()).isTrue();
        assertThat(input.path("job").asString()).isEqualTo("job_zz");
    }
}
