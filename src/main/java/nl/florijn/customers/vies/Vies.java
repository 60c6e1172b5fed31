package nl.florijn.customers.vies;

import java.io.IOException;
import java.net.http.HttpClient;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.http.MediaType;
import org.springframework.http.client.ClientHttpResponse;
import org.springframework.http.client.JdkClientHttpRequestFactory;
import org.springframework.stereotype.Component;
import org.springframework.web.client.RestClient;
import org.springframework.web.client.RestClientException;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/**
 * Asks the VAT information exchange system of the EU (R22). It is often out or too busy, as a whole or for one country:
 * whatever goes wrong is an answer that says UNKNOWN.
 */
@Component
class Vies {

    private static final Logger log = LoggerFactory.getLogger(Vies.class);
    private static final Duration PATIENCE = Duration.ofSeconds(10);
    // An answer takes less than 1 kB.
    private static final int MAX_BYTES = 1 << 16;

    private static final String NUMBER = "/ms/{country}/vat/{number}";
    private static final String REQUESTER = "?requesterMemberStateCode={requesterCountry}&requesterNumber={requester}";

    private final String url;
    private final RestClient http;
    private final JsonMapper json;

    @Autowired
    Vies(@Value("${florijn.vies.url}") String url, JsonMapper json) {
        this(url, PATIENCE, json);
    }

    /**
     * @param url blank: nobody is asked
     * @param patience how long the whole answer may take
     */
    Vies(String url, Duration patience, JsonMapper json) {
        this.url = url.strip();
        this.json = json;
        var requests = new JdkClientHttpRequestFactory(
                HttpClient.newBuilder().connectTimeout(patience).build());
        requests.setReadTimeout(patience);
        http = RestClient.builder().requestFactory(requests).baseUrl(this.url).build();
    }

    boolean isConnected() {
        return !url.isEmpty();
    }

    /**
     * What it says of a number, within the time that there is patience for.
     *
     * @param number with its prefix, of the right form
     * @param requester VAT number of who asks, for which the answer has a consultation number; null: without
     */
    ViesAnswer ask(String number, @Nullable String requester) {
        if (!isConnected()) {
            return ViesAnswer.unknown(ViesAnswer.NOT_CONNECTED);
        }
        var answer = asked(number, requester);
        return requester != null && ViesAnswer.BAD_REQUESTER.equals(answer.reason()) ? asked(number, null) : answer;
    }

    private ViesAnswer asked(String number, @Nullable String requester) {
        try {
            return requester == null
                    ? answer(NUMBER, country(number), national(number))
                    : answer(
                            NUMBER + REQUESTER,
                            country(number),
                            national(number),
                            country(requester),
                            national(requester));
        } catch (RestClientException unreachable) {
            log.warn("VIES did not answer: {}", unreachable.toString());
            return ViesAnswer.unknown(ViesAnswer.UNREACHABLE);
        }
    }

    private ViesAnswer answer(String address, Object... parts) {
        return http.get()
                .uri(address, parts)
                .accept(MediaType.APPLICATION_JSON)
                .exchangeForRequiredValue((request, response) -> read(response));
    }

    /** Refusals too say why in JSON. */
    private ViesAnswer read(ClientHttpResponse response) throws IOException {
        var status = response.getStatusCode();
        var otherwise = status.is2xxSuccessful() ? ViesAnswer.UNREADABLE : "HTTP_" + status.value();
        try (var body = response.getBody()) {
            var bytes = body.readNBytes(MAX_BYTES + 1);
            var answer = bytes.length > MAX_BYTES
                    ? ViesAnswer.unknown(otherwise)
                    : ViesAnswer.of(json.readTree(bytes), otherwise);
            return status.is2xxSuccessful() || answer.state() == VatCheckState.UNKNOWN
                    ? answer
                    : ViesAnswer.unknown(otherwise);
        } catch (JacksonException unreadable) {
            return ViesAnswer.unknown(otherwise);
        }
    }

    private static String country(String number) {
        return number.substring(0, 2);
    }

    private static String national(String number) {
        return number.substring(2);
    }
}
