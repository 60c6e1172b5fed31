package nl.florijn.api;

import static org.assertj.core.api.Assertions.assertThat;

import nl.florijn.FlorijnTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Only what leaves the clock of the shared application alone; travelling in time is tried in an application of its own. */
@FlorijnTest
class TestClockTest {

    @LocalServerPort
    private int port;

    @ParameterizedTest
    @ValueSource(strings = {"{}", "{\"now\": null}", "{\"now\": \"tomorrow\"}", "{\"now\": 0}"})
    void aMomentIsNeeded(String body) {
        var answer = ApiClient.provider(port).put("/test-clock", body);
        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.body().at("/errors/0/field").asString()).isEqualTo("now");
    }

    @Test
    void onlyTheProviderSetsTheClock() {
        assertThat(ApiClient.withoutToken(port).put("/test-clock", "{}").status())
                .isEqualTo(401);
    }
}
