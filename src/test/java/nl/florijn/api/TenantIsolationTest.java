package nl.florijn.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import nl.florijn.FlorijnTest;
import nl.florijn.access.Invitations;
import nl.florijn.access.NewUser;
import nl.florijn.api.ApiClient.Answer;
import nl.florijn.partners.PartnerDetails;
import nl.florijn.partners.Partners;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;

/** R1: a stranger tries every call of the description with the ids of somebody else. */
@FlorijnTest
class TenantIsolationTest {

    private static final String CUSTOMER = "{'name': 'Customer of the owner', 'address':"
            + " {'line1': 'Kade 1', 'postcode': '1011 AB', 'city': 'Amsterdam', 'country': 'NL'}}";

    @LocalServerPort
    private int port;

    @Autowired
    private Partners partners;

    @Autowired
    private Invitations invitations;

    private ApiClient owner;
    private ApiClient stranger;
    private String entry;

    /** One object of the owner's for each resource. */
    private final Map<String, String> ids = new LinkedHashMap<>();

    @BeforeEach
    void anOwnerOfOneThingOfEachKind() {
        owner = aPartner("Owner");
        stranger = aPartner("Stranger");
        create("ledger-accounts", "{'code': '8123', 'name': 'Hosting'}");
        create(
                "products",
                "{'code': 'P', 'name': 'P', 'kind': 'RECURRING', 'vatCode': 'NL-HIGH', 'ledgerAccount': '8123',"
                        + " 'prices': [{'interval': 'P1M', 'currency': 'EUR', 'unitPrice': '10.00'}]}");
        create("price-lists", "{'code': 'OWN'}");
        create("layouts", "{'code': 'OWN'}");
        entry = owner.post(
                        "/price-lists/" + ids.get("price-lists") + "/entries",
                        "{\"productId\": \"%s\", \"percentOff\": \"5\"}".formatted(ids.get("products")))
                .body()
                .path("id")
                .asString();
        create(
                "indexations",
                "{'productId': '%s', 'percentage': '5', 'effective': '2099-01-01'}".formatted(ids.get("products")));
        create("interest-rates", "{'name': 'Onze rente', 'rates': [{'from': '2027-01-01', 'percent': '8'}]}");
        create("customers", CUSTOMER);
        create(
                "subscriptions",
                "{'customerId': '%s', 'productId': '%s', 'description': 'own.example', 'quantity': '1',"
                                .formatted(ids.get("customers"), ids.get("products"))
                        + " 'interval': 'P1M', 'start': '2027-01-01'}");
        create(
                "charges",
                "{'customerId': '%s', 'description': 'Work', 'quantity': '1', 'unitPrice': '5.00'}"
                        .formatted(ids.get("customers")));
        create(
                "invoices",
                "{'customerId': '%s', 'lines': [{'description': 'Work', 'quantity': '1', 'unitPrice': '5.00'}]}"
                        .formatted(ids.get("customers")));
        create("templates", "{'name': 'OWN', 'lines': [{'kind': 'TEXT', 'description': 'Work'}]}");
        create("billing-runs", "{'runDate': '2027-02-01'}");
        create("mails", "{'address': 'owner@example.nl'}");
        create("invitations", "{'email': 'invited@example.nl', 'role': 'VIEWER'}");
        ids.put("users", aUser());
        ids.put("jobs", ids.get("billing-runs"));
        ids.put("vat-codes", owner.get("/vat-codes").body().at("/items/0/id").asString());
    }

    @Test
    void R01_whatBelongsToSomebodyElseDoesNotExist() {
        var check = new SoftAssertions();
        paths().properties()
                .forEach(path -> path.getValue().properties().forEach(call -> {
                    var id = ids.get(path.getKey().replaceFirst("^/api/v1/", "").replaceFirst("/.*", ""));
                    if (id != null && path.getKey().contains("{id}")) {
                        var method = call.getKey().toUpperCase(Locale.ROOT);
                        var answer = send(
                                stranger,
                                method,
                                path.getKey().replace("{id}", id).replace("{entryId}", entry),
                                "{}",
                                bodyOf(call.getValue()));
                        check.assertThat(answer.status())
                                .as(method + " " + path.getKey() + answer.text())
                                .isIn(404, 422);
                        check.assertThat(answer.status() == 404 || method.equals("POST"))
                                .as(method + " " + path.getKey())
                                .isTrue();
                    }
                }));
        ids.keySet()
                .forEach(resource -> check.assertThat(owner.get("/" + resource + "/" + ids.get(resource))
                                .status())
                        .as(resource)
                        .isEqualTo(200));
        check.assertAll();
    }

