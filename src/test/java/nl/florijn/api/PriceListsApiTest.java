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
import tools.jackson.databind.JsonNode;

/** Price lists as a calling system makes, changes and uses them. Hosting is 10.00 a month, in group Web. */
@FlorijnTest
class PriceListsApiTest {

    private static final String ADDRESS = "{'line1': 'A 1', 'postcode': '1234 AB', 'city': 'Ede'}";

    @LocalServerPort
    private int port;

    @Autowired
    private Books books;

    private ApiClient api;
    private String product;
    private String hour;
    private String entries;

    @BeforeEach
    void aListWithoutEntries() {
        api = ApiClient.withToken(port, books.freshPartner().token());
        product = created("/products", """
                {'code': 'HOST', 'name': 'Hosting', 'group': 'Web', 'prices': [{'interval': 'P1M', 'unitPrice': '10'}]}
                """);
        hour = created("/products", "{'code': 'HOUR', 'name': 'Hour', 'kind': 'ONCE', 'group': 'Work'}");
        entries = "/price-lists/" + created("/price-lists", "{'code': 'GOLD', 'name': 'Golden'}") + "/entries";
    }

    @Test
    void aListIsMadeReadAndRenamed() {
        var list = api.get("/price-lists").body().at("/items/0");
        assertThat(list.path("code").asString()).isEqualTo("GOLD");
        var path = "/price-lists/" + list.path("id").asString();

        assertThat(api.patch(path, 1, "{\"name\": \"Gold\"}")
                        .body()
                        .path("name")
                        .asString())
                .isEqualTo("Gold");
        assertThat(api.patch(path, 1, "{\"name\": \"Late\"}").status()).isEqualTo(412);
        assertThat(api.get(path).body().path("version").asInt()).isEqualTo(2);
        assertThat(fault(post("/price-lists", "{'code': 'GOLD'}"))).isEqualTo("CODE_TAKEN");
    }

    @Test
    void anEntryIsMadeChangedAndTakenOff() {
        var made = post(entries, "{'productId': '%s', 'interval': 'P1M', 'unitPrice': '8'}".formatted(product));
        assertThat(made.status()).as(made.text()).isEqualTo(201);
        assertThat(made.body().path("unitPrice").asString()).isEqualTo("8.00");
        assertThat(made.body().path("currency").asString()).isEqualTo("EUR");
        assertThat(made.body().path("minimumQuantity").asString()).isEqualTo("0");
        var path = entries + "/" + made.body().path("id").asString();

        var changed = api.patch(path, 1, "{\"unitPrice\": null, \"amountOff\": \"1.5\", \"minimumQuantity\": \"10\"}");
        assertThat(changed.body().path("amountOff").asString())
                .as(changed.text())
                .isEqualTo("1.50");
        assertThat(changed.body().path("unitPrice").isNull()).isTrue();
        assertThat(api.patch(path, 1, "{}").status()).isEqualTo(412);

        assertThat(api.delete(path).status()).isEqualTo(204);
        assertThat(api.get(path).status()).isEqualTo(404);
        assertThat(api.get(entries).body().path("items")).isEmpty();
    }

