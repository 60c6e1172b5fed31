package nl.florijn.api.web;

import static org.assertj.core.api.Assertions.assertThat;

import nl.florijn.Books;
import nl.florijn.FlorijnTest;
import nl.florijn.api.ApiClient;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** The version of an object, as HTTP says it. */
@FlorijnTest
class VersionTagTest {

    @LocalServerPort
    private int port;

    @Autowired
    private Books books;

    private ApiClient api;

    @BeforeEach
    void aPartner() {
        api = ApiClient.withToken(port, books.freshPartner().token());
    }

    @Test
    void whatTheTagOfAnObjectSaysIsWhatIfMatchWants() {
        var created = api.post("/price-lists", "{\"code\": \"GOLD\"}");
        assertThat(created.header("ETag")).isEqualTo("\"1\"");
        var path = "/price-lists/" + created.body().path("id").asString();

        var changed = api.send(api.request("PATCH", path, "{\"name\": \"Goud\"}")
                .header("If-Match", api.get(path).header("ETag")));

        assertThat(changed.status()).isEqualTo(200);
        assertThat(changed.header("ETag")).isEqualTo("\"2\"");
        assertThat(api.get(path).header("ETag")).isEqualTo("\"2\"");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/partner", "/partner/settings", "/partner/twinfield-settings"})
    void whatThereIsOneOfHasATagToo(String path) {
        var answer = api.get(path);

        assertThat(answer.header("ETag"))
                .isEqualTo('"' + answer.body().path("version").asString() + '"');
    }

    @ParameterizedTest
    @ValueSource(strings = {"/price-lists", "/price-lists/pl_zzzzzz", "/day-rates"})
    void whatHasNoVersionHasNoTag(String path) {
        assertThat(api.get(path).header("ETag")).isEmpty();
    }
}
