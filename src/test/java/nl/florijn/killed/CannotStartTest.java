package nl.florijn.killed;

import static org.assertj.core.api.Assertions.assertThat;

import com.zaxxer.hikari.HikariDataSource;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import nl.florijn.FlorijnTest;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;

/** What keeps the application from starting is told in a sentence on the console, and the process ends with an error. */
@FlorijnTest
@Tag("killed")
class CannotStartTest {

    private static final Path DATA = Path.of("target/cannot-start");

    @Autowired
    private HikariDataSource database;

    @Test
    void aDatabaseThatDoesNotAnswer() {
        var url = "jdbc:mariadb://127.0.0.1:1/florijn?password=geheim";
        assertThat(refusal(DATA, Map.of("FLORIJN_DB_URL", url)))
                .contains("The database at jdbc:mariadb://127.0.0.1:1/florijn does not answer")
                .doesNotContain("geheim");
    }

    @Test
    void aWrongPassword() {
        assertThat(refusal(
                        DATA,
                        Map.of(
                                "FLORIJN_DB_URL", database.getJdbcUrl(),
                                "FLORIJN_DB_USER", database.getUsername(),
                                "FLORIJN_DB_PASSWORD", "wrong")))
                .contains("does not let user '" + database.getUsername() + "' in");
    }

    @Test
    void aDataFolderThatIsNone() throws IOException {
        Files.createDirectories(DATA);
        var file = Files.writeString(DATA.resolve("file"), "");
        assertThat(refusal(file, Map.of()))
                .contains("The data folder " + file.toAbsolutePath() + " cannot be used")
                .contains("--florijn.data-dir");
    }

    @Test
    void aDataFolderThatIsInUse(@Value("${florijn.data-dir}") Path used) {
        assertThat(refusal(used, Map.of())).contains("another running Florijn uses this data folder");
    }

    @Test
    void aPortThatIsTaken() throws IOException {
        try (var taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            var port = String.valueOf(taken.getLocalPort());
            var environment = Map.of(
                    "FLORIJN_DB_URL", database.getJdbcUrl(),
                    "FLORIJN_DB_USER", database.getUsername(),
                    "FLORIJN_DB_PASSWORD", database.getPassword(),
                    "SERVER_PORT", port);
            assertThat(refusal(DATA, environment))
                    .contains("Port " + port + " of 127.0.0.1 cannot be used")
                    .contains("--server.port=PORT");
        }
    }

    /** The line that it ends with. */
    private static String refusal(Path data, Map<String, String> environment) {
        var ended = Node.startInVain(data, environment);
        assertThat(ended.exitCode()).as(ended.said()).isNotZero();
        // One of a start goes through its main method; what runs beside it may be cut off in the middle.
        assertThat(ended.said()).as("no stack trace").doesNotContain("\tat nl.florijn.", "APPLICATION FAILED TO START");
        return ended.said()
                .lines()
                .filter(line -> line.startsWith("Florijn did not start. "))
                .findFirst()
                .orElseThrow(() -> new AssertionError(ended.said()));
    }
}
