package nl.florijn.killed;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.locks.LockSupport;
import java.util.regex.Pattern;
import nl.florijn.api.ApiClient;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The month of a real reseller, with the process killed at each step: the figures are those of a quiet day. */
@Tag("db")
@Tag("killed")
class KilledInTheMiddleTest {

    private static final Path DATA = Path.of("target/killed-db");
    private static final Path PANEL_EXPORT = Path.of("src/main/resources/demo/panel-export");
    private static final String BOUNDARY = "part-of-the-panel-export";
    private static final String TWINFIELD = "{\"format\": \"TWINFIELD_XML\"}";
    private static final Pattern INVOICE_NUMBER = Pattern.compile("<invoicenumber>(.*?)</invoicenumber>");

    private String token = "";

    @Test
    void R14_nothingIsLostOrDoneTwice() throws Exception {
        deleteTree(DATA);
        var importing = killedAt("import.written", node -> {
            token = ApiClient.provider(node.port())
                    .post("/partners", """
                            {"name": "Onverwoestbaar", "vatNumber": "NL004495445B01", "chamberOfCommerce": "12345678",
                             "iban": "NL91ABNA0417164300",
                             "address": {"line1": "Havenkade 12", "postcode": "1011 AB", "city": "Amsterdam"}}
                            """)
                    .body()
                    .path("token")
                    .asString();
            return startImport(node);
        });
        var run = killedAt("job.planned", node -> {
            awaitJob(node, importing);
            return start(node, "/billing-runs", "{\"runDate\": \"2026-12-01\"}");
        });
        killedAt("run.drafts.written", node -> run);
        killedAt("run.chunk.written:2", node -> run);
        killedAt("job.finished", node -> run);
        var approval = killedAt("approval.numbered:2", node -> {
            awaitJob(node, run);
            return start(node, "/invoices/approve", "{\"runId\": \"" + run + "\"}");
        });
        killedAt("approval.frozen", node -> approval);
        try (var node = Node.start(DATA, "")) {
            LockSupport.parkNanos(Duration.ofSeconds(1).toNanos());
            node.killWithDatabase(DATA);
        }
        try (var node = Node.start(DATA, "")) {
            assertThatTheFiguresAreThoseOfAQuietDay(node, run, approval);
        }
        var export = killedAt("export.claimed", node -> start(node, "/exports", TWINFIELD));
        killedAt("export.file.written", node -> export);
        try (var node = Node.start(DATA, "")) {
            assertThatEachInvoiceLeftOnce(node, export);
        }
    }

    private void assertThatTheFiguresAreThoseOfAQuietDay(Node node, String run, String approval) {
        var report = api(node).get("/billing-runs/" + run).body();
        assertThat(report.path("drafts").asInt()).isEqualTo(588);
        assertThat(report.path("lines").asInt()).isEqualTo(906);
        assertThat(report.path("total").asString()).isEqualTo("25346.75");

        var again = awaitJob(node, start(node, "/billing-runs", "{\"runDate\": \"2026-12-01\"}"));
        assertThat(again.path("drafts").asInt()).as("everything was billed").isZero();

        var result = awaitJob(node, approval);
        var numbers = approvedNumbers(node);
        assertThat(numbers).hasSize(result.path("done").asInt());
        assertThat(numbers.size() + result.path("failed").size()).isEqualTo(588);
        for (var i = 1; i <= numbers.size(); i++) {
            assertThat(numbers).contains("FA-26%05d".formatted(i));
        }
    }

    private void assertThatEachInvoiceLeftOnce(Node node, String export) {
        awaitJob(node, export);
        var again = awaitJob(node, start(node, "/exports", TWINFIELD));
        assertThat(again.path("accepted").asInt()).as("everything has left").isZero();

        var file = api(node).get("/exports/" + export + "/file").text();
        var numbers = INVOICE_NUMBER.matcher(file).results().map(found -> found.group(1));
        assertThat(numbers).containsExactlyInAnyOrderElementsOf(approvedNumbers(node));
    }

    private Set<String> approvedNumbers(Node node) {
        var numbers = new HashSet<String>();
        for (var cursor = ""; cursor != null; ) {
            var page = api(node)
                    .get("/invoices?status=APPROVED&limit=200" + (cursor.isEmpty() ? "" : "&cursor=" + cursor))
                    .body();
            page.path("items")
                    .forEach(invoice -> assertThat(
                                    numbers.add(invoice.path("number").asString()))
                            .as("no double")
                            .isTrue());
            cursor = page.path("next").isNull() ? null : page.path("next").asString();
        }
        return numbers;
    }

    /** Starts a node that dies at a point, lets it do something that leads there, and waits for its death. */
    private String killedAt(String crashPoint, Work work) throws Exception {
        try (var node = Node.start(DATA, crashPoint)) {
            var result = work.on(node);
            node.awaitDeath();
            return result;
        }
    }

    private interface Work {
        String on(Node node) throws Exception;
    }

    private String start(Node node, String path, String body) {
        var answer = api(node).post(path, body);
        assertThat(answer.status()).as(answer.text()).isEqualTo(202);
        return answer.body().path("id").asString();
    }

    private JsonNode awaitJob(Node node, String job) {
        while (true) {
            var body = api(node).get("/jobs/" + job).body();
            if (List.of("DONE", "FAILED", "CANCELLED")
                    .contains(body.path("status").asString())) {
                assertThat(body.path("status").asString()).as(body.toString()).isEqualTo("DONE");
                return body;
            }
            LockSupport.parkNanos(Duration.ofMillis(100).toNanos());
        }
    }

    private ApiClient api(Node node) {
        return ApiClient.withToken(node.port(), token);
    }

    private String startImport(Node node) throws IOException, InterruptedException {
        var body = new StringBuilder();
        for (var part : List.of("products", "customers", "subscriptions")) {
            body.append("--").append(BOUNDARY).append("\r\nContent-Disposition: form-data; name=\"");
            body.append(part).append("\"; filename=\"").append(part).append(".csv\"\r\n\r\n");
            body.append(Files.readString(PANEL_EXPORT.resolve(part + ".csv"))).append("\r\n");
        }
        body.append("--").append(BOUNDARY).append("--\r\n");
        var request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + node.port() + "/api/v1/imports"))
                .header("Authorization", "Bearer " + token)
                .header("Content-Type", "multipart/form-data; boundary=" + BOUNDARY)
                .POST(BodyPublishers.ofString(body.toString(), UTF_8))
                .build();
        try (var http = HttpClient.newHttpClient()) {
            var answer = http.send(request, BodyHandlers.ofString(UTF_8));
            assertThat(answer.statusCode()).as(answer.body()).isEqualTo(202);
            return new JsonMapper().readTree(answer.body()).path("id").asString();
        }
    }

    private static void deleteTree(Path top) throws IOException {
        if (Files.exists(top)) {
            try (var tree = Files.walk(top)) {
                for (var path : tree.sorted(Comparator.reverseOrder()).toList()) {
                    Files.delete(path);
                }
            }
        }
    }
}
