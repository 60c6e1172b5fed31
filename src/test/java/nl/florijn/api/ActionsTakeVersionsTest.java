package nl.florijn.api;

import static org.assertj.core.api.Assertions.assertThat;

import nl.florijn.Books;
import nl.florijn.FlorijnTest;
import nl.florijn.api.ApiClient.Answer;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/**
 * Actions and deletions need no {@code If-Match}, as other tests of them show; where one is sent it has to be the version that
 * is there.
 */
@FlorijnTest
class ActionsTakeVersionsTest {

    @LocalServerPort
    private int port;

    @Autowired
    private Books books;

    private ApiClient api;
    private String customer;
    private String product;

    @BeforeEach
    void aPartner() {
        api = ApiClient.withToken(port, books.freshPartner().token());
        customer = made("/customers", """
                {"name": "Bakker", "address": {"line1": "A 1", "postcode": "1234 AB", "city": "Ede"}}""");
        product = made("/products", """
                {"code": "HOST", "name": "Hosting", "group": "Web", "prices": [{"interval": "P1M", "unitPrice": "10"}]}""");
    }

    @Test
    void subscriptions() {
        var path = "/subscriptions/" + made("/subscriptions", """
                {"customerId": "%s", "productId": "%s", "description": "a.example", "interval": "P1M",
                 "start": "2027-01-01"}""".formatted(customer, product));
        var change = "{\"effective\": \"2027-02-01\", \"quantity\": \"2\"}";

        takesTheVersion(path, "POST", path + "/changes?dryRun=true", change);
        takesTheVersion(path, "POST", path + "/changes", change);
        takesTheVersion(path, "POST", path + "/end?dryRun=true", "{\"end\": \"2099-06-16\"}");
        takesTheVersion(path, "POST", path + "/end", "{\"end\": \"2099-06-16\"}");
        takesTheVersion(path, "DELETE", path + "/end?dryRun=true", "");
        takesTheVersion(path, "DELETE", path + "/end", "");
    }

    @Test
    void masterDataAndCharges() {
        var list = "/price-lists/" + made("/price-lists", "{\"code\": \"GOLD\"}");
        var entry = list + "/entries/" + made(list + "/entries", "{\"group\": \"Web\", \"percentOff\": \"10\"}");
        var layout = "/layouts/" + made("/layouts", "{\"code\": \"BRIEF\"}");
        var charge = "/charges/" + made("/charges", """
                {"customerId": "%s", "description": "Werk", "unitPrice": "5"}""".formatted(customer));
        var template = "/templates/" + made("/templates", """
                {"name": "Werk", "lines": [{"kind": "TEXT", "description": "Werk"}]}""");

        for (var path : new String[] {entry, list, layout, charge, template}) {
            takesTheVersion(path, "DELETE", path, "");
            assertThat(api.get(path).status()).isEqualTo(404);
        }
    }

    @Test
    void draftsAndInvoices() {
        var one = draft();
        takesTheVersion(one, "POST", one + "/split", """
                {"lineIds": ["%s"]}""".formatted(
                        api.get(one).body().at("/lines/0/id").asString()));
        takesTheVersion(one, "POST", one + "/merge", """
                {"invoiceIds": ["%s"]}""".formatted(draft().substring("/invoices/".length())));
        takesTheVersion(one, "POST", one + "/approve", "");
        takesTheVersion(one, "POST", one + "/credit", "{}");
        var waived = draft();
        takesTheVersion(waived, "POST", waived + "/waive", "{\"reason\": \"Coulance\"}");
        var discarded = draft();
        takesTheVersion(discarded, "DELETE", discarded, "");
    }

    private void takesTheVersion(String object, String method, String path, String body) {
        var before = api.get(object);
        var version = before.body().path("version").asInt();

        var stale = send(method, path, body, version + 1);
        assertThat(stale.status()).as(stale.text()).isEqualTo(412);
        assertThat(stale.code()).isEqualTo("STALE_VERSION");
        assertThat(api.get(object).text()).isEqualTo(before.text());

        var done = send(method, path, body, version);
        assertThat(done.status()).as(done.text()).isBetween(200, 204);
    }

    private Answer send(String method, String path, String body, int version) {
        return api.send(api.request(method, path, body).header("If-Match", "\"" + version + "\""));
    }

    private String draft() {
        return "/invoices/" + made("/invoices", """
                {"customerId": "%s", "lines": [{"description": "a", "quantity": "1", "unitPrice": "10"},
                 {"description": "b", "quantity": "1", "unitPrice": "20"}]}""".formatted(customer));
    }

    private String made(String path, String body) {
        var answer = api.post(path, body);
        assertThat(answer.status()).as(answer.text()).isEqualTo(201);
        return answer.body().path("id").asString();
    }
}
