package nl.florijn.api.fuzz;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import nl.florijn.api.ApiClient;

/** A partner with one thing of each kind, which calls can name. */
final class World {

    private final ApiClient api;
    private final Map<String, String> ids = new HashMap<>();

    private World(ApiClient api) {
        this.api = api;
    }

    /** Made anew through the interface. */
    static World of(int port, ApiClient provider) {
        var partner = provider.post("/partners", """
                {"name": "Wereldhosting", "vatNumber": "NL004495445B01", "iban": "NL91ABNA0417164300", "email": "a@example.nl",
                 "address": {"line1": "Kade 1", "postcode": "1011 AB", "city": "Amsterdam", "country": "NL"}}
                """);
        if (partner.status() != 201) {
            throw new IllegalStateException("A partner could not be made: " + partner.text());
        }
        var world =
                new World(ApiClient.withToken(port, partner.body().path("token").asString()));
        world.fill();
        return world;
    }

    ApiClient api() {
        return api;
    }

    /** The id of a resource, such as {@code customers}; one that nobody has when there is none. */
    String id(String resource) {
        return ids.getOrDefault(resource, "x_1");
    }

    /** Its own id of the same kind as another's. */
    Optional<String> like(String id) {
        var prefix = id.substring(0, id.indexOf('_') + 1);
        return ids.values().stream().filter(own -> own.startsWith(prefix)).findFirst();
    }

    private void fill() {
        create("ledger-accounts", "{'code': '8123', 'name': 'Hosting'}");
        create("price-lists", "{'code': 'LIST'}");
        create("layouts", "{'code': 'LAYOUT'}");
        create("products", """
                {'code': 'P', 'name': 'Hosting', 'vatCode': 'NL-HIGH', 'ledgerAccount': '8123',
                 'prices': [{'interval': 'P1M', 'currency': 'EUR', 'unitPrice': '10.00'}]}""");
        ids.put("entries", create("price-lists/" + id("price-lists") + "/entries", """
                {'productId': '%s', 'percentOff': '5'}""".formatted(id("products"))));
        create("customers", """
                {'name': 'Bakkerij Jansen', 'email': 'b@example.nl',
                 'address': {'line1': 'Kade 1', 'postcode': '1011 AB', 'city': 'Amsterdam', 'country': 'NL'}}""");
        create("subscriptions", """
                {'customerId': '%s', 'productId': '%s', 'description': 'a.example', 'interval': 'P1M',
                 'start': '2027-01-01'}""".formatted(id("customers"), id("products")));
        create("charges", """
                {'customerId': '%s', 'description': 'Work', 'quantity': '1', 'unitPrice': '5.00'}""".formatted(id("customers")));
        create("indexations", """
                {'productId': '%s', 'percentage': '5', 'effective': '2099-01-01'}""".formatted(id("products")));
        var invoice = """
                {'customerId': '%s', 'lines': [{'description': 'Work', 'quantity': '2', 'unitPrice': '5.00'}]}""".formatted(id("customers"));
        create("invoices", invoice);
        api.post("/invoices/" + id("invoices") + "/approve", "");
        ids.put("approved", id("invoices"));
        create("invoices", invoice);
        ids.put(
                "lines",
                api.get("/invoices/" + id("invoices")).body().at("/lines/0/id").asString("x_1"));
        create("templates", """
                {'name': 'Model', 'lines': [{'description': 'Work', 'quantity': '1', 'productId': '%s'}]}""".formatted(id("products")));
        create("mails", "{'address': 'owner@example.nl'}");
        create("invitations", "{'email': 'new@example.nl', 'role': 'VIEWER'}");
        create("tokens", "{'name': 'Other', 'scopes': ['READ']}");
        ids.put("vat-codes", api.get("/vat-codes").body().at("/items/0/id").asString("x_1"));
        create("billing-runs", "{'runDate': '2027-02-01'}");
        ids.put("jobs", id("billing-runs"));
    }

    private String create(String resource, String body) {
        var answer = api.post("/" + resource, body.replace('\'', '"'));
        var id = answer.body().path("id").asString("");
        if (id.isEmpty()) {
            throw new IllegalStateException(resource + " could not be made: " + answer.text());
        }
        ids.put(resource, id);
        return id;
    }
}
