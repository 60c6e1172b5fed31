package nl.florijn.api.web;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.Socket;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import nl.florijn.FlorijnTest;
import nl.florijn.api.ApiClient;
import nl.florijn.api.ApiClient.Answer;
import nl.florijn.partners.PartnerDetails;
import nl.florijn.partners.Partners;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** However much is sent, and wherever to: it is refused before it is read. */
@FlorijnTest
class LargeBodiesTest {

    @LocalServerPort
    private int port;

    @Autowired
    private Partners partners;

    private String token;

    @BeforeEach
    void aPartner() {
        token = partners.create(PartnerDetails.named("Large hosting")).token();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            /api/v1/customers                          | application/json
            /api/v1/customers                          | application/octet-stream
            /api/v1/imports                            | multipart/form-data; boundary=x
            /VAADIN/dynamic/resource/0/abc/upload      | application/octet-stream
            /VAADIN/dynamic/resource/0/abc/upload      | multipart/form-data; boundary=x
            /?v-r=uidl&v-uiId=0                        | application/json
            /login                                     | application/x-www-form-urlencoded
            """)
    void halfAGigabyteIsTooLarge(String path, String type) throws IOException {
        var answer = raw("""
                POST %s HTTP/1.1\r
                Host: localhost\r
                Authorization: Bearer %s\r
                Content-Type: %s\r
                Content-Length: 450000000\r
                \r
                --x\r
                """.formatted(path, token, type));
        assertThat(answer).startsWith("HTTP/1.1 413");
        assertThat(answer).contains("application/problem+json", "\"code\":\"TOO_LARGE\"");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            GET /api/v1/customers?q=%zz HTTP/1.1      | Host: localhost
            GET /api/v1/customers?q=%f HTTP/1.1       | Host: localhost
            GET /api/v1/cust%ffomers HTTP/1.1         | Host: localhost
            GET /api/v1/customers?q=\u00e9 HTTP/1.1  | Host: localhost
            GET /api/v1/customers HTTP/1.1            | Host: local\u0001host
            GET /api/v1/customers HTTP/1.1            | Bad Header: x
            POST /api/v1/customers HTTP/1.1           | Content-Length: -1
            POST /api/v1/customers HTTP/1.1           | Content-Length: x
            GET /api/v1/{customers} HTTP/1.1          | Host: localhost
            """)
    void aRequestThatIsNoneIsUnreadable(String line, String header) throws IOException {
        var host = header.startsWith("Host") ? "" : "Host: localhost\r\n";
        var answer = raw("%s\r\n%s%s\r\nAuthorization: Bearer %s\r\nConnection: close\r\n\r\n"
                .formatted(line, host, header, token));
        assertThat(answer).startsWith("HTTP/1.1 400");
    }

    /** Two are read at a time, the others wait; none is refused. */
    @Test
    void manyLargeBodiesOfOneCallerAreReadOneAfterTheOther() throws Exception {
        var api = ApiClient.withToken(port, token);
        var body = "{\"name\": \"" + "x".repeat(2 << 20) + "\"}";
        try (var threads = Executors.newFixedThreadPool(6)) {
            Callable<Answer> call = () -> api.post("/customers", body);
            for (var answer :
                    threads.invokeAll(IntStream.range(0, 6).mapToObj(n -> call).toList())) {
                assertThat(answer.get().status()).isEqualTo(422);
            }
        }
    }

    /** What comes back, as far as it is told before the connection ends. */
    private String raw(String request) throws IOException {
        try (var socket = new Socket("127.0.0.1", port)) {
            socket.setSoTimeout(20_000);
            socket.getOutputStream().write(request.getBytes(ISO_8859_1));
            var answer = new StringBuilder();
            var buffer = new byte[8192];
            for (var read = socket.getInputStream().read(buffer);
                    read > 0;
                    read = socket.getInputStream().read(buffer)) {
                answer.append(new String(buffer, 0, read, ISO_8859_1));
                var head = answer.indexOf("\r\n\r\n");
                if (head >= 0 && (answer.indexOf("problem+json") < 0 || answer.indexOf("}") > 0)) {
                    break;
                }
            }
            return answer.toString();
        }
    }
}
