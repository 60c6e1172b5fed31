package nl.florijn.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import java.util.ResourceBundle;
import nl.florijn.Books;
import nl.florijn.FlorijnTest;
import nl.florijn.catalog.uses.UsedBy;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Products, VAT codes and ledger accounts go when nothing uses them, and stay when something does, which is said. */
@FlorijnTest
class DeletingUnusedApiTest {

    @LocalServerPort
    private int port;

    @Autowired
    private Books books;

    private ApiClient api;
    private String customer;
    private String product;
    private String vatCode;
    private String account;

    @BeforeEach
    void oneOfEach() {
        var made = books.freshPartner();
        api = ApiClient.withToken(port, made.token());
        customer = books.customer(made.partner().id()).id().toString();
        account = created("/ledger-accounts", "{'code': '7777', 'name': 'Proef'}");
        vatCode = created(
                "/vat-codes",
                "{'code': 'PROEF', 'name': 'Proef', 'category': 'S', 'rate': '21', 'ledgerAccount': '1500'}");
        product = created(
                "/products",
                "{'code': 'PROEF', 'name': 'Proef', 'kind': 'RECURRING', 'prices': [{'interval': 'P1M', 'unitPrice': '5'}]}");
    }

    @Test
    void whatNothingUsesGoes() {
        api.patch(
                "/products/" + product,
                1,
                "{\"group\": \"Web\", \"prices\": [{\"interval\": \"P1M\", \"unitPrice\": \"6\"}]}");
        for (var path : new String[] {"/products/" + product, "/vat-codes/" + vatCode, "/ledger-accounts/" + account}) {
            assertThat(api.delete(path).status()).as(path).isEqualTo(204);
            assertThat(api.get(path).status()).as(path).isEqualTo(404);
            assertThat(api.delete(path).status()).as(path).isEqualTo(404);
        }
        created("/ledger-accounts", "{'code': '7777'}");
        created("/products", "{'code': 'PROEF', 'name': 'Anew', 'kind': 'ONCE'}");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '"', useHeadersInDisplayName = true, textBlock = """
            what            | made           | with                                                                     | refused as
            /products       | /subscriptions | SUBSCRIBED                                                               | USED_BY_SUBSCRIPTIONS
            /products       | /charges       | 'customerId': 'CUSTOMER', 'productId': 'PRODUCT', LINE                   | USED_BY_CHARGES
            /products       | /invoices      | 'customerId': 'CUSTOMER', 'lines': [{'productId': 'PRODUCT', LINE}]      | USED_BY_INVOICES
            /vat-codes      | /products      | 'code': 'B', 'name': 'B', 'kind': 'ONCE', 'vatCode': 'PROEF'             | USED_BY_PRODUCTS
            /vat-codes      | /customers     | 'name': 'B', 'address': ADDRESS, 'vatCode': 'PROEF'                      | USED_BY_CUSTOMERS
            /vat-codes      | /charges       | 'customerId': 'CUSTOMER', 'vatCode': 'PROEF', LINE                       | USED_BY_CHARGES
            /vat-codes      | /invoices      | 'customerId': 'CUSTOMER', 'lines': [{'vatCode': 'PROEF', LINE}]          | USED_BY_INVOICES
            /ledger-accounts| /products      | 'code': 'B', 'name': 'B', 'kind': 'ONCE', 'ledgerAccount': '7777'        | USED_BY_PRODUCTS
            /ledger-accounts| /vat-codes     | 'code': 'B', 'name': 'B', 'category': 'S', 'rate': '9', 'ledgerAccount': '7777' | USED_BY_VAT_CODES
            /ledger-accounts| /invoices      | 'customerId': 'CUSTOMER', 'lines': [{'ledgerAccount': '7777', LINE}]     | USED_BY_INVOICES
            """)
    void whatSomethingUsesStays(String what, String path, String fields, String code) {
        var id = what.equals("/products") ? product : what.equals("/vat-codes") ? vatCode : account;
        created(path, body(fields));

        var refused = api.delete(what + "/" + id);

        assertThat(refused.status()).as(refused.text()).isEqualTo(409);
        assertThat(refused.code()).isEqualTo(code);
        assertThat(api.get(what + "/" + id).status()).isEqualTo(200);
    }

    @Test
    void theReasonNamesWhatUsesIt() {
        created("/charges", body("'customerId': 'CUSTOMER', 'productId': 'PRODUCT', LINE"));
        assertThat(api.delete("/products/" + product).text()).contains("Extra charges use this: 1 (Fair).");
    }

    @Test
    void whatTheSettingsNameStays() {
        var settings = api.get("/partner/settings").body();
        var changed = api.patch(
                "/partner/settings",
                settings.path("version").asInt(),
                "{\"vatCode\": \"PROEF\", \"ledgerAccount\": \"7777\"}");
        assertThat(changed.status()).as(changed.text()).isEqualTo(200);

        assertThat(api.delete("/vat-codes/" + vatCode).code()).isEqualTo("USED_BY_SETTINGS");
        assertThat(api.delete("/ledger-accounts/" + account).code()).isEqualTo("USED_BY_SETTINGS");
    }

    @Test
    void R31_whatIsOnAnApprovedInvoiceStays() {
        var invoice = created("/invoices", body("'customerId': 'CUSTOMER', 'lines': [{'productId': 'PRODUCT', LINE}]"));
        var approved = api.post("/invoices/" + invoice + "/approve", "");
        assertThat(approved.status()).as(approved.text()).isEqualTo(200);

        assertThat(api.delete("/products/" + product).code()).isEqualTo("USED_BY_INVOICES");
    }

    @ParameterizedTest
    @EnumSource(UsedBy.class)
    void eachReasonHasItsDutchSentence(UsedBy by) {
        assertThat(ResourceBundle.getBundle("texts.refusals_nl", Locale.ROOT).keySet())
                .contains(by.code());
    }

    private String body(String fields) {
        return "{"
                + fields.replace("LINE", "'description': 'Fair', 'quantity': '1', 'unitPrice': '10'")
                        .replace(
                                "SUBSCRIBED",
                                "'customerId': 'CUSTOMER', 'productId': 'PRODUCT', 'description': 'a.example', 'quantity': '1', 'interval': 'P1M', 'start': '2027-01-01'")
                        .replace("ADDRESS", "{'line1': 'A 1', 'postcode': '1000 AA', 'city': 'A', 'country': 'NL'}")
                        .replace("PRODUCT", product)
                        .replace("CUSTOMER", customer)
                + "}";
    }

    private String created(String path, String body) {
        var made = api.post(path, body.replace('\'', '"'));
        assertThat(made.status()).as(made.text()).isEqualTo(201);
        return made.body().path("id").asString();
    }
}
