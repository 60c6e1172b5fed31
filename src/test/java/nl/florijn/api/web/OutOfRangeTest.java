package nl.florijn.api.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Collectors;
import java.util.stream.IntStream;
import nl.florijn.Books;
import nl.florijn.FlorijnTest;
import nl.florijn.api.ApiClient;
import nl.florijn.api.ApiClient.Answer;
import nl.florijn.platform.PartnerId;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Values that are missing, or larger than anything of their kind, are named to whoever sent them. */
@FlorijnTest
class OutOfRangeTest {

    @LocalServerPort
    private int port;

    @Autowired
    private Books books;

    private PartnerId partner;
    private ApiClient api;
    private String customer;

    @BeforeEach
    void aPartnerWithACustomer() {
        var made = books.freshPartner();
        partner = made.partner().id();
        api = ApiClient.withToken(port, made.token());
        customer = books.customer(partner).id().toString();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            {"quantity": "1", "unitPrice": "1"}                                            | lines[1].description | REQUIRED
            {"description": " ", "quantity": "1", "unitPrice": "1"}                        | lines[1].description | REQUIRED
            {"description": "a", "unitPrice": "1"}                                         | lines[1].quantity    | REQUIRED
            {"description": "a", "quantity": null, "unitPrice": "1"}                       | lines[1].quantity    | REQUIRED
            {"description": "a", "quantity": "1000000000", "unitPrice": "1"}               | lines[1].quantity    | OUT_OF_RANGE
            {"description": "a", "quantity": "0.00001", "unitPrice": "1"}                  | lines[1].quantity    | TOO_MANY_DECIMALS
            {"description": "a", "quantity": "1", "unitPrice": "10000000000000"}           | lines[1].unitPrice   | OUT_OF_RANGE
            {"description": "a", "quantity": "999999999", "unitPrice": "9999999999"}       | lines[1]             | CANNOT_BE_RECKONED
            """)
    void aLineNamesWhatItLacks(String line, String field, String code) {
        var good = "{\"description\": \"a\", \"quantity\": \"1\", \"unitPrice\": \"1\"}";
        var body = "{\"customerId\": \"%s\", \"lines\": [%s, %s]}".formatted(customer, good, line);
        refused(api.post("/invoices", body), field, code);
        var draft = api.post("/invoices", "{\"customerId\": \"%s\", \"lines\": [%s]}".formatted(customer, good))
                .body();
        var path = "/invoices/" + draft.path("id").asString();
        var known =
                good.replaceFirst("\\{", "{\"id\": \"" + draft.at("/lines/0/id").asString() + "\", ");
        var version = draft.path("version").asInt();
        refused(api.patch(path, version, "{\"lines\": [%s, %s]}".formatted(known, line)), field, code);
        assertThat(api.get(path).body().path("version").asInt()).isEqualTo(version);
    }

    @Test
    void aLineHasAsMuchTextAsFits() {
        var line = "{\"description\": \"%s\", \"quantity\": \"1\", \"unitPrice\": \"1\", \"group\": \"%s\"}";
        var body = "{\"customerId\": \"%s\", \"lines\": [%s]}";
        var longest = line.formatted("é".repeat(500), "g".repeat(200));
        assertThat(api.post("/invoices", body.formatted(customer, longest)).status())
                .isEqualTo(201);
        refused(
                api.post("/invoices", body.formatted(customer, line.formatted("é".repeat(501), "g"))),
                "lines[0].description",
                "TOO_LONG");
        refused(
                api.post("/invoices", body.formatted(customer, line.formatted("a", "g".repeat(201)))),
                "lines[0].group",
                "TOO_LONG");
    }

    /** Each line is possible, but not all of them together. */
    @Test
    void anInvoiceHasNoMoreThanThirteenDigits() {
        var line = "{\"description\": \"a\", \"quantity\": \"1\", \"unitPrice\": \"9999999999\"}";
        var lines = IntStream.range(0, 1001).mapToObj(i -> line).collect(Collectors.joining(","));
        var answer = api.post("/invoices", "{\"customerId\": \"%s\", \"lines\": [%s]}".formatted(customer, lines));
        assertThat(answer.status()).as(answer.text()).isEqualTo(422);
        assertThat(answer.code()).isEqualTo("CANNOT_BE_RECKONED");
        assertThat(answer.body().path("detail").asString()).contains("13 digits");
    }

    @Test
    void spacesAroundTheCodeOfALedgerAccountAreNone() {
        var body = "{\"customerId\": \"%s\", \"description\": \"a\", \"unitPrice\": \"1\", \"ledgerAccount\": \"%s\"}";
        for (var code : new String[] {" 8765", "8765", "8765 "}) {
            var answer = api.post("/charges", body.formatted(customer, code));
            assertThat(answer.status()).as(answer.text()).isEqualTo(201);
            assertThat(answer.body().path("ledgerAccount").asString()).isEqualTo("8765");
        }
        refused(api.post("/charges", body.formatted(customer, " ")), "ledgerAccount", "REQUIRED");
    }

    @ParameterizedTest
    @ValueSource(strings = {"9999-12-31", "3000-01-01", "1899-12-31", "0000-01-01", "2027-02-29"})
    void aDayThatNobodyMeansIsRefused(String day) {
        var line = "{\"description\": \"a\", \"quantity\": \"1\", \"unitPrice\": \"1\"}";
        var body = "{\"customerId\": \"%s\", \"date\": \"%s\", \"lines\": [%s]}".formatted(customer, day, line);
        refused(api.post("/invoices", body), "date", "WRONG_FORM");
        refused(api.get("/invoices?from=" + day), "from", "WRONG_FORM");
        refused(api.post("/billing-runs", "{\"runDate\": \"" + day + "\", \"dryRun\": true}"), "runDate", "WRONG_FORM");
    }

    @Test
    void theLastDayOfAllIsReckonedWith() {
        var line = "{\"description\": \"a\", \"quantity\": \"1\", \"unitPrice\": \"1\"}";
        var body = "{\"customerId\": \"%s\", \"date\": \"2999-12-31\", \"lines\": [%s]}".formatted(customer, line);
        var draft = api.post("/invoices", body);
        assertThat(draft.status()).as(draft.text()).isEqualTo(201);
        assertThat(draft.body().path("dueDate").asString()).isEqualTo("3000-01-14");
    }

    /** What is rehearsed is what the call itself says. */
    @Test
    void R17_aRaiseThatNoInvoiceCanHoldIsRefusedBothWays() {
        var product = books.product(partner, """
                {"prices": [{"interval": "P1M", "currency": "EUR", "unitPrice": "6000000000"}]}""");
        api.post("/subscriptions", """
                {"customerId": "%s", "productId": "%s", "interval": "P1M", "start": "2027-01-01"}""".formatted(customer, product.id()));
        var raise = "{\"productId\": \"%s\", \"percentage\": \"100\", \"effective\": \"2099-01-01\"}"
                .formatted(product.id());
        refused(api.post("/indexations?dryRun=true", raise), "percentage", "AMOUNT_TOO_LARGE");
        refused(api.post("/indexations", raise), "percentage", "AMOUNT_TOO_LARGE");
        assertThat(api.get("/indexations").body().path("items").size()).isZero();
    }

    @Test
    void aCustomerHasSoManyContacts() {
        assertThat(api.post("/customers", withContacts(200)).status()).isEqualTo(201);
        refused(api.post("/customers", withContacts(201)), "contacts", "TOO_MANY");
        refused(api.post("/customers", withContacts(10_001)), "contacts", "TOO_MANY");
    }

    private static String withContacts(int many) {
        var contact = "{\"name\": \"" + "n".repeat(200) + "\", \"phone\": \"" + "1".repeat(50) + "\"}";
        var contacts = IntStream.range(0, many).mapToObj(i -> contact).collect(Collectors.joining(","));
        return """
                {"name": "A", "address": {"line1": "a", "postcode": "1", "city": "c"}, "contacts": [%s]}""".formatted(contacts);
    }

    @ParameterizedTest
    @ValueSource(strings = {"q=%ff", "q=%c0%80", "q=%ed%a0%80", "limit=1&=", "=x"})
    void anAddressThatIsNoTextIsUnreadable(String query) {
        var answer = api.get("/customers?" + query);
        assertThat(answer.status()).as(answer.text()).isEqualTo(400);
        assertThat(answer.header("Content-Type")).startsWith("application/problem+json");
        assertThat(answer.code()).isEqualTo("BAD_REQUEST");
    }

    private static void refused(Answer answer, String field, String code) {
        assertThat(answer.status()).as(answer.text()).isEqualTo(422);
        assertThat(answer.body().at("/errors/0/field").asString())
                .as(answer.text())
                .isEqualTo(field);
        assertThat(answer.body().at("/errors/0/code").asString())
                .as(answer.text())
                .isEqualTo(code);
    }
}
