package nl.florijn.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;
import nl.florijn.Books;
import nl.florijn.FlorijnTest;
import nl.florijn.api.ApiClient.Answer;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Lines of drafts with some of their fields left out or null: reckoned from the product (R15), or refused by name. */
@FlorijnTest
class LinesWithoutFieldsApiTest {

    private static final String PLAIN = "{\"description\": \"x\", \"quantity\": \"1\", \"unitPrice\": \"1\"}";

    @LocalServerPort
    private int port;

    @Autowired
    private Books books;

    private ApiClient api;
    private String customer;
    private Map<String, String> whole;

    @BeforeEach
    void aCustomerAndAProduct() {
        api = ApiClient.withToken(port, books.freshPartner().token());
        customer = made("/customers", """
                {"name": "Bakker", "address": {"line1": "A 1", "postcode": "1234 AB", "city": "Ede"}}""");
        var product = made("/products", """
                {"code": "UUR", "name": "Uur", "kind": "ONCE", "prices": [{"unitPrice": "80.00"}]}""");
        made("/price-lists", "{\"code\": \"L\", \"name\": \"L\"}");
        whole = new LinkedHashMap<>();
        whole.put("description", "Uren");
        whole.put("quantity", "2");
        whole.put("unitPrice", "75.00");
        whole.put("productId", product);
        whole.put("discountPercent", "10");
        whole.put("vatCode", "NL-LOW");
        whole.put("ledgerAccount", "8010");
        whole.put("group", "Werk");
    }

    /** The net of the line, or field and code of its refusal. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', useHeadersInDisplayName = true, textBlock = """
            left out             | expected
            none                 | 135.00
            unitPrice            | 144.00
            productId            | 135.00
            unitPrice,productId  | unitPrice NO_PRICE
            discountPercent      | 150.00
            unitPrice,discountPercent,vatCode,ledgerAccount,group | 160.00
            unitPrice,productId,discountPercent,vatCode,ledgerAccount,group | unitPrice NO_PRICE
            vatCode              | 135.00
            ledgerAccount        | 135.00
            group                | 135.00
            description          | description REQUIRED
            quantity             | quantity REQUIRED
            """)
    void R15_aLineWithoutSomeOfItsFieldsIsReckonedOrRefused(String leftOut, String expected) {
        for (var instead : new String[] {null, "null"}) {
            var line = without(leftOut.split(","), instead);
            told(
                    api.post("/invoices", "{\"customerId\": \"%s\", \"lines\": [%s]}".formatted(customer, line)),
                    expected);
            told(addedToADraft(line), expected);
        }
    }

    private String without(String[] fields, @Nullable String instead) {
        var line = new LinkedHashMap<String, String>();
        whole.forEach((field, value) -> line.put(field, "\"" + value + "\""));
        for (var field : fields) {
            line.remove(field);
            if (instead != null && whole.containsKey(field)) {
                line.put(field, instead);
            }
        }
        return line.entrySet().stream()
                .map(field -> "\"%s\": %s".formatted(field.getKey(), field.getValue()))
                .collect(Collectors.joining(", ", "{", "}"));
    }

    /** In the place of the one line that it had. */
    private Answer addedToADraft(String line) {
        var draft = "/invoices/"
                + made("/invoices", "{\"customerId\": \"%s\", \"lines\": [%s]}".formatted(customer, PLAIN));
        var version = api.get(draft).body().path("version").asInt();
        return api.patch(draft, version, "{\"lines\": [%s]}".formatted(line));
    }

    private static void told(Answer answer, String expected) {
        if (answer.status() == 422) {
            var error = answer.body().at("/errors/0");
            var field = error.path("field").asString();
            assertThat(field).startsWith("lines[0].");
            assertThat(field.substring("lines[0].".length()) + " "
                            + error.path("code").asString())
                    .isEqualTo(expected);
        } else {
            assertThat(answer.status()).as(answer.text()).isIn(200, 201);
            assertThat(answer.body().at("/lines/0/net").asString()).isEqualTo(expected);
        }
    }

    private String made(String path, String body) {
        var answer = api.post(path, body);
        assertThat(answer.status()).as(answer.text()).isEqualTo(201);
        return answer.body().path("id").asString();
    }
}
