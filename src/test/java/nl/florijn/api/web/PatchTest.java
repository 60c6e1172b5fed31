package nl.florijn.api.web;

import static org.assertj.core.api.Assertions.assertThat;

import nl.florijn.FlorijnTest;
import nl.florijn.api.ApiClient;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Changing what exists: what is not named stays, what is null goes, and nobody overwrites what he has not seen. */
@FlorijnTest
class PatchTest {

    @LocalServerPort
    private int port;

    @Test
    void whatIsNotNamedStaysAndNullClears() {
        var changed = provider()
                .patch("/trial/a", 3, "{\"price\": \"2.50\", \"kind\": null}")
                .body();
        assertThat(changed.path("price").asString()).isEqualTo("2.50");
        assertThat(changed.path("kind").isNull()).isTrue();
        assertThat(changed.path("date").asString()).isEqualTo("2027-02-01");
        assertThat(changed.path("days").asInt()).isEqualTo(14);
    }

    @Test
    void nullForWhatAlwaysHasAValueIsRefused() {
        var answer = provider().patch("/trial/a", 3, "{\"name\": null}");
        assertThat(answer.status()).as(answer.text()).isEqualTo(422);
        assertThat(answer.body().at("/errors/0/field").asString()).isEqualTo("name");
        assertThat(answer.body().at("/errors/0/code").asString()).isEqualTo("REQUIRED");
    }

    @Test
    void twoVersionsAreNone() {
        var api = provider();
        var twice = api.request("PATCH", "/trial/a", "{}")
                .header("If-Match", "\"3\"")
                .header("If-Match", "\"4\"");
        assertThat(api.send(twice).status()).isEqualTo(412);
    }

    @Test
    void withoutIfMatchTheCallerIsAskedForIt() {
        var api = provider();
        var answer = api.send(api.request("PATCH", "/trial/a", "{}"));
        assertThat(answer.status()).isEqualTo(428);
        assertThat(answer.code()).isEqualTo("PRECONDITION_REQUIRED");
        assertThat(answer.body().path("detail").asString()).contains("If-Match", "version");
    }

    @ParameterizedTest
    @ValueSource(strings = {"\"2\"", "\"x\"", "3", "W/\"3\"", "*", "\"99999999999\""})
    void anotherVersionIsStale(String version) {
        var api = provider();
        var answer = api.send(api.request("PATCH", "/trial/a", "{}").header("If-Match", version));
        assertThat(answer.status()).isEqualTo(412);
        assertThat(answer.code()).isEqualTo("STALE_VERSION");
    }

    @Test
    void aMergePatchMayCallItselfThat() {
        var api = provider();
        var request = api.request("PATCH", "/trial/a", "{\"days\": 30}")
                .setHeader("Content-Type", "application/merge-patch+json")
                .header("If-Match", "\"3\"");
        assertThat(api.send(request).body().path("days").asInt()).isEqualTo(30);
    }

    @Test
    void badFieldsAreNamedAsInAPost() {
        var answer = provider().patch("/trial/a", 3, "{\"days\": \"many\"}");
        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.body().at("/errors/0/field").asString()).isEqualTo("days");
        assertThat(provider()
                        .patch("/trial/a", 3, "{\"dayz\": 1}")
                        .body()
                        .at("/errors/0/code")
                        .asString())
                .isEqualTo("UNKNOWN_FIELD");
    }

    @ParameterizedTest
    @ValueSource(strings = {"[]", "null", "5", "{"})
    void aPatchIsAnObject(String body) {
        assertThat(provider().patch("/trial/a", 3, body).status()).isEqualTo(400);
    }

    private ApiClient provider() {
        return ApiClient.provider(port);
    }
}
