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

/** Models of invoices, and drafts that begin of them. A move costs 75.00, hosting 10.00 a month. */
@FlorijnTest
class TemplatesApiTest {

    private static final String ADDRESS = "'address': {'line1': 'A 1', 'postcode': '1234 AB', 'city': 'Ede'}";

    @LocalServerPort
    private int port;

    @Autowired
    private Books books;

    private ApiClient api;
    private String customer = "";
    private String move = "";

    @BeforeEach
    void aPartnerThatMovesWebsites() {
        api = ApiClient.withToken(port, books.freshPartner().token());
        customer = created("/customers", "{'name': 'Bakker', " + ADDRESS + "}");
        move = created(
                "/products", "{'code': 'MOVE', 'name': 'Move', 'kind': 'ONCE', 'prices': [{'unitPrice': '75'}]}");
    }

    @Test
    void aModelIsMadeReadRenamedAndDeleted() {
        var made = post("/templates", """
                {'name': 'Move', 'message': 'As agreed.', 'lines': [
                 {'productId': 'MOVE', 'description': 'Move', 'quantity': '1.50', 'discountPercent': '10',
                  'vatCode': 'NL-LOW', 'ledgerAccount': '8123'},
                 {'kind': 'TEXT', 'description': 'On three evenings'},
                 {'description': 'Stamps', 'quantity': '2', 'unitPrice': '1.5', 'group': 'Post'}]}""");
        assertThat(made.status()).as(made.text()).isEqualTo(201);
        var path = "/templates/" + made.body().path("id").asString();
        assertThat(made.body().path("currency").asString()).isEqualTo("EUR");
        assertThat(made.body().at("/lines/0/quantity").asString()).isEqualTo("1.5");
        assertThat(made.body().at("/lines/0/unitPrice").isNull()).isTrue();
        assertThat(made.body().at("/lines/0/ledgerAccount").asString()).isEqualTo("8123");
        assertThat(made.body().at("/lines/1/kind").asString()).isEqualTo("TEXT");
        assertThat(made.body().at("/lines/2/unitPrice").asString()).isEqualTo("1.50");

        var renamed = api.patch(path, 1, "{\"name\": \"Moving\"}");
        assertThat(renamed.body().path("lines")).as(renamed.text()).hasSize(3);
        assertThat(api.patch(path, 1, "{\"name\": \"Late\"}").status()).isEqualTo(412);
        assertThat(api.patch(path, 2, "{\"name\": \"Moving\"}")
                        .body()
                        .path("version")
                        .asInt())
                .as("nothing became another")
                .isEqualTo(2);
        assertThat(api.patch(path, 2, "{\"lines\": [{\"kind\": \"TEXT\", \"description\": \"Words\"}]}")
                        .body()
                        .path("lines"))
                .hasSize(1);
        assertThat(api.get("/templates").body().at("/items/0/name").asString()).isEqualTo("Moving");

        assertThat(api.delete(path).status()).isEqualTo(204);
        assertThat(api.get(path).status()).isEqualTo(404);
        assertThat(api.delete(path).status()).isEqualTo(404);
    }

    @Test
    void aDraftBeginsOfAModelWithPricesAsTheyAreByThen() {
        var template = created("/templates", """
                {'name': 'Move', 'message': 'As agreed.', 'lines': [
                 {'productId': 'MOVE', 'description': 'Move', 'quantity': '2', 'vatCode': 'NL-LOW'},
                 {'kind': 'TEXT', 'description': 'On three evenings'},
                 {'description': 'Stamps', 'quantity': '2', 'unitPrice': '1.5', 'discountPercent': '50'}]}""");
        api.patch("/products/" + move, 1, "{\"prices\": [{\"unitPrice\": \"80\"}]}");

        var draft = post("/invoices", """
                {'customerId': 'CUSTOMER', 'date': '2027-02-01', 'templateId': 'TEMPLATE',
                 'lines': [{'description': 'Coffee', 'quantity': '1', 'unitPrice': '3'}]}""".replace("TEMPLATE", template));
        assertThat(draft.status()).as(draft.text()).isEqualTo(201);
        var body = draft.body();
        assertThat(body.path("message").asString()).isEqualTo("As agreed.");
        assertThat(body.at("/lines/0/net").asString()).isEqualTo("160.00");
        assertThat(body.at("/lines/0/vatCode").asString()).isEqualTo("NL-LOW");
        assertThat(body.at("/lines/1/description").asString()).isEqualTo("On three evenings");
        assertThat(body.at("/lines/2/net").asString()).isEqualTo("1.50");
        assertThat(body.at("/lines/2/vatCode").asString()).isEqualTo("NL-HIGH");
        assertThat(body.at("/lines/3/description").asString())
                .as("its own after those")
                .isEqualTo("Coffee");
        assertThat(body.path("net").asString()).isEqualTo("164.50");

        var other = post("/invoices", """
                {'customerId': 'CUSTOMER', 'templateId': 'TEMPLATE', 'message': 'Differently.'}""".replace("TEMPLATE", template));
        assertThat(other.body().path("message").asString()).as(other.text()).isEqualTo("Differently.");
    }