    @Test
    void aListGoesWithItsEntriesWhenNothingRefersToIt() {
        created(entries, "{'group': 'Web', 'percentOff': '5'}");
        var list = entries.replace("/entries", "");

        assertThat(api.delete(list).status()).isEqualTo(204);
        assertThat(api.get(list).status()).isEqualTo(404);
        assertThat(api.get("/price-lists").body().path("items")).isEmpty();
        assertThat(api.delete(list).status()).isEqualTo(404);
        created("/price-lists", "{'code': 'GOLD'}");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '"', useHeadersInDisplayName = true, textBlock = """
                    made         | with                                                             | refused as
                    /customers   | 'name': 'B', 'address': ADDRESS, 'priceList': 'GOLD'             | PRICE_LIST_OF_CUSTOMERS
                    /charges     | 'customerId': 'CUSTOMER', LINE                                   | PRICE_LIST_OF_CHARGES
                    /invoices    | 'customerId': 'CUSTOMER', 'date': '2027-02-01', 'lines': [{LINE}] | PRICE_LIST_ON_DRAFTS
                    /templates   | 'name': 'Fair', 'lines': [{LINE}]                                | PRICE_LIST_OF_TEMPLATES
                    /indexations | 'priceListId': 'LIST', 'percentage': '5', 'effective': '2099-01-01' | PRICE_LIST_INDEXED
                    """)
    void aListThatSomethingRefersToStays(String path, String fields, String code) {
        created(entries, "{'productId': '%s', 'unitPrice': '45'}".formatted(hour));
        var list = entries.replace("/entries", "");
        created(
                path,
                "{"
                        + fields.replace(
                                        "LINE",
                                        "'description': 'Fair', 'quantity': '1', 'productId': 'PRODUCT', 'priceList': 'GOLD'")
                                .replace("ADDRESS", ADDRESS)
                                .replace("PRODUCT", hour)
                                .replace("CUSTOMER", created("/customers", "{'name': 'A', 'address': " + ADDRESS + "}"))
                                .replace("'LIST'", "'" + list.replace("/price-lists/", "") + "'")
                        + "}");

        var refused = api.delete(list);

        assertThat(refused.status()).as(refused.text()).isEqualTo(409);
        assertThat(refused.code()).isEqualTo(code);
        if (path.equals("/customers")) {
            assertThat(refused.text()).contains("Customers with this price list: 1.");
            assertThat(names("/customers?priceList=GOLD")).isEqualTo(1);
            assertThat(names("/customers?priceList=OTHER")).isZero();
        } else if (path.equals("/charges")) {
            assertThat(names("/charges?priceList=GOLD")).isEqualTo(1);
            assertThat(names("/charges?priceList=OTHER")).isZero();
        }
        assertThat(api.get(entries).body().path("items")).isNotEmpty();
    }

    private int names(String path) {
        return api.get(path).body().path("items").size();
    }

