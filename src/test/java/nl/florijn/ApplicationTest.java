package nl.florijn;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import org.jooq.DSLContext;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalManagementPort;

@FlorijnTest
@Tag("fast")
class ApplicationTest {

    @Autowired
    private DSLContext database;

    @LocalManagementPort
    private int managementPort;

    @Test
    void startsOnMariaDb() {
        String version = database.fetchSingle("SELECT VERSION()").get(0, String.class);
        assertThat(version).contains("MariaDB");
    }

    @Test
    void idsComeInBlocksOfAThousand() {
        long first = nextId();
        assertThat(nextId()).isEqualTo(first + 1000);
    }

    @Test
    void saysThatItIsHealthyOnTheManagementPort() throws Exception {
        var request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + managementPort + "/actuator/health"));
        try (var client = HttpClient.newHttpClient()) {
            var response = client.send(request.build(), BodyHandlers.ofString());
            assertThat(response.body()).contains("\"status\":\"UP\"");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "/health/readiness", "/metrics", "/auditlog", "/accounts"})
    void whoWatchesTheMachineNeedsNoLogIn(String endpoint) throws Exception {
        var request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + managementPort + "/actuator" + endpoint));
        try (var client = HttpClient.newHttpClient()) {
            assertThat(client.send(request.build(), BodyHandlers.discarding()).statusCode())
                    .isEqualTo(200);
        }
    }

    private long nextId() {
        return database.nextval("id_sequence").longValue();
    }
}
