package nl.florijn.currencies;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.get;
import static com.github.tomakehurst.wiremock.client.WireMock.ok;
import static com.github.tomakehurst.wiremock.client.WireMock.serverError;
import static com.github.tomakehurst.wiremock.core.WireMockConfiguration.options;
import static org.assertj.core.api.Assertions.assertThat;

import com.github.tomakehurst.wiremock.client.ResponseDefinitionBuilder;
import com.github.tomakehurst.wiremock.http.Fault;
import com.github.tomakehurst.wiremock.junit5.WireMockExtension;
import java.net.URI;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Currency;
import java.util.stream.Stream;
import nl.florijn.FlorijnTest;
import nl.florijn.platform.paging.PageRequest;
import org.jooq.DSLContext;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;

@FlorijnTest
class R28EcbFeedTest {

    private static final String PATH = "/eurofxref-daily.xml";

    private static final String XML = """
            <gesmes:Envelope xmlns:gesmes="http://www.gesmes.org/xml/2002-08-01" \
            xmlns="http://www.ecb.int/vocabulary/2002-08-01/eurofxref">
            <Cube><Cube time='%s'><Cube currency='USD' rate='1.25'/></Cube></Cube></gesmes:Envelope>""";

    private static final DayRateFilter DAY_OF_BAD_ANSWERS =
            new DayRateFilter(null, LocalDate.of(2001, 1, 3), LocalDate.of(2001, 1, 3));

    @RegisterExtension
    static final WireMockExtension ECB = WireMockExtension.newInstance()
            .options(options().dynamicPort().bindAddress("127.0.0.1"))
            .build();

    @Autowired
    private DayRates rates;

    @Autowired
    private DSLContext database;

    @BeforeEach
    void noRates() {
        database.execute("DELETE FROM day_rate");
    }

    @Test
    void R28_theRatesOfTheDayAreFetchedAndFetchingAgainChangesNothing() {
        ECB.stubFor(get(PATH).willReturn(ok(XML.formatted("2002-01-03"))));

        assertThat(feed(Duration.ofSeconds(30)).fetch()).isTrue();
        assertThat(feed(Duration.ofSeconds(30)).fetch()).isTrue();

        assertThat(rate("2002-01-03")).isEqualTo("1.25");
    }

    static Stream<Arguments> badDays() {
        return Stream.of(
                Arguments.of("a fault of theirs", serverError()),
                Arguments.of("nothing there", aResponse().withStatus(404)),
                Arguments.of(
                        "no answer in time", ok(XML.formatted("2001-01-03")).withFixedDelay(60_000)),
                Arguments.of(
                        "an answer that drips", ok(XML.formatted("2001-01-03")).withChunkedDribbleDelay(20, 60_000)),
                Arguments.of("a page instead of rates", ok("<html>We are moving.</html>")),
                Arguments.of("rubbish", aResponse().withFault(Fault.RANDOM_DATA_THEN_CLOSE)),
                Arguments.of("a line that breaks", aResponse().withFault(Fault.CONNECTION_RESET_BY_PEER)),
                Arguments.of("far too much", ok(XML.formatted("2001-01-03") + " ".repeat(2 << 20))));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("badDays")
    void R28_whateverTheyAnswerNothingBreaksAndTheNextTimeIsTriedAgain(String what, ResponseDefinitionBuilder answer) {
        ECB.stubFor(get(PATH).willReturn(answer));
        assertThat(feed(Duration.ofMillis(500)).fetch()).isFalse();
        assertThat(rates.list(DAY_OF_BAD_ANSWERS, PageRequest.FIRST).items()).isEmpty();

        ECB.stubFor(get(PATH).willReturn(ok(XML.formatted("2003-01-03"))));
        assertThat(feed(Duration.ofSeconds(30)).fetch()).isTrue();
    }

    @Test
    void R28_aServerThatIsNotThereBreaksNothing() {
        var nobody = URI.create("http://127.0.0.1:1" + PATH);
        assertThat(new EcbFeed(rates, nobody, Duration.ofSeconds(5)).fetch()).isFalse();
    }

    private EcbFeed feed(Duration patience) {
        return new EcbFeed(rates, URI.create(ECB.baseUrl() + PATH), patience);
    }

    /** What a euro is in dollars; another test may have brought rates of earlier years. */
    private String rate(String date) {
        var rate = rates.in(Currency.getInstance("EUR")).on(LocalDate.parse(date), Currency.getInstance("USD"));
        return String.valueOf(rate);
    }
}
