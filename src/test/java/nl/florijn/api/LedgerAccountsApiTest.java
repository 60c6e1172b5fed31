package nl.florijn.api;

import static org.assertj.core.api.Assertions.assertThat;

import nl.florijn.Books;
import nl.florijn.FlorijnTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** A ledger account that is not there yet is made, wherever it is named; a code has one form, or is refused at its field. */
@FlorijnTest
class LedgerAccountsApiTest {

    @LocalServerPort
    private int port;

    @Autowired
    private Books books;

    private ApiClient api;
    private String customer;

    @BeforeEach
    void aCustomer() {
        var made = books.freshPartner();
        api = ApiClient.withToken(port, made.token());
        customer = books.customer(made.partner().id()).id().toString();
    }

    @Test
    void anUnknownAccountIsMadeOnLinesChargesProductsCodesAndSettings() {
        var invoice = api.post("/invoices", invoice("7001"));
        assertThat(invoice.status()).as(invoice.text()).isEqualTo(201);
        assertThat(invoice.body().at("/lines/0/ledgerAccount").asString()).isEqualTo("7001");
        assertThat(api.post("/charges", charge("7002")).status()).isEqualTo(201);
        assertThat(api.post("/products", product("7003")).status()).isEqualTo(201);
        assertThat(api.post("/vat-codes", vatCode("7004")).status()).isEqualTo(201);
        var settings = api.patch(
                "/partner/settings", version(), "{\"ledgerAccount\": \"7005\", \"surchargeLedgerAccount\": \"7006\"}");
        assertThat(settings.status()).as(settings.text()).isEqualTo(200);

        var accounts = api.get("/ledger-accounts?limit=200").body().path("items");
        assertThat(accounts)
                .extracting(account -> account.path("code").asString())
                .contains("7001", "7002", "7003", "7004", "7005", "7006");
    }

    @ParameterizedTest
    @ValueSource(strings = {" ", "a\\u0000b", "123456789012345678901"})
    void whatCannotBeACodeIsRefusedAtItsField(String code) {
        assertRefused(api.post("/invoices", invoice(code)), "lines[0].ledgerAccount");
        assertRefused(api.post("/charges", charge(code)), "ledgerAccount");
        assertRefused(api.post("/products", product(code)), "ledgerAccount");
        assertRefused(api.post("/vat-codes", vatCode(code)), "ledgerAccount");
        for (var field : new String[] {"ledgerAccount", "surchargeLedgerAccount"}) {
            var body = "{\"%s\": \"%s\"}".formatted(field, code);
            assertRefused(api.patch("/partner/settings", version(), body), field);
        }
    }

    @ParameterizedTest
    @CsvSource(ignoreLeadingAndTrailingWhitespace = false, textBlock = """
            ' x',x
            'x ',x
            a  b,a b
            \\u200bx,x
            """)
    void aCodeHasOneForm(String typed, String form) {
        var invoice = api.post("/invoices", invoice(typed));

        assertThat(invoice.status()).as(invoice.text()).isEqualTo(201);
        assertThat(invoice.body().at("/lines/0/ledgerAccount").asString()).isEqualTo(form);
    }

    private static void assertRefused(ApiClient.Answer answer, String field) {
        assertThat(answer.status()).as(answer.text()).isEqualTo(422);
        assertThat(answer.body().at("/errors/0/field").asString())
                .as(answer.text())
                .isEqualTo(field);
    }

    private int version() {
        return api.get("/partner/settings").body().path("version").asInt();
    }

    private String invoice(String account) {
        return """
                {"customerId": "%s", "lines": [{"description": "Uren", "quantity": "1", "unitPrice": "50", "ledgerAccount": "%s"}]}
                """.formatted(customer, account);
    }

    private String charge(String account) {
        return "{\"customerId\": \"%s\", \"description\": \"Uren\", \"unitPrice\": \"50\", \"ledgerAccount\": \"%s\"}"
                .formatted(customer, account);
    }

    private static String product(String account) {
        return "{\"code\": \"P\", \"name\": \"P\", \"ledgerAccount\": \"%s\"}".formatted(account);
    }

    private static String vatCode(String account) {
        return "{\"code\": \"V\", \"category\": \"S\", \"rate\": \"19\", \"ledgerAccount\": \"%s\"}".formatted(account);
    }
}