    @Test
    void R28_anOwnPriceOfAModelIsNeverReadInAnotherCurrency() {
        var abroad = created("/customers", "{'name': 'Bakery', 'currency': 'USD', " + ADDRESS + "}");
        var template = created("/templates", """
                {'name': 'Stamps', 'lines': [{'kind': 'TEXT', 'description': 'By post'},
                 {'description': 'Stamps', 'quantity': '2', 'unitPrice': '1.5'}]}""");

        var refused = post("/invoices", "{'customerId': '%s', 'templateId': '%s'}".formatted(abroad, template));
        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.body().at("/errors/0/code").asString()).isEqualTo("PRICE_IN_OTHER_CURRENCY");
        assertThat(refused.body().at("/errors/0/field").asString()).isEqualTo("template.lines[1].unitPrice");
        assertThat(post("/invoices", "{'customerId': 'CUSTOMER', 'templateId': '%s'}".formatted(template))
                        .status())
                .isEqualTo(201);
    }

    @Test
    void R18_aModelKnowsAVatCodeUnderItsNewNameAndSaysWhenItHasNoRateAnyMore() {
        var vatCode = created("/vat-codes", """
                {'code': 'OLD', 'name': 'Old', 'category': 'S', 'ledgerAccount': '1500',
                 'rates': [{'from': '2000-01-01', 'rate': '6'}]}""");
        var template = created("/templates", """
                {'name': 'Bread', 'lines': [
                 {'description': 'Bread', 'quantity': '1', 'unitPrice': '2', 'vatCode': 'OLD'}]}""");
        api.patch("/vat-codes/" + vatCode, 1, """
                {"code": "NEW", "rates": [{"from": "2030-01-01", "rate": "6"}]}""");
        assertThat(api.get("/templates/" + template)
                        .body()
                        .at("/lines/0/vatCode")
                        .asString())
                .isEqualTo("NEW");

        var refused = post("/invoices", """
                {'customerId': 'CUSTOMER', 'date': '2027-02-01', 'templateId': '%s',
                 'lines': [{'description': 'Coffee', 'quantity': '1'}]}""".formatted(template));
        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.body().at("/errors/0/field").asString()).startsWith("template.lines[0]");
        assertThat(refused.body().at("/errors/1/field").asString())
                .as("of the call's own lines the first")
                .startsWith("lines[0]");
        assertThat(api.get("/templates/" + template).body().path("lines"))
                .as("nothing is lost")
                .hasSize(1);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '"', useHeadersInDisplayName = true, textBlock = """
            template                                                                              | field                 | code
            'lines': [{'kind': 'TEXT', 'description': 'x'}]                                       | name                  | REQUIRED
            'name': 'a'                                                                           | lines                 | REQUIRED
            'name': 'taken', 'lines': [{'kind': 'TEXT', 'description': 'x'}]                      | name                  | NAME_TAKEN
            'name': 'a', 'lines': [{'description': 'x'}]                                          | lines[0].quantity     | REQUIRED
            'name': 'a', 'lines': [{'quantity': '1'}]                                             | lines[0].description  | REQUIRED
            'name': 'a', 'lines': [{'kind': 'SURCHARGE', 'description': 'x', 'quantity': '1'}]    | lines[0].kind         | KIND_FIXED
            'name': 'a', 'lines': [{'kind': 'TEXT', 'description': 'x', 'unitPrice': '1'}]        | lines[0].unitPrice    | TEXT_ONLY
            'name': 'a', 'lines': [{'description': 'x', 'quantity': '1', 'vatCode': 'NONE'}]      | lines[0].vatCode      | UNKNOWN_VAT_CODE
            'name': 'a', 'lines': [{'description': 'x', 'quantity': '1', 'priceList': 'NONE'}]    | lines[0].priceList    | UNKNOWN_PRICE_LIST
            'name': 'a', 'lines': [{'description': 'x', 'quantity': '1', 'productId': 'prd_1'}]   | lines[0].productId    | UNKNOWN_PRODUCT
            'name': 'a', 'currency': 'JPY', 'lines': [{'description': 'x', 'quantity': '1', 'unitPrice': '1.5'}] | lines[0].unitPrice | TOO_MANY_DECIMALS
            """)
    void whatAModelCannotHoldIsNamed(String template, String field, String code) {
        created("/templates", "{'name': 'Taken', 'lines': [{'kind': 'TEXT', 'description': 'x'}]}");
        var refused = post("/templates", "{" + template + "}");
        assertThat(refused.status()).as(refused.text()).isEqualTo(422);
        assertThat(refused.body().at("/errors/0/field").asString()).isEqualTo(field);
        assertThat(refused.body().at("/errors/0/code").asString()).isEqualTo(code);
    }

    @Test
    void aModelThatIsNotThereIsNamed() {
        var refused = post("/invoices", "{'customerId': 'CUSTOMER', 'templateId': 'tpl_1'}");
        assertThat(refused.body().at("/errors/0/code").asString()).isEqualTo("UNKNOWN_TEMPLATE");
    }

    private Answer post(String path, String body) {
        return api.post(
                path, body.replace('\'', '"').replace("CUSTOMER", customer).replace("\"MOVE\"", "\"" + move + "\""));
    }

    private String created(String path, String body) {
        var answer = path.equals("/products") ? api.post(path, body.replace('\'', '"')) : post(path, body);
        assertThat(answer.status()).as(answer.text()).isEqualTo(201);
        return answer.body().path("id").asString();
    }
}
