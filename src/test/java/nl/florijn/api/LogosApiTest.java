package nl.florijn.api;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.awt.Color;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import javax.imageio.ImageIO;
import nl.florijn.Books;
import nl.florijn.FlorijnTest;
import nl.florijn.api.ApiClient.Answer;
import nl.florijn.documents.logos.LogoReader;
import nl.florijn.documents.logos.Pictures;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Logos as a calling system gives, reads and takes them. */
@FlorijnTest
class LogosApiTest {

    private static final byte[] RED = Pictures.png(300, 90, Color.RED);

    @LocalServerPort
    private int port;

    @Autowired
    private Books books;

    private String token;
    private ApiClient api;
    private String layout;

    @BeforeEach
    void aLayout() {
        token = books.freshPartner().token();
        api = ApiClient.withToken(port, token);
        layout = made(api);
    }

    @Test
    void R31_aLogoIsGivenReadAndTakenVersionByVersion() throws Exception {
        assertThat(api.get(layout).body().path("logo").isNull()).isTrue();
        assertThat(api.get(layout + "/logo").status()).isEqualTo(404);

        var given = put(1, "image/png", RED);
        assertThat(given.status()).as(given.text()).isEqualTo(200);
        assertThat(given.body().path("version").asInt()).isEqualTo(2);
        assertThat(given.header("ETag")).isEqualTo("\"2\"");
        assertThat(given.body().at("/logo/mediaType").asString()).isEqualTo("image/png");
        assertThat(given.body().at("/logo/width").asInt()).isEqualTo(300);
        assertThat(given.body().at("/logo/sha256").asString()).matches("[0-9a-f]{64}");

        var again = put(2, "image/png", RED);
        assertThat(again.body().path("version").asInt()).as("the same logo").isEqualTo(2);
        assertThat(put(1, "image/png", Pictures.png(9, 9, Color.BLUE)).status()).isEqualTo(412);
        assertThat(api.send(call("PUT", "image/png", RED)).status()).isEqualTo(428);

        var read = picture(layout);
        assertThat(read.headers().firstValue("Content-Type")).hasValue("image/png");
        assertThat(read.headers().firstValue("X-Content-Type-Options")).hasValue("nosniff");
        assertThat(read.headers().firstValue("Content-Security-Policy")).hasValue("default-src 'none'; sandbox");
        assertThat(ImageIO.read(new ByteArrayInputStream(read.body())).getWidth())
                .isEqualTo(300);

        var renamed = api.patch(layout, 2, "{\"name\": \"Rood\", \"logoText\": \"Poldermedia, met een molen\"}");
        assertThat(renamed.body().at("/logo/width").asInt()).as(renamed.text()).isEqualTo(300);
        assertThat(renamed.body().path("logoText").asString()).isEqualTo("Poldermedia, met een molen");

        var taken = api.send(call("DELETE", "", new byte[0]).header("If-Match", "\"3\""));
        assertThat(taken.status()).as(taken.text()).isEqualTo(200);
        assertThat(taken.body().path("version").asInt()).isEqualTo(4);
        assertThat(taken.body().path("logo").isNull()).isTrue();
        var takenAgain = api.send(call("DELETE", "", new byte[0]).header("If-Match", "\"4\""));
        assertThat(takenAgain.body().path("version").asInt()).isEqualTo(4);
        assertThat(api.delete(layout).status()).isEqualTo(204);
    }

    @Test
    void whatAPictureIsItsContentSays() {
        assertThat(put(1, "image/jpeg", RED).body().at("/logo/mediaType").asString())
                .isEqualTo("image/png");
        var drawn = put(2, "application/octet-stream", Pictures.svg("<circle cx='50' cy='50' r='50'/>"));
        assertThat(drawn.body().at("/logo/mediaType").asString())
                .as(drawn.text())
                .isEqualTo("image/png");
        assertThat(put(3, "image/png", Pictures.jpeg(90, 30, Color.RED))
                        .body()
                        .at("/logo/mediaType")
                        .asString())
                .isEqualTo("image/jpeg");
    }

    @Test
    void whatIsNoLogoIsRefusedAndChangesNothing() {
        assertThat(fault("image/png", "no picture".getBytes(UTF_8))).isEqualTo("LOGO_TYPE_UNKNOWN");
        assertThat(fault("image/png", new byte[LogoReader.MOST_BYTES + 1])).isEqualTo("LOGO_TOO_LARGE");
        assertThat(fault("image/jpeg", Pictures.cmyk())).isEqualTo("LOGO_CMYK");
        assertThat(fault("image/png", "\u0089PNG\r\n\u001A\n".getBytes(ISO_8859_1)))
                .isEqualTo("LOGO_UNREADABLE");
        assertThat(fault("image/svg+xml", Pictures.svg("<foreignObject/>"))).isEqualTo("LOGO_NOT_DRAWN");
        assertThat(put(1, "application/json", "{}".getBytes(UTF_8)).status()).isEqualTo(415);
        assertThat(put(1, "multipart/form-data; boundary=a", "--a--".getBytes(UTF_8))
                        .status())
                .isEqualTo(415);
        assertThat(api.get(layout).body().path("version").asInt()).isEqualTo(1);
    }

    @Test
    void R01_noPartnerSeesOrChangesTheLogoOfAnother() {
        put(1, "image/png", RED);
        var stranger = ApiClient.withToken(port, books.freshPartner().token());

        assertThat(stranger.get(layout + "/logo").status()).isEqualTo(404);
        assertThat(stranger.delete(layout + "/logo").status()).isIn(404, 428);
        var theirs = HttpRequest.newBuilder(address())
                .header("Authorization", "Bearer " + books.freshPartner().token())
                .header("Content-Type", "image/png")
                .header("If-Match", "\"2\"")
                .PUT(BodyPublishers.ofByteArray(Pictures.png(9, 9, Color.BLUE)));
        assertThat(stranger.send(theirs).status()).isEqualTo(404);
        assertThat(api.get(layout).body().path("version").asInt()).isEqualTo(2);
    }

    private String fault(String type, byte[] file) {
        var refused = put(1, type, file);
        assertThat(refused.status()).as(refused.text()).isEqualTo(422);
        assertThat(refused.body().at("/errors/0/field").asString()).isEqualTo("logo");
        return refused.body().at("/errors/0/code").asString();
    }

    private Answer put(int version, String type, byte[] file) {
        return api.send(call("PUT", type, file).header("If-Match", "\"" + version + "\""));
    }

    private HttpRequest.Builder call(String method, String type, byte[] file) {
        var call = HttpRequest.newBuilder(address())
                .header("Authorization", "Bearer " + token)
                .method(method, file.length == 0 ? BodyPublishers.noBody() : BodyPublishers.ofByteArray(file));
        return type.isEmpty() ? call : call.header("Content-Type", type);
    }

    private URI address() {
        return URI.create("http://127.0.0.1:" + port + "/api/v1" + layout + "/logo");
    }

    private HttpResponse<byte[]> picture(String path) throws IOException, InterruptedException {
        try (var http = HttpClient.newHttpClient()) {
            return http.send(api.request("GET", path + "/logo", "").build(), BodyHandlers.ofByteArray());
        }
    }

    private static String made(ApiClient api) {
        return "/layouts/"
                + api.post("/layouts", "{\"code\": \"RED\"}").body().path("id").asString();
    }
}
