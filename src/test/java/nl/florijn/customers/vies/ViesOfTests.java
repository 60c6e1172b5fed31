package nl.florijn.customers.vies;

import static com.github.tomakehurst.wiremock.client.WireMock.get;
import static com.github.tomakehurst.wiremock.client.WireMock.okJson;
import static com.github.tomakehurst.wiremock.client.WireMock.urlPathEqualTo;
import static com.github.tomakehurst.wiremock.core.WireMockConfiguration.options;

import com.github.tomakehurst.wiremock.WireMockServer;
import com.github.tomakehurst.wiremock.client.ResponseDefinitionBuilder;
import java.time.Duration;
import org.springframework.test.util.AopTestUtils;
import org.springframework.test.util.ReflectionTestUtils;
import tools.jackson.databind.json.JsonMapper;

/** A VIES that says what a test wants; until it is closed the application asks it. */
public final class ViesOfTests implements AutoCloseable {

    private final WireMockServer server =
            new WireMockServer(options().dynamicPort().bindAddress("127.0.0.1"));
    private final Object service;
    private final Object before;

    public ViesOfTests(VatChecks checks) {
        server.start();
        service = AopTestUtils.getTargetObject(checks);
        before = ReflectionTestUtils.getField(service, "vies");
        ReflectionTestUtils.setField(
                service, "vies", new Vies(server.baseUrl() + "/api", Duration.ofSeconds(10), new JsonMapper()));
    }

    /** From now on it answers so about a number. */
    public void says(String number, ResponseDefinitionBuilder answer) {
        server.stubFor(get(path(number)).willReturn(answer));
    }

    public void saysYes(String number, String name, String consultationNumber) {
        says(number, okJson("""
                {"isValid": true, "userError": "VALID", "name": "%s", "address": "Kerkstraat 1\\n1000 Brussel",
                 "requestIdentifier": "%s", "requestDate": "2026-12-01T10:00:00.000Z"}
                """.formatted(name, consultationNumber)));
    }

    public void saysNo(String number) {
        says(
                number,
                okJson("{\"isValid\": false, \"userError\": \"INVALID\", \"name\": \"---\", \"address\": \"---\"}"));
    }

    public void saysError(String number, String error) {
        says(number, okJson("{\"isValid\": false, \"userError\": \"%s\"}".formatted(error)));
    }

    /** How often it was asked about a number. */
    public int asked(String number) {
        return server.countRequestsMatching(
                        com.github.tomakehurst.wiremock.client.WireMock.getRequestedFor(path(number))
                                .build())
                .getCount();
    }

    /** The last question, with who asked. */
    public String lastQuestion() {
        return server.getAllServeEvents().getFirst().getRequest().getUrl();
    }

    private static com.github.tomakehurst.wiremock.matching.UrlPattern path(String number) {
        return urlPathEqualTo("/api/ms/" + number.substring(0, 2) + "/vat/" + number.substring(2));
    }

    @Override
    public void close() {
        ReflectionTestUtils.setField(service, "vies", before);
        server.stop();
    }
}