    @Test
    void anEntryIsOfItsList() {
        var other = "/price-lists/" + created("/price-lists", "{'code': 'SILVER'}") + "/entries/";
        var id = created(entries, "{'group': 'Web', 'percentOff': '5'}");

        assertThat(api.get(other + id).status()).isEqualTo(404);
        assertThat(api.patch(other + id, 1, "{}").status()).isEqualTo(404);
        assertThat(api.delete(other + id).status()).isEqualTo(404);
        assertThat(api.get(entries + "/" + id).status()).isEqualTo(200);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '"', useHeadersInDisplayName = true, textBlock = """
                    entry                                                         | field           | code
                    'percentOff': '5'                                             | productId       | ONE_SUBJECT
                    'group': 'Web', 'productId': 'HOST', 'percentOff': '5'        | productId       | ONE_SUBJECT
                    'productId': 'prd_1', 'percentOff': '5'                       | productId       | UNKNOWN_PRODUCT
                    'group': 'Web'                                                | unitPrice       | ONE_PRICE
                    'group': 'Web', 'percentOff': '5', 'unitPrice': '5'           | unitPrice       | ONE_PRICE
                    'group': 'Web', 'percentOff': '100.01'                        | percentOff      | OUT_OF_RANGE
                    'group': 'Web', 'percentOff': '-1'                            | percentOff      | OUT_OF_RANGE
                    'group': 'Web', 'percentOff': '5', 'interval': 'P1M'          | percentOff      | PERCENT_FOR_ALL
                    'group': 'Web', 'amountOff': '-1'                             | amountOff       | OUT_OF_RANGE
                    'group': 'Web', 'unitPrice': '1.00001'                        | unitPrice       | TOO_MANY_DECIMALS
                    'group': 'Web', 'percentOff': '5', 'minimumQuantity': '-1'    | minimumQuantity | OUT_OF_RANGE
                    'group': 'Web', 'percentOff': '5', 'from': '2027-02-01', 'until': '2027-02-01' | until | END_BEFORE_START
                    """)
    void whatCannotBeIsRefused(String entry, String field, String code) {
        var refused = post(entries, "{" + entry.replace("'HOST'", "'" + product + "'") + "}");

        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.body()
                        .path("errors")
                        .valueStream()
                        .map(error -> error.path("field").asString()
                                + " "
                                + error.path("code").asString()))
                .contains(field + " " + code);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '"', useHeadersInDisplayName = true, textBlock = """
                    entry                                                         | field     | code
                    'productId': 'HOST', 'unitPrice': '5'                         | interval  | INTERVAL_REQUIRED
                    'productId': 'HOST', 'amountOff': '5'                         | interval  | INTERVAL_REQUIRED
                    'productId': 'HOST', 'interval': 'P1Y', 'amountOff': '5'      | amountOff | NOTHING_TO_TAKE_OFF
                    'productId': 'HOST', 'interval': 'P1M', 'currency': 'USD', 'amountOff': '5' | amountOff | NOTHING_TO_TAKE_OFF
                    'productId': 'HOUR', 'interval': 'P1M', 'unitPrice': '5'      | interval  | NO_INTERVAL
                    'productId': 'HOUR', 'amountOff': '5'                         | amountOff | NOTHING_TO_TAKE_OFF
                    'productId': 'TEXT', 'unitPrice': '5'                         | productId | NO_PRICE
                    'group': 'web', 'percentOff': '5'                             | group     | UNKNOWN_GROUP
                    'group': 'Domains', 'interval': 'P1Y', 'unitPrice': '5'       | group     | UNKNOWN_GROUP
                    'group': 'Web', 'unitPrice': '5'                              | interval  | INTERVAL_REQUIRED
                    'group': 'Work', 'interval': 'P1M', 'unitPrice': '5'          | interval  | NO_INTERVAL
                    'group': 'Web', 'interval': 'P1Y', 'amountOff': '5'           | amountOff | NOTHING_TO_TAKE_OFF
                    """)
    void R15_anEntryThatNoLineWouldEverGetIsRefused(String entry, String field, String code) {
        var text = created("/products", "{'code': 'TEXT', 'name': 'Text', 'kind': 'TEXT'}");
        var refused = post(
                entries,
                "{"
                        + entry.replace("'HOST'", "'" + product + "'")
                                .replace("'HOUR'", "'" + hour + "'")
                                .replace("'TEXT'", "'" + text + "'")
                        + "}");

        assertThat(refused.status()).as(refused.text()).isEqualTo(422);
        assertThat(refused.body().at("/errors/0/field").asString()).isEqualTo(field);
        assertThat(fault(refused)).isEqualTo(code);
    }

    @Test
    void R15_aChangeLeavesNoEntryThatNoLineWouldEverGet() {
        var entry = entries + "/" + created(entries, "{'group': 'Web', 'interval': 'P1M', 'amountOff': '5'}");

        assertThat(fault(api.patch(entry, 1, "{\"interval\": null}"))).isEqualTo("INTERVAL_REQUIRED");
        assertThat(fault(api.patch(entry, 1, "{\"group\": \"Nobody\"}"))).isEqualTo("UNKNOWN_GROUP");
        assertThat(fault(api.patch(entry, 1, "{\"interval\": \"P1Y\"}"))).isEqualTo("NOTHING_TO_TAKE_OFF");
        assertThat(api.patch(entry, 1, "{\"amountOff\": \"4\"}").status()).isEqualTo(200);
    }

    @Test
    void entriesThatClashAreRefused() {
        created(entries, "{'group': 'Web', 'percentOff': '5', 'until': '2028-01-01'}");
        created(entries, "{'group': 'Web', 'percentOff': '7', 'from': '2028-01-01'}");
        created(entries, "{'group': 'Web', 'percentOff': '10', 'minimumQuantity': '10'}");

        var clash = post(entries, "{'group': 'Web', 'interval': 'P1M', 'unitPrice': '8', 'from': '2027-12-31'}");
        assertThat(clash.status()).isEqualTo(422);
        assertThat(fault(clash)).isEqualTo("ENTRIES_OVERLAP");
        assertThat(api.get(entries).body().path("items")).hasSize(3);
    }

    @Test
    void aCustomerHasAListByItsCode() {
        var customer = "/customers/" + created("/customers", customer("GOLD"));
        assertThat(api.get(customer).body().path("priceList").asString()).isEqualTo("GOLD");

        assertThat(fault(api.patch(customer, 1, "{\"priceList\": \"LEAD\"}"))).isEqualTo("UNKNOWN_PRICE_LIST");
        assertThat(api.patch(customer, 1, "{\"name\": \"Bakkerij\"}")
                        .body()
                        .path("priceList")
                        .asString())
                .isEqualTo("GOLD");
        assertThat(api.patch(customer, 2, "{\"priceList\": null}")
                        .body()
                        .path("priceList")
                        .isNull())
                .isTrue();
    }

    @Test
    void R15_aListGivesASubscriptionThePriceThatItsProductHasNot() {
        var customer = created("/customers", customer("GOLD"));
        var yearly =
                "{'customerId': '%s', 'productId': '%s', 'quantity': '2', 'interval': 'P1Y', 'start': '2027-01-01'}"
                        .formatted(customer, product);
        assertThat(fault(post("/subscriptions", yearly))).isEqualTo("NO_PRICE");

        created(entries, "{'group': 'Web', 'interval': 'P1Y', 'unitPrice': '80', 'minimumQuantity': '3'}");
        assertThat(fault(post("/subscriptions", yearly))).as("two are too few").isEqualTo("NO_PRICE");
        created(
                entries,
                "{'productId': '%s', 'interval': 'P1Y', 'unitPrice': '90', 'until': '2027-01-01'}".formatted(product));
        assertThat(fault(post("/subscriptions", yearly))).as("it has ended").isEqualTo("NO_PRICE");
        created(
                entries,
                "{'productId': '%s', 'interval': 'P1Y', 'unitPrice': '95', 'from': '2027-01-01'}".formatted(product));
        assertThat(post("/subscriptions", yearly).status()).isEqualTo(201);
    }

    @Test
    void R15_aChargeMayHaveThePriceOfAListToo() {
        var customer = created("/customers", customer("GOLD"));
        var charge = "{'customerId': '%s', 'productId': '%s'}".formatted(customer, hour);
        assertThat(fault(post("/charges", charge))).isEqualTo("NO_PRICE");

        created(entries, "{'productId': '%s', 'unitPrice': '45'}".formatted(hour));
        assertThat(post("/charges", charge).status()).isEqualTo(201);
    }

    @Test
    void R15_aManualInvoiceTellsWhyALineHasItsPrice() {
        created(
                entries,
                "{'productId': '%s', 'unitPrice': '45', 'minimumQuantity': '2', 'from': '2027-01-01'}".formatted(hour));
        created(entries, "{'group': 'Work', 'percentOff': '10', 'minimumQuantity': '5'}");
        var customer = created("/customers", customer("GOLD"));
        var invoice = post("/invoices", """
                {'customerId': '%1$s', 'date': '2027-02-01', 'lines': [
                 {'description': 'Two', 'productId': '%2$s', 'quantity': '2'},
                 {'description': 'Typed', 'productId': '%2$s', 'quantity': '2', 'unitPrice': '7.00'},
                 {'description': 'Free', 'quantity': '1', 'unitPrice': '100.00', 'discountPercent': '50'}]}
                """.formatted(customer, hour));

        assertThat(invoice.status()).as(invoice.text()).isEqualTo(201);
        var lines = invoice.body().path("lines");
        assertThat(lines.get(0).path("net").asString()).isEqualTo("90.00");
        assertThat(lines.get(0).at("/priceOrigin/price").asString()).isEqualTo("LIST");
        assertThat(lines.get(0).at("/priceOrigin/discount").asString()).isEqualTo("NONE");
        var listed = lines.get(0).at("/priceOrigin/listed");
        assertThat(listed.path("list").asString()).isEqualTo("GOLD");
        assertThat(listed.path("group").isNull()).isTrue();
        assertThat(listed.path("minimumQuantity").asString()).isEqualTo("2");
        assertThat(listed.path("from").asString()).isEqualTo("2027-01-01");
        assertThat(origin(lines.get(1))).isEqualTo("OWN CUSTOMER null");
        assertThat(lines.get(1).path("net").asString()).isEqualTo("13.30");
        assertThat(origin(lines.get(2))).isEqualTo("OWN OWN null");
        assertThatEditingTellsWhatWasTyped(invoice.body());
    }

    @Test
    void R15_aLineMayNameAnotherListThanTheCustomers() {
        created(entries, "{'productId': '%s', 'unitPrice': '45'}".formatted(hour));
        var fair = "/price-lists/" + created("/price-lists", "{'code': 'FAIR', 'name': 'Fair'}") + "/entries";
        created(fair, "{'productId': '%s', 'unitPrice': '40'}".formatted(hour));
        var customer = created("/customers", customer("GOLD"));
        var invoice = """
                {'customerId': '%1$s', 'date': '2027-02-01', 'lines': [
                 {'description': 'Usual', 'productId': '%2$s', 'quantity': '1'},
                 {'description': 'Fair', 'productId': '%2$s', 'quantity': '1', 'priceList': '%3$s'}]}
                """;

        var made = post("/invoices", invoice.formatted(customer, hour, "FAIR"));
        assertThat(made.status()).as(made.text()).isEqualTo(201);
        assertThat(made.body().at("/lines/0/unitPrice").asString()).isEqualTo("45.00");
        assertThat(made.body().at("/lines/1/unitPrice").asString()).isEqualTo("40.00");
        assertThat(made.body().at("/lines/1/priceOrigin/listed/list").asString())
                .isEqualTo("FAIR");

        var refused = post("/invoices", invoice.formatted(customer, hour, "NONE"));
        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.body().at("/errors/0/field").asString()).isEqualTo("lines[1].priceList");
        assertThat(fault(refused)).isEqualTo("UNKNOWN_PRICE_LIST");
    }

    private void assertThatEditingTellsWhatWasTyped(JsonNode invoice) {
        var line = invoice.path("lines").get(0);
        var edited = api.patch(
                "/invoices/" + invoice.path("id").asString(),
                invoice.path("version").asInt(),
                """
                {"lines": [{"id": "%s", "description": "Two", "productId": "%s", "quantity": "3", "unitPrice": "45.00",
                 "discountPercent": "1"}], "removed": []}
                """.formatted(line.path("id").asString(), hour));

        assertThat(edited.status()).as(edited.text()).isEqualTo(200);
        var after = edited.body().path("lines").get(0);
        assertThat(after.at("/priceOrigin/price").asString()).isEqualTo("LIST");
        assertThat(after.at("/priceOrigin/discount").asString()).isEqualTo("OWN");
    }

    private static String origin(JsonNode line) {
        var origin = line.path("priceOrigin");
        return origin.path("price").asString() + " " + origin.path("discount").asString() + " "
                + (origin.path("listed").isNull() ? "null" : "listed");
    }

    /** The code of the first field that is wrong. */
    private static String fault(Answer refused) {
        return refused.body().at("/errors/0/code").asString();
    }

    private static String customer(String list) {
        return "{'name': 'Bakker', 'priceList': '" + list + "', 'discountPercent': '5', 'address': " + ADDRESS + "}";
    }

    private Answer post(String path, String body) {
        return api.post(path, body.replace('\'', '"'));
    }

    private String created(String path, String body) {
        var answer = post(path, body);
        assertThat(answer.status()).as(answer.text()).isEqualTo(201);
        return answer.body().path("id").asString();
    }
}
