package nl.florijn.customers.vies;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.equalTo;
import static com.github.tomakehurst.wiremock.client.WireMock.get;
import static com.github.tomakehurst.wiremock.client.WireMock.ok;
import static com.github.tomakehurst.wiremock.client.WireMock.okJson;
import static com.github.tomakehurst.wiremock.client.WireMock.serverError;
import static com.github.tomakehurst.wiremock.client.WireMock.urlPathEqualTo;
import static com.github.tomakehurst.wiremock.core.WireMockConfiguration.options;
import static org.assertj.core.api.Assertions.assertThat;

import com.github.tomakehurst.wiremock.client.ResponseDefinitionBuilder;
import com.github.tomakehurst.wiremock.http.Fault;
import com.github.tomakehurst.wiremock.junit5.WireMockExtension;
import java.time.Duration;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.json.JsonMapper;

/** Only a clear yes or no of VIES is one; whatever else it does is UNKNOWN. */
class R22ViesTest {

    private static final String NUMBER = "BE0776091951";
    private static final String PATH = "/api/ms/BE/vat/0776091951";
    private static final String SELLER = "NL004495445B01";

    @RegisterExtension
    static final WireMockExtension VIES = WireMockExtension.newInstance()
            .options(options().dynamicPort().bindAddress("127.0.0.1"))
            .build();

    @Test
    void R22_aYesComesWithConsultationNumberNameAndAddress() {
        VIES.stubFor(get(urlPathEqualTo(PATH))
                .withQueryParam("requesterMemberStateCode", equalTo("NL"))
                .withQueryParam("requesterNumber", equalTo("004495445B01"))
                .willReturn(okJson("""
                        {"isValid": true, "userError": "VALID", "name": "BV Brabo", "address": "Kaai 1\\n2000 Antwerpen",
                         "requestIdentifier": "WAPIAAAAZ1", "more": {"of": ["this"]}}
                        """)));

        assertThat(ask(SELLER))
                .isEqualTo(
                        new ViesAnswer(VatCheckState.VALID, "WAPIAAAAZ1", "BV Brabo", "Kaai 1\n2000 Antwerpen", null));
    }

    @Test
    void R22_whatACountryDoesNotTellIsNotKept() {
        VIES.stubFor(get(PATH)
                .willReturn(okJson("{\"isValid\": true, \"userError\": \"VALID\", \"name\": \"---\","
                        + " \"address\": \" \", \"requestIdentifier\": \"\"}")));

        assertThat(ask(null)).isEqualTo(new ViesAnswer(VatCheckState.VALID, null, null, null, null));
    }

    @Test
    void R22_aNameLongerThanAnybodyHasIsCut() {
        VIES.stubFor(get(PATH).willReturn(okJson("{\"isValid\": true, \"name\": \"%s\"}".formatted("é".repeat(900)))));

        assertThat(ask(null).name()).isEqualTo("é".repeat(200));
    }

    @Test
    void R22_aNoIsOne() {
        VIES.stubFor(get(PATH).willReturn(okJson("{\"isValid\": false, \"userError\": \"INVALID\"}")));

        assertThat(ask(null).state()).isEqualTo(VatCheckState.INVALID);
    }

    @Test
    void R22_whoIsNotAcceptedAsRequesterIsAnsweredWithoutConsultationNumber() {
        VIES.stubFor(get(urlPathEqualTo(PATH))
                .withQueryParam("requesterNumber", equalTo("004495445B01"))
                .willReturn(okJson("{\"isValid\": false, \"userError\": \"INVALID_REQUESTER_INFO\"}")));
        VIES.stubFor(get(PATH).willReturn(okJson("{\"isValid\": true, \"userError\": \"VALID\"}")));

        assertThat(ask(SELLER).state()).isEqualTo(VatCheckState.VALID);
    }

