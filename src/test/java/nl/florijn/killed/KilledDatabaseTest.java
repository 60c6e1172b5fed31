package nl.florijn.killed;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.locks.LockSupport;
import nl.florijn.api.ApiClient;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.util.FileSystemUtils;

/** {@code kill -9} of the database that runs beside the application. */
@Tag("db")
@Tag("killed")
class KilledDatabaseTest {

    private static final Path DATA = Path.of("target/killed-database");
    private static final Duration QUICKLY = Duration.ofSeconds(5);

    @BeforeEach
    void startWithNothing() throws Exception {
        FileSystemUtils.deleteRecursively(DATA);
        Node.linkPrograms(DATA);
    }

    @Test
    void callsAreToldToComeBackUntilTheDatabaseWasStartedAgainAndWorkGoesOn() throws Exception {
        try (var node = Node.start(DATA, "")) {
            var token = ApiClient.provider(node.port())
                    .post("/partners", "{\"name\": \"Onverwoestbaar\"}")
                    .body()
                    .path("token")
                    .asString();
            var api = ApiClient.withToken(node.port(), token);
            assertThat(health(node, "readiness")).isEqualTo(200);

            hidden(() -> {
                kill();
                while (health(node, "readiness") == 200) {
                    assertThatItAnswersOrSaysWhenToComeBack(api);
                }
                assertThatItAnswersOrSaysWhenToComeBack(api);
                assertThat(api.get("/products").status()).isEqualTo(503);
                assertThat(health(node, "readiness")).isEqualTo(503);
                assertThat(health(node, "liveness")).isEqualTo(200);
                assertThat(page(node)).isIn(200, 302, 503);
            });
            while (api.get("/products").status() != 200) {
                assertThatItAnswersOrSaysWhenToComeBack(api);
            }
            while (health(node, "readiness") != 200) {
                LockSupport.parkNanos(Duration.ofMillis(100).toNanos());
            }
            var run = api.post("/billing-runs", "{\"runDate\": \"2026-12-01\"}")
                    .body()
                    .path("id")
                    .asString();
            kill();
            assertThat(statusAtTheEnd(api, run)).isEqualTo("DONE");
        }
    }

    @Test
    void theApplicationEndsWithASentenceWhenTheDatabaseCannotBeStartedAgain() throws Exception {
        try (var node = Node.start(DATA, "")) {
            hidden(() -> {
                kill();
                node.awaitDeath();
            });
            assertThat(node.exitCode()).isEqualTo(1);
            assertThat(node.said()).contains("MariaDB does not stay up");
        }
    }

    private interface Work {
        void run() throws Exception;
    }

    /** Without its program the database cannot be started again. */
    private static void hidden(Work work) throws Exception {
        var program = DATA.resolve("mariadb").resolve("mariadb-11.4.5/bin/mariadbd");
        var away = program.resolveSibling("away");
        Files.move(program, away);
        try {
            work.run();
        } finally {
            Files.move(away, program);
        }
    }

    private static void assertThatItAnswersOrSaysWhenToComeBack(ApiClient api) {
        var before = Instant.now();
        var answer = api.get("/products");
        assertThat(Duration.between(before, Instant.now())).isLessThan(QUICKLY);
        if (answer.status() != 200) {
            assertThat(answer.status()).as(answer.text()).isEqualTo(503);
            assertThat(answer.body().path("code").asString()).isEqualTo("NO_DATABASE");
            assertThat(answer.header("Retry-After")).isNotEmpty();
        }
    }

    private static String statusAtTheEnd(ApiClient api, String job) {
        while (true) {
            var answer = api.get("/jobs/" + job);
            var status = answer.body().path("status").asString();
            if (answer.status() == 200 && List.of("DONE", "FAILED", "CANCELLED").contains(status)) {
                return status;
            }
            assertThat(answer.status()).isIn(200, 503);
            LockSupport.parkNanos(Duration.ofMillis(100).toNanos());
        }
    }

    private static void kill() throws Exception {
        var pid = Long.parseLong(
                Files.readString(DATA.resolve("mariadb/mariadbd.pid")).strip());
        ProcessHandle.of(pid).orElseThrow().destroyForcibly();
    }

    private static int health(Node node, String group) throws Exception {
        return status("http://127.0.0.1:" + node.managementPort() + "/actuator/health/" + group);
    }

    private static int page(Node node) throws Exception {
        return status("http://127.0.0.1:" + node.port() + "/login");
    }

    private static int status(String address) throws Exception {
        try (var http = HttpClient.newHttpClient()) {
            var request = HttpRequest.newBuilder(URI.create(address)).build();
            return http.send(request, BodyHandlers.discarding()).statusCode();
        }
    }
}
