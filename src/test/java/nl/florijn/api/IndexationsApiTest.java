package nl.florijn.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import nl.florijn.Books;
import nl.florijn.FlorijnTest;
import nl.florijn.api.ApiClient.Answer;
import nl.florijn.platform.PartnerId;
import nl.florijn.subscriptions.NewChange;
import nl.florijn.subscriptions.SubscriptionId;
import nl.florijn.subscriptions.Subscriptions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Indexations as a calling system previews, makes and undoes them. One subscription pays 10.00 a month. */
@FlorijnTest
class IndexationsApiTest {

    @LocalServerPort
    private int port;

    @Autowired
    private Books books;

    @Autowired
    private Subscriptions subscriptions;

    private ApiClient api;
    private PartnerId partner;
    private SubscriptionId own;
    private String product;

    @BeforeEach
    void aPartnerWithASubscription() {
        var made = books.freshPartner();
        partner = made.partner().id();
        var hosting = books.product(partner);
        own = books.subscription(partner, books.customer(partner), hosting, "{}")
                .id();
        api = ApiClient.withToken(port, made.token());
        product = hosting.id().toString();
    }

    @Test
    void R17_itIsPreviewedMadeReadAndUndone() {
        var raise = "{'productId': '%s', 'percentage': '5', 'effective': '2099-01-01'}".formatted(product);
        var preview = post("/indexations?dryRun=true", raise);
        assertThat(preview.status()).as(preview.text()).isEqualTo(200);
        assertThat(preview.body().path("subscriptions").asInt()).isOne();
        assertThat(preview.body().at("/first/0/after").asString()).isEqualTo("10.50");
        assertThat(api.get("/indexations").body().path("items")).isEmpty();

        var made = post("/indexations", raise);
        assertThat(made.status()).as(made.text()).isEqualTo(201);
        var path = "/indexations/" + made.body().path("id").asString();
        assertThat(api.get("/indexations").body().path("items")).hasSize(1);

        assertThat(api.delete(path).status()).isEqualTo(204);
        assertThat(api.get(path).body().path("undoneAt").isNull()).isFalse();
        assertThat(api.delete(path).code()).isEqualTo("INDEXATION_UNDONE");
    }

    @Test
    void R17_whatWasPreviewedIsMadeOrNothingIs() {
        var raise = "{'productId': '%s', 'percentage': '5', 'effective': '2099-01-01'}".formatted(product);
        var seen = post("/indexations?dryRun=true", raise).header("ETag");
        assertThat(post("/indexations?dryRun=true", raise).header("ETag")).isEqualTo(seen);
        subscriptions.addChange(
                partner, own, new NewChange(LocalDate.parse("2098-12-01"), new BigDecimal("2"), null, null, null));

        var refused = made(raise, seen);
        assertThat(refused.status()).as(refused.text()).isEqualTo(412);
        assertThat(api.get("/indexations").body().path("items")).isEmpty();

        var now = post("/indexations?dryRun=true", raise).header("ETag");
        assertThat(now).isNotEqualTo(seen);
        assertThat(made(raise, now).status()).isEqualTo(201);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '"', useHeadersInDisplayName = true, textBlock = """
                    raise                                                            | field      | code
                    'percentage': '5', 'effective': '2099-01-01'                     | productId  | ONE_TO_RAISE
                    'productId': '%s', 'percentage': '0', 'effective': '2099-01-01'  | percentage | NOT_A_RAISE
                    'productId': '%s', 'effective': '2099-01-01'                     | percentage | REQUIRED
                    'productId': '%s', 'percentage': '5', 'effective': '2020-01-01'  | effective  | DATE_PASSED
                    'productId': '%s', 'percentage': '5', 'effective': '2099-01-01', 'decimals': 3 | decimals | TWO_OR_FOUR
                    """)
    void R17_whatIsNoRaiseIsRefused(String raise, String field, String code) {
        var refused = post("/indexations", "{" + raise.replace("%s", product) + "}");
        assertThat(refused.status()).as(refused.text()).isEqualTo(422);
        assertThat(refused.text()).contains(field, code);
    }

    private Answer made(String raise, String seen) {
        return api.send(
                api.request("POST", "/indexations", raise.replace('\'', '"')).header("If-Match", seen));
    }

    private Answer post(String path, String body) {
        return api.post(path, body.replace('\'', '"'));
    }
}
