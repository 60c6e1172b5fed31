package nl.florijn.api;

import static org.assertj.core.api.Assertions.assertThat;

import nl.florijn.FlorijnTest;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Who gets in, and how the others hear that they do not. */
@FlorijnTest
class AccessTest {

    @LocalServerPort
    private int port;

    @Test
    void withoutTokenTheCallerIsAskedForOne() {
        var answer = ApiClient.withoutToken(port).get("/jobs/job_1");
        assertThat(answer.status()).isEqualTo(401);
        assertThat(answer.header("Content-Type")).startsWith("application/problem+json");
        assertThat(answer.header("WWW-Authenticate")).isEqualTo("Bearer");
        assertThat(answer.code()).isEqualTo("TOKEN_NEEDED");
    }

    @Test
    void anUnknownTokenIsNoToken() {
        var answer = ApiClient.withToken(port, "flo_nobody-has-this").get("/jobs/job_1");
        assertThat(answer.status()).isEqualTo(401);
        assertThat(answer.header("WWW-Authenticate")).contains("invalid_token");
    }

    @Test
    void theProviderHasNoJobs() {
        assertThat(ApiClient.provider(port).get("/jobs/job_1").status()).isEqualTo(403);
    }

    @Test
    void anAddressOfNothingIsNotFound() {
        var answer = ApiClient.provider(port).get("/nothing/here");
        assertThat(answer.status()).isEqualTo(404);
        assertThat(answer.header("Content-Type")).startsWith("application/problem+json");
        assertThat(answer.code()).isEqualTo("NOT_FOUND");
    }

    @Test
    void anotherMethodIsNotAllowed() {
        var answer = ApiClient.provider(port).put("/jobs/job_1", "{}");
        assertThat(answer.status()).isEqualTo(405);
        assertThat(answer.header("Allow")).isEqualTo("GET");
    }

    @Test
    void refusedCallsAreCountedByAddressAndValidOnesAreNot() {
        var stranger = ApiClient.withoutToken(port).behindTheProxy();
        var answers = new int[600];
        for (var call = 0; call < 320; call++) {
            var answer = stranger.send(stranger.request("GET", "/partner", "").header("X-Forwarded-For", "192.0.2.7"));
            answers[answer.status()]++;
        }
        assertThat(answers[401]).isEqualTo(300);
        assertThat(answers[429]).isEqualTo(20);

        var late = stranger.send(stranger.request("GET", "/partner", "").header("X-Forwarded-For", "192.0.2.7"));
        assertThat(Integer.parseInt(late.header("Retry-After"))).isBetween(1, 61);
        var provider = ApiClient.provider(port).behindTheProxy();
        var valid = provider.send(provider.request("GET", "/nothing", "").header("X-Forwarded-For", "192.0.2.7"));
        assertThat(valid.status()).isEqualTo(404);
    }

    @Test
    void theDoorSendsItsSecurityHeaders() {
        var api = ApiClient.withoutToken(port).behindTheProxy();
        var answer = api.send(api.request("GET", "/jobs/job_1", "").header("X-Forwarded-Proto", "https"));
        assertThat(answer.header("X-Content-Type-Options")).isEqualTo("nosniff");
        assertThat(answer.header("X-Frame-Options")).isEqualTo("DENY");
        assertThat(answer.header("Content-Security-Policy")).contains("frame-ancestors 'none'");
        assertThat(answer.header("Referrer-Policy")).isEqualTo("same-origin");
        assertThat(answer.header("Cache-Control")).contains("no-store");
        assertThat(answer.header("Strict-Transport-Security")).contains("max-age=31536000");
        assertThat(answer.headers().firstValue("Set-Cookie")).isEmpty();
    }
}
