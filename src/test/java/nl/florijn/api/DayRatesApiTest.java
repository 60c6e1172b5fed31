package nl.florijn.api;

import static org.assertj.core.api.Assertions.assertThat;

import nl.florijn.Books;
import nl.florijn.FlorijnTest;
import nl.florijn.api.ApiClient.Answer;
import org.jooq.DSLContext;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

@FlorijnTest
class DayRatesApiTest {

    private static final String CSV = "Date,USD,JPY,\n2018-01-04,1.1,160,\n2018-01-03,1.2,161,\n";

    @LocalServerPort
    private int port;

    @Autowired
    private Books books;

    @Autowired
    private DSLContext database;

    @BeforeEach
    void noRates() {
        database.execute("DELETE FROM day_rate");
    }

    @Test
    void R28_theProviderBringsRatesAndEverybodyReadsThem() {
        var provider = ApiClient.provider(port);

        var report = post(provider, "text/csv", CSV);

        assertThat(report.status()).as(report.text()).isEqualTo(200);
        assertThat(report.body().path("rates").asInt()).isEqualTo(4);
        assertThat(report.body().path("to").asString()).isEqualTo("2018-01-04");
        assertThat(post(provider, "text/csv", CSV).body().path("changed").asInt())
                .isZero();
        for (var reader : new ApiClient[] {provider, partner()}) {
            var list = reader.get("/day-rates?currency=USD&from=2018-01-01&to=2018-12-31");
            assertThat(list.status()).as(list.text()).isEqualTo(200);
            assertThat(list.body().path("items").toString()).isEqualTo("""
                    [{"date":"2018-01-04","currency":"USD","rate":"1.1"},\
                    {"date":"2018-01-03","currency":"USD","rate":"1.2"}]""");
            assertThat(list.body().path("next").isNull()).isTrue();
        }
    }

    @Test
    void R28_pagesGoOnWhereTheLastOneEnded() {
        var provider = ApiClient.provider(port);
        post(provider, "text/csv", CSV.replace("2018", "2019"));
        var range = "/day-rates?from=2019-01-01&to=2019-12-31&limit=3";

        var first = provider.get(range).body();
        var second =
                provider.get(range + "&cursor=" + first.path("next").asString()).body();

        assertThat(first.path("items").size()).isEqualTo(3);
        assertThat(second.path("items").toString())
                .isEqualTo("[{\"date\":\"2019-01-03\",\"currency\":\"USD\",\"rate\":\"1.2\"}]");
        assertThat(provider.get("/day-rates?cursor=eA").status()).isEqualTo(422);
    }

    @Test
    void R28_aPartnerBringsNoRatesOfItsOwn() {
        var refused = post(partner(), "text/csv", CSV);
        assertThat(refused.status()).isEqualTo(403);
        assertThat(ApiClient.withoutToken(port).get("/day-rates").status()).isEqualTo(401);
    }

    @Test
    void R28_theProviderTakesAWrongRateAway() {
        var provider = ApiClient.provider(port);
        post(provider, "text/csv", CSV);

        assertThat(partner().delete("/day-rates/USD/2018-01-04").status()).isEqualTo(403);
        assertThat(provider.delete("/day-rates/USD/2018-01-04").status()).isEqualTo(204);
        assertThat(provider.delete("/day-rates/USD/2018-01-04").status()).isEqualTo(404);
        assertThat(provider.delete("/day-rates/USD/yesterday").status()).isEqualTo(404);
        assertThat(provider.get("/day-rates?currency=USD").body().path("items").toString())
                .isEqualTo("[{\"date\":\"2018-01-03\",\"currency\":\"USD\",\"rate\":\"1.2\"}]");
    }

    @Test
    void whatIsNoFileOfTheEcbIsRefused() {
        var provider = ApiClient.provider(port);
        var unreadable = post(provider, "application/xml", "<Cube>");
        assertThat(unreadable.status()).isEqualTo(422);
        assertThat(unreadable.body().at("/errors/0/code").asString()).isEqualTo("UNREADABLE_RATES");
        assertThat(post(provider, "application/json", "{}").status()).isEqualTo(415);
        assertThat(post(provider, "text/csv", "x".repeat(17 << 20)).status()).isEqualTo(413);
    }

    private ApiClient partner() {
        return ApiClient.withToken(port, books.freshPartner().token());
    }

    private static Answer post(ApiClient client, String type, String file) {
        return client.send(client.request("POST", "/day-rates", file).setHeader("Content-Type", type));
    }
}
