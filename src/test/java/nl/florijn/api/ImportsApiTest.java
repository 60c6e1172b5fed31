package nl.florijn.api;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.net.http.HttpRequest.BodyPublishers;
import java.time.Duration;
import java.util.Map;
import nl.florijn.Books;
import nl.florijn.FlorijnTest;
import nl.florijn.api.ApiClient.Answer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Files come in over HTTP. */
@FlorijnTest
class ImportsApiTest {

    private static final String BOUNDARY = "between-the-files";
    private static final String PRODUCTS = """
            reference,code,name,kind,interval,currency,unitPrice,vatCode
            HOST,HOST,Hosting,RECURRING,P1M,EUR,10.00,NL-HIGH
            """;

    @LocalServerPort
    private int port;

    @Autowired
    private Books books;

    @Test
    void anImportIsAJobWithItsCounts() {
        var client = client();

        var accepted = post(client, "/imports", Map.of("products", PRODUCTS));
        assertThat(accepted.status()).isEqualTo(202);
        assertThat(accepted.header("Location"))
                .isEqualTo("/api/v1/imports/" + accepted.body().path("id").asString());

        var report = ended(client, accepted);
        assertThat(report.body().path("status").asString()).isEqualTo("DONE");
        assertThat(report.body().path("created").asInt()).isEqualTo(1);
        assertThat(report.body().path("errors").size()).isZero();
        assertThat(client.get("/imports").body().path("items").size()).isEqualTo(1);
    }

    @Test
    void faultsAreListedWithTheirPlace() {
        var client = client();

        var report = ended(
                client, post(client, "/imports?dryRun=true", Map.of("products", PRODUCTS.replace("10.00", "\"1,5\""))));

        assertThat(report.body().path("status").asString()).isEqualTo("FAILED");
        var fault = report.body().path("errors").path(0);
        assertThat(fault.path("file").asString()).isEqualTo("products");
        assertThat(fault.path("row").asInt()).isEqualTo(2);
        assertThat(fault.path("column").asString()).isEqualTo("unitPrice");
        assertThat(fault.path("code").asString()).isEqualTo("NOT_A_NUMBER");
        assertThat(fault.path("message").asString()).endsWith(".");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/imports", "/imports?dryRun=true"})
    void aFailedImportMadeNothingAndSaysSo(String path) {
        var client = client();
        var halfGood = PRODUCTS + "MAIL,MAIL,Mail,RECURRING,P1M,EUR,x,NL-HIGH\n";

        var report =
                ended(client, post(client, path, Map.of("products", halfGood))).body();

        assertThat(report.path("status").asString()).isEqualTo("FAILED");
        assertThat(report.path("errorCount").asInt()).isEqualTo(1);
        assertThat(report.path("created").asInt()).isZero();
        assertThat(report.path("files").path("products").path("created").asInt())
                .isZero();
        assertThat(client.get("/products").body().path("items").size()).isZero();
    }

    @Test
    void otherFilesOrNoneAreRefusedAtOnce() {
        assertThat(post(client(), "/imports", Map.of("invoices", "x")).status()).isEqualTo(422);
        assertThat(post(client(), "/imports", Map.of()).status()).isEqualTo(422);
    }

    @Test
    void R01_anImportOfAnotherPartnerDoesNotExist() {
        var accepted = post(client(), "/imports", Map.of("products", PRODUCTS));

        assertThat(client().get("/imports/" + accepted.body().path("id").asString())
                        .status())
                .isEqualTo(404);
    }

    private ApiClient client() {
        return ApiClient.withToken(port, books.freshPartner().token());
    }

    private static Answer ended(ApiClient client, Answer accepted) {
        var path = "/imports/" + accepted.body().path("id").asString();
        await().atMost(Duration.ofMinutes(1))
                .until(() -> client.get(path).body().path("finishedAt").isString());
        return client.get(path);
    }

    private static Answer post(ApiClient client, String path, Map<String, String> files) {
        var body = new StringBuilder();
        files.forEach((name, text) -> body.append("--" + BOUNDARY + "\r\n")
                .append("Content-Disposition: form-data; name=\"" + name + "\"; filename=\"" + name + ".csv\"\r\n")
                .append("Content-Type: text/csv\r\n\r\n" + text + "\r\n"));
        body.append("--" + BOUNDARY + "--\r\n");
        return client.send(client.request("POST", path, "")
                .setHeader("Content-Type", "multipart/form-data; boundary=" + BOUNDARY)
                .method("POST", BodyPublishers.ofString(body.toString(), UTF_8)));
    }
}