    @Test
    void R01_noListShowsIt() {
        var check = new SoftAssertions();
        paths().properties().forEach(path -> {
            if (path.getValue().has("get") && !path.getKey().contains("{")) {
                var text = stranger.get(path.getKey() + "?q=own&customerId=" + ids.get("customers"))
                        .text();
                ids.forEach((resource, id) -> check.assertThat(text.replace("customerId=" + id, ""))
                        .as(path.getKey())
                        .doesNotContain('"' + id + '"'));
            }
        });
        check.assertAll();
    }

    @Test
    void R01_nothingOfOursMayReferToIt() {
        var customer = ids.get("customers");
        var product = ids.get("products");
        var own = stranger.post("/customers", CUSTOMER.replace('\'', '"'))
                .body()
                .path("id")
                .asString();
        var check = new SoftAssertions();
        check.assertThat(refused(
                        "/subscriptions",
                        "{'customerId': '%s', 'productId': '%s', 'description': 'x',".formatted(own, product)
                                + " 'quantity': '1', 'interval': 'P1M', 'start': '2027-01-01'}"))
                .isTrue();
        check.assertThat(refused(
                        "/charges",
                        "{'customerId': '%s', 'description': 'x', 'quantity': '1', 'unitPrice': '1'}"
                                .formatted(customer)))
                .isTrue();
        check.assertThat(refused(
                        "/invoices",
                        "{'customerId': '%s', 'lines': [{'description': 'x', 'quantity': '1',".formatted(customer)
                                + " 'unitPrice': '1'}]}"))
                .isTrue();
        check.assertThat(refused(
                        "/invoices", "{'customerId': '%s', 'templateId': '%s'}".formatted(own, ids.get("templates"))))
                .isTrue();
        check.assertThat(refused(
                        "/templates",
                        "{'name': 'x', 'lines': [{'description': 'x', 'quantity': '1', 'productId': '%s'}]}"
                                .formatted(product)))
                .isTrue();
        check.assertThat(refused("/customers", CUSTOMER.replace("}}", "}, 'invoiceDebtorId': '" + customer + "'}")))
                .isTrue();
        check.assertThat(refused("/customers", CUSTOMER.replace("}}", "}, 'priceList': 'OWN'}")))
                .isTrue();
        var list = stranger.post("/price-lists", "{\"code\": \"MINE\"}")
                .body()
                .path("id")
                .asString();
        check.assertThat(refused(
                        "/price-lists/" + list + "/entries", "{'productId': '" + product + "', 'percentOff': '5'}"))
                .isTrue();
        check.assertThat(refused(
                        "/indexations",
                        "{'productId': '%s', 'percentage': '5', 'effective': '2099-01-01'}".formatted(product)))
                .isTrue();
        check.assertAll();
    }

    private boolean refused(String path, String body) {
        var answer = stranger.post(path, body.replace('\'', '"'));
        return answer.status() == 422 || answer.status() == 404;
    }

    private void create(String resource, String body) {
        var answer = owner.post("/" + resource, body.replace('\'', '"'));
        assertThat(answer.status()).as(answer.text()).isIn(201, 202);
        ids.put(resource, answer.body().path("id").asString());
    }

    private JsonNode paths() {
        return owner.get("/openapi.json").body().path("paths");
    }

    private static Answer send(ApiClient api, String method, String path, String body, String type) {
        var withBody = method.equals("GET") || method.equals("DELETE") ? "" : body;
        return api.send(api.request(method, path, withBody)
                .setHeader("Content-Type", type)
                .header("If-Match", "\"1\""));
    }

    /** The media type that a call takes: JSON but for pictures. */
    private static String bodyOf(JsonNode call) {
        var types = call.at("/requestBody/content").propertyNames();
        return types.contains("image/png") ? "image/png" : "application/json";
    }

    /** Somebody who came in by an invitation. */
    private String aUser() {
        var email = UUID.randomUUID() + "@example.nl";
        var link = owner.post("/invitations", "{\"email\": \"%s\", \"role\": \"ADMIN\"}".formatted(email))
                .body()
                .path("link")
                .asString();
        return invitations
                .accept(
                        link.substring(link.lastIndexOf('/') + 1),
                        new NewUser(email, "Sanne", "a-good-password", "nl-NL"))
                .id()
                .toString();
    }

    private ApiClient aPartner(String name) {
        return ApiClient.withToken(
                port, partners.create(PartnerDetails.named(name)).token());
    }
}
