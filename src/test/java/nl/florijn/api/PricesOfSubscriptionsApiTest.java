package nl.florijn.api;

import static org.assertj.core.api.Assertions.assertThat;

import nl.florijn.Books;
import nl.florijn.FlorijnTest;
import nl.florijn.catalog.Product;
import nl.florijn.customers.Customer;
import nl.florijn.platform.PartnerId;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** A product keeps the prices that running subscriptions are billed at. */
@FlorijnTest
class PricesOfSubscriptionsApiTest {

    private static final String YEARLY_ONLY = "{\"prices\": [{\"interval\": \"P1Y\", \"unitPrice\": \"100\"}]}";

    @LocalServerPort
    private int port;

    @Autowired
    private Books books;

    private PartnerId partner;
    private ApiClient api;
    private Product product;
    private Customer customer;

    @BeforeEach
    void aProductForAMonthAndAYear() {
        var fresh = books.freshPartner();
        partner = fresh.partner().id();
        api = ApiClient.withToken(port, fresh.token());
        customer = books.customer(partner);
        product = books.product(partner, """
                {"prices": [{"interval": "P1M", "unitPrice": "10"}, {"interval": "P1Y", "unitPrice": "100"}]}
                """);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"kind\": \"ONCE\", \"prices\": []}",
                "{\"kind\": \"TEXT\", \"prices\": []}",
                YEARLY_ONLY,
                "{\"prices\": [{\"interval\": \"P1M\", \"currency\": \"USD\", \"unitPrice\": \"9\"}]}"
            })
    void R15_aPriceThatSubscriptionsTakeStays(String change) {
        subscription("{}");
        subscription("{}");

        var refused = api.patch(path(), 1, change);

        assertThat(refused.status()).as(refused.text()).isEqualTo(409);
        assertThat(refused.code()).isEqualTo("PRICE_OF_SUBSCRIPTIONS");
        assertThat(refused.body().path("detail").asString()).contains(": 2.");
        assertThat(api.get(path()).body().path("prices").size()).isEqualTo(2);
    }

    @Test
    void R15_aSubscriptionThatComesToTheProductCountsAndOneThatLeavesItDoesNot() {
        var other = books.product(partner);
        var coming = books.subscription(partner, customer, other, "{}");
        to(coming.id().toString(), product, "2027-09-01");
        assertThat(api.patch(path(), 1, YEARLY_ONLY).status()).isEqualTo(409);

        var path = "/products/" + other.id();
        assertThat(api.patch(path, 1, "{\"prices\": []}").status())
                .as("days of it are still to be billed")
                .isEqualTo(409);
    }

    @Test
    void R15_whatNothingIsBilledAtMayGo() {
        subscription("{\"unitPrice\": \"7\"}");
        subscription("{\"interval\": \"P1Y\"}");
        var list = api.post("/price-lists", "{\"code\": \"OWN\"}")
                .body()
                .path("id")
                .asString();
        var entry = api.post(
                "/price-lists/" + list + "/entries",
                "{\"productId\": \"%s\", \"interval\": \"P1M\", \"unitPrice\": \"8\"}".formatted(product.id()));
        assertThat(entry.status()).as(entry.text()).isEqualTo(201);
        var listed = books.customer(partner, "{\"priceList\": \"OWN\"}");
        books.subscription(partner, listed, product, "{}");

        var changed = api.patch(path(), 1, YEARLY_ONLY);

        assertThat(changed.status()).as(changed.text()).isEqualTo(200);
    }

    private void subscription(String fields) {
        books.subscription(partner, customer, product, fields);
    }

    private void to(String subscription, Product other, String from) {
        var changed = api.post(
                "/subscriptions/" + subscription + "/changes",
                "{\"effective\": \"%s\", \"productId\": \"%s\"}".formatted(from, other.id()));
        assertThat(changed.status()).as(changed.text()).isEqualTo(201);
    }

    private String path() {
        return "/products/" + product.id();
    }
}
