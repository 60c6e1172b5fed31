package nl.florijn.killed;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.util.Map;
import java.util.regex.Pattern;
import nl.florijn.api.ApiClient;
import nl.florijn.platform.database.ExternalMariaDb;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.util.FileSystemUtils;

/** Carries out the commands of docs/operations.md, as they stand there: what was backed up serves the same documents. */
@Tag("db")
@Tag("killed")
class BackupTest {

    private static final Path WORK = Path.of("target/backup").toAbsolutePath();
    private static final Path OPERATIONS = Path.of("docs/operations.md");

    private record Stored(String token, String invoice, byte[] pdf) {}

    @BeforeEach
    void startWithNothing() throws Exception {
        FileSystemUtils.deleteRecursively(WORK);
        Node.linkPrograms(WORK.resolve("data"));
    }

    @Test
    void whatWasBackedUpIsRestoredIntoAnExternalDatabaseAndIntoAnEmbeddedOne() throws Exception {
        Stored stored;
        try (var node = Node.start(WORK.resolve("data"), "")) {
            stored = anApprovedInvoice(node);
            carryOut("Backup of the embedded database", Map.of());
        }
        Files.move(WORK.resolve("data"), WORK.resolve("lost"));

        try (var external = new ExternalMariaDb(Path.of("target/restored-db"))) {
            Files.copy(external.clientFile(), WORK.resolve("external.cnf"));
            carryOut("Restore into an external database", external.environment());
            var login = Map.of(
                    "FLORIJN_DB_URL", external.getJdbcUrl(),
                    "FLORIJN_DB_USER", external.getUsername(),
                    "FLORIJN_DB_PASSWORD", external.getPassword());
            try (var node = Node.start(WORK.resolve("data"), "", login)) {
                assertThatItIsServed(node, stored);
                assertThatItIsGuarded(external);
            }
            carryOut("Backup of an external database", external.environment());
            FileSystemUtils.deleteRecursively(WORK.resolve("data"));
        }

        Node.linkPrograms(WORK.resolve("data"));
        try (var node = Node.start(WORK.resolve("data"), "")) {
            assertThat(node.isAlive()).isTrue();
            carryOut("Restore into an embedded database", Map.of());
        }
        try (var node = Node.start(WORK.resolve("data"), "")) {
            assertThatItIsServed(node, stored);
        }
    }

    /** Runs the commands below a heading, in the folder that holds {@code data}. */
    private static void carryOut(String heading, Map<String, String> environment) throws Exception {
        var block = Pattern.compile("### " + heading + "\\n.*?```sh\\n(.*?)```", Pattern.DOTALL)
                .matcher(Files.readString(OPERATIONS));
        assertThat(block.find()).as(heading).isTrue();
        var builder = new ProcessBuilder("sh", "-euc", block.group(1))
                .directory(WORK.toFile())
                .redirectErrorStream(true);
        builder.environment().putAll(environment);
        var shell = builder.start();
        var said = new String(shell.getInputStream().readAllBytes(), UTF_8);
        assertThat(shell.waitFor()).as(said).isZero();
    }

    private static Stored anApprovedInvoice(Node node) throws Exception {
        var token = ApiClient.provider(node.port())
                .post("/partners", """
                        {"name": "Onverwoestbaar", "vatNumber": "NL963776642B03", "chamberOfCommerce": "12345678",
                         "address": {"line1": "Markt 1", "postcode": "6211 CK", "city": "Maastricht"},
                         "iban": "NL91ABNA0417164300", "email": "info@onverwoestbaar.example"}""")
                .body()
                .path("token")
                .asString();
        assertThat(token).isNotEmpty();
        var api = ApiClient.withToken(node.port(), token);
        var customer = id(api.post("/customers", """
                {"name": "Bakkerij Jansen",
                 "address": {"line1": "Markt 2", "postcode": "6211 CK", "city": "Maastricht", "country": "NL"}}"""));
        var draft = id(api.post("/invoices", """
                {"customerId": "%s", "lines": [{"description": "Advies", "quantity": "1", "unitPrice": "100.00"}]}""".formatted(customer)));
        var approved = api.post("/invoices/" + draft + "/approve", "{}");
        assertThat(approved.status()).as(approved.text()).isEqualTo(200);
        return new Stored(token, draft, pdf(node, token, draft));
    }

    private static String id(ApiClient.Answer answer) {
        assertThat(answer.status()).as(answer.text()).isEqualTo(201);
        return answer.body().path("id").asString();
    }

    private static void assertThatItIsServed(Node node, Stored stored) throws Exception {
        assertThat(pdf(node, stored.token(), stored.invoice())).isEqualTo(stored.pdf());
    }

    /** The triggers are there, though the dump has none. */
    private static void assertThatItIsGuarded(ExternalMariaDb database) throws Exception {
        try (var connection = DriverManager.getConnection(
                        database.getJdbcUrl(), database.getUsername(), database.getPassword());
                var statement = connection.createStatement()) {
            try (var missing = statement.executeQuery("""
                    SELECT COUNT(*), (SELECT COUNT(*) FROM kept_trigger)
                    FROM information_schema.triggers WHERE trigger_schema = DATABASE()""")) {
                missing.next();
                assertThat(missing.getInt(1)).isPositive().isEqualTo(missing.getInt(2));
            }
            assertThatThrownBy(() -> statement.execute("UPDATE invoice SET total = 1 WHERE status <> 'DRAFT'"))
                    .hasMessageContaining("an approved invoice does not change");
        }
    }

    private static byte[] pdf(Node node, String token, String invoice) throws Exception {
        var request = HttpRequest.newBuilder(
                        URI.create("http://127.0.0.1:" + node.port() + "/api/v1/invoices/" + invoice + "/pdf"))
                .header("Authorization", "Bearer " + token)
                .build();
        try (var http = HttpClient.newHttpClient()) {
            var answer = http.send(request, BodyHandlers.ofByteArray());
            assertThat(answer.statusCode()).as(new String(answer.body(), UTF_8)).isEqualTo(200);
            return answer.body();
        }
    }
}