    static Stream<Arguments> badDays() {
        return Stream.of(
                Arguments.of("MS_UNAVAILABLE", error("MS_UNAVAILABLE")),
                Arguments.of("MS_MAX_CONCURRENT_REQ", error("MS_MAX_CONCURRENT_REQ")),
                Arguments.of("GLOBAL_MAX_CONCURRENT_REQ", error("GLOBAL_MAX_CONCURRENT_REQ")),
                Arguments.of("SERVICE_UNAVAILABLE", error("SERVICE_UNAVAILABLE")),
                Arguments.of("INVALID_INPUT", error("INVALID_INPUT")),
                Arguments.of("MS_UNAVAILABLE", okJson("{\"isValid\": true, \"userError\": \"MS_UNAVAILABLE\"}")),
                Arguments.of(
                        "MS_MAX_CONCURRENT_REQ",
                        aResponse()
                                .withStatus(500)
                                .withBody("{\"actionSucceed\": false, \"errorWrappers\":"
                                        + " [{\"error\": \"MS_MAX_CONCURRENT_REQ\"}]}")),
                Arguments.of("HTTP_500", serverError()),
                Arguments.of("HTTP_503", aResponse().withStatus(503).withBody("<h1>Down</h1>")),
                Arguments.of("HTTP_429", aResponse().withStatus(429)),
                Arguments.of("HTTP_404", aResponse().withStatus(404).withBody("{\"isValid\": false}")),
                Arguments.of("HTTP_302", aResponse().withStatus(302).withHeader("Location", "/elsewhere")),
                Arguments.of("UNREADABLE", ok("<html>We are moving.</html>")),
                Arguments.of("UNREADABLE", ok("")),
                Arguments.of("UNREADABLE", ok("{\"isValid\": true")),
                Arguments.of("UNREADABLE", ok("[true]")),
                Arguments.of("UNREADABLE", ok("null")),
                Arguments.of("UNREADABLE", ok("{\"isValid\": \"true\"}")),
                Arguments.of("UNREADABLE", ok("{\"isValid\": false, \"userError\": \"<script>\"}")),
                Arguments.of("UNREADABLE", ok("[".repeat(5000))),
                Arguments.of("UNREADABLE", ok("{\"isValid\": true}" + " ".repeat(1 << 20))),
                Arguments.of("UNREACHABLE", aResponse().withFault(Fault.CONNECTION_RESET_BY_PEER)),
                Arguments.of("UNREACHABLE", aResponse().withFault(Fault.EMPTY_RESPONSE)),
                Arguments.of("UNREACHABLE", ok("{\"isValid\": true}").withFixedDelay(60_000)),
                Arguments.of("UNREACHABLE", ok("{\"isValid\": true}").withChunkedDribbleDelay(10, 60_000)));
    }

    @ParameterizedTest(name = "{index} {0}")
    @MethodSource("badDays")
    void R22_anythingElseIsUnknownAndNeverInvalid(String reason, ResponseDefinitionBuilder answer) {
        VIES.stubFor(get(urlPathEqualTo(PATH)).willReturn(answer));

        assertThat(ask(SELLER)).isEqualTo(ViesAnswer.unknown(reason));
    }

    @Test
    void R22_rubbishOnTheLineIsUnknown() {
        VIES.stubFor(get(PATH).willReturn(aResponse().withFault(Fault.RANDOM_DATA_THEN_CLOSE)));
        assertThat(ask(null).state()).isEqualTo(VatCheckState.UNKNOWN);
        VIES.stubFor(get(PATH).willReturn(aResponse().withFault(Fault.MALFORMED_RESPONSE_CHUNK)));
        assertThat(ask(null).state()).isEqualTo(VatCheckState.UNKNOWN);
    }

    @Test
    void R22_aVIESThatIsNotThereIsUnknown() {
        assertThat(vies("http://127.0.0.1:1").ask(NUMBER, null).reason()).isEqualTo("UNREACHABLE");
        assertThat(vies("").ask(NUMBER, null).reason()).isEqualTo("NOT_CONNECTED");
        assertThat(vies(" ").isConnected()).isFalse();
    }

    private static ResponseDefinitionBuilder error(String name) {
        return okJson("{\"isValid\": false, \"userError\": \"%s\"}".formatted(name));
    }

    private static ViesAnswer ask(String requester) {
        return vies(VIES.baseUrl() + "/api").ask(NUMBER, requester);
    }

    private static Vies vies(String url) {
        return new Vies(url, Duration.ofSeconds(1), new JsonMapper());
    }
}
