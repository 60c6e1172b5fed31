package nl.florijn.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import nl.florijn.FlorijnTest;
import nl.florijn.api.ApiClient.Answer;
import nl.florijn.partners.PartnerDetails;
import nl.florijn.partners.Partners;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;

/** Books sent in as files: accepted at once, done as a job, all or nothing. */
@FlorijnTest
class ImportsTest {

    private static final String PRODUCTS = """
            reference,code,name,group,kind,interval,currency,unitPrice,vatCode,ledgerAccount
            P1,NL-DOMAIN,.nl domain,Domains,RECURRING,P1Y,EUR,12.50,NL-HIGH,8000
            """;

    @LocalServerPort
    private int port;

    @Autowired
    private Partners partners;

    private ApiClient api;

    @BeforeEach
    void aPartner() {
        api = ApiClient.withToken(
                port, partners.create(PartnerDetails.named("Books by file")).token());
    }

    @Test
    void aFileIsTakenInAsAJob() {
        var answer = send("/imports", Map.of("products", PRODUCTS));
        assertThat(answer.status()).as(answer.text()).isEqualTo(202);
        var id = answer.body().path("id").asString();
        assertThat(answer.header("Location")).isEqualTo("/api/v1/imports/" + id);

        var job = ended(answer.header("Location"));
        assertThat(job.path("status").asString()).as(job.toString()).isEqualTo("DONE");
        assertThat(job.path("progress").asInt()).isEqualTo(1);
        assertThat(job.path("created").asInt()).isEqualTo(1);
        assertThat(api.get("/imports/" + id).body().path("created").asInt()).isEqualTo(1);
        assertThat(api.get("/imports").body().path("items")).hasSize(1);

        var again = ended(send("/imports", Map.of("products", PRODUCTS)).header("Location"));
        assertThat(again.path("unchanged").asInt()).as(again.toString()).isEqualTo(1);
    }

    @Test
    void aDryRunKeepsNothing() {
        ended(send("/imports?dryRun=true", Map.of("products", PRODUCTS)).header("Location"));
        var real = ended(send("/imports", Map.of("products", PRODUCTS)).header("Location"));
        assertThat(real.path("created").asInt()).isEqualTo(1);
    }

    @Test
    void faultsComeWithTheirPlace() {
        var job = ended(send("/imports", Map.of("products", PRODUCTS.replace("12.50", "1;5")))
                .header("Location"));
        assertThat(job.path("status").asString()).isEqualTo("FAILED");
        var fault = job.path("errors").path(0);
        assertThat(fault.path("file").asString()).isEqualTo("products");
        assertThat(fault.path("row").isNumber()).isTrue();
        assertThat(fault.path("column").asString()).isEqualTo("unitPrice");
        assertThat(fault.path("message").asString()).isNotBlank();
    }

    @Test
    void withoutAnyFileThereIsNothingToImport() {
        assertThat(send("/imports", Map.of("others", PRODUCTS)).status()).isEqualTo(422);
        assertThat(api.post("/imports", "{}").status()).isEqualTo(415);
    }

    private JsonNode ended(String location) {
        await().atMost(Duration.ofMinutes(2)).until(() -> isFinal(api.get(location)));
        return api.get(location).body();
    }

    private static boolean isFinal(Answer job) {
        return job.body().path("status").asString().matches("DONE|FAILED");
    }

    private Answer send(String path, Map<String, String> files) {
        var boundary = UUID.randomUUID().toString();
        var body = files.entrySet().stream()
                .map(file -> part(boundary, file.getKey(), file.getValue()))
                .collect(Collectors.joining("", "", "--" + boundary + "--\r\n"));
        return api.send(
                api.request("POST", path, body).setHeader("Content-Type", "multipart/form-data; boundary=" + boundary));
    }

    private static String part(String boundary, String name, String content) {
        return """
                --%1$s\r
                Content-Disposition: form-data; name="%2$s"; filename="%2$s.csv"\r
                Content-Type: text/csv\r
                \r
                %3$s\r
                """.formatted(boundary, name, content);
    }
}
