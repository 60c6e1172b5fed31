package nl.florijn.api;

import static org.assertj.core.api.Assertions.assertThat;

import nl.florijn.Books;
import nl.florijn.FlorijnTest;
import nl.florijn.api.ApiClient.Answer;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;

/** Texts that stand on every document of a kind, as a calling system sets them. */
@FlorijnTest
class DocumentTextsApiTest {

    private static final String DUTCH = "/document-texts/INVOICE/nl";

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
    void eachKindHasATextInEachLanguage() {
        var all = api.get("/document-texts").body();
        assertThat(all.valueStream()
                        .map(text -> text.path("kind").asString() + " "
                                + text.path("locale").asString()))
                .containsExactly(
                        "INVOICE nl",
                        "INVOICE en",
                        "INVOICE fr",
                        "INVOICE de",
                        "CREDIT_NOTE nl",
                        "CREDIT_NOTE en",
                        "CREDIT_NOTE fr",
                        "CREDIT_NOTE de");
        assertThat(all)
                .allSatisfy(text -> assertThat(text.path("text").isNull()).isTrue());
    }

    @Test
    void aTextIsWrittenChangedAndTakenAway() {
        var written = put(DUTCH, "{'text': 'Met dank.'}");
        assertThat(written.status()).as(written.text()).isEqualTo(200);
        assertThat(written.body().path("version").asInt()).isEqualTo(1);
        assertThat(put(DUTCH, "{'text': 'Met dank.'}").body().path("version").asInt())
                .as("nothing became another")
                .isEqualTo(1);
        assertThat(put(DUTCH, "{'text': 'Met veel dank.'}")
                        .body()
                        .path("version")
                        .asInt())
                .isEqualTo(2);
        assertThat(text(api.get(DUTCH).body())).isEqualTo("Met veel dank.");
        assertThat(text(api.get("/document-texts/CREDIT_NOTE/nl").body())).isEmpty();
        assertThat(put(DUTCH, "{'text': null}").body().path("text").isNull()).isTrue();
        assertThat(put(DUTCH, "{'text': 'Weer.'}").body().path("version").asInt())
                .isEqualTo(4);
    }

    @Test
    void itIsChangedAsItWasSeen() {
        assertThat(seen(1, "{'text': 'Te vroeg.'}").status()).isEqualTo(412);
        assertThat(seen(0, "{'text': 'Met dank.'}").status()).isEqualTo(200);
        assertThat(seen(0, "{'text': 'Te laat.'}").status()).isEqualTo(412);
        assertThat(text(api.get(DUTCH).body())).isEqualTo("Met dank.");
    }

    @Test
    void whatCannotBeATextIsRefused() {
        var tooLong = put(DUTCH, "{'text': '" + "x".repeat(2001) + "'}");
        assertThat(tooLong.status()).isEqualTo(422);
        assertThat(tooLong.body().at("/errors/0/field").asString()).isEqualTo("text");
        assertThat(tooLong.body().at("/errors/0/code").asString()).isEqualTo("TOO_LONG");
        assertThat(put("/document-texts/INVOICE/xx", "{'text': 'x'}").status()).isEqualTo(404);
        assertThat(api.get("/document-texts/INVOICE/xx").status()).isEqualTo(404);
        assertThat(api.get("/document-texts/LETTER/nl").status()).isBetween(400, 422);
        assertThat(put(DUTCH, "{'words': 'x'}").status()).isEqualTo(422);
    }

    private Answer put(String path, String body) {
        return api.put(path, body.replace('\'', '"'));
    }

    private Answer seen(int version, String body) {
        return api.send(api.request("PUT", DUTCH, body.replace('\'', '"')).header("If-Match", "\"" + version + "\""));
    }

    private static String text(JsonNode answer) {
        return answer.path("text").isNull() ? "" : answer.path("text").asString();
    }
}
