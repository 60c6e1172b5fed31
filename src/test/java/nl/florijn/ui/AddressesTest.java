package nl.florijn.ui;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.CookieManager;
import java.net.Socket;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.regex.Pattern;
import nl.florijn.Books;
import nl.florijn.FlorijnTest;
import nl.florijn.platform.PartnerId;
import nl.florijn.platform.security.Actor;
import nl.florijn.platform.security.Role;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** What the first answer says of an address at which there is nothing, or that nobody can read. */
@FlorijnTest
class AddressesTest {

    private static final Pattern TOKEN = Pattern.compile("name=\"_csrf\" content=\"([^\"]+)\"");
    private static final String PAGES = "text/html,application/xhtml+xml,*/*;q=0.8";

    @LocalServerPort
    private int port;

    @Autowired
    private Books books;

    @Autowired
    private PanelUsers users;

    private final HttpClient browser =
            HttpClient.newBuilder().cookieHandler(new CookieManager()).build();
    private PartnerId partner;

    @BeforeEach
    void aBookkeeper() throws Exception {
        partner = books.freshPartner().partner().id();
        logIn(users.create(partner, Role.BOOKKEEPER));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "customers?customer=",
                "subscriptions?subscription=",
                "subscriptions?customer=",
                "mails?customer=",
                "runs?customer=",
                "runs?subscription=",
                "products?product=",
                "price-lists?list=",
                "invoices?invoice=",
                "review?draft=",
                "review?run=",
            })
    void whatIsNotThereIsNotFound(String address) throws Exception {
        var prefix = address.replaceAll(".*\\?(.*)=", "$1");
        var unknown = switch (prefix) {
            case "customer" -> "cus_zzz";
            case "subscription" -> "sub_zzz";
            case "product" -> "prd_zzz";
            case "list" -> "prl_zzz";
            case "run" -> "job_zzz";
            default -> "inv_zzz";
        };
        assertThat(get(partner + "/" + address + unknown).statusCode()).isEqualTo(404);
        assertThat(get(partner + "/" + address + "nonsense").statusCode()).isEqualTo(404);
        assertThat(get(partner + "/" + address).statusCode()).isEqualTo(200);
    }

    @Test
    void whatIsThereIsFound() throws Exception {
        var id = Actor.SYSTEM.doing(() -> books.customer(partner)).id();
        assertThat(get(partner + "/customers?customer=" + id).statusCode()).isEqualTo(200);
        assertThat(get(partner + "/customers?customer=new").statusCode()).isEqualTo(200);
        assertThat(get(partner + "/subscriptions?customer=" + id).statusCode()).isEqualTo(200);
        assertThat(get("").statusCode()).isEqualTo(200);
        assertThat(get("login").statusCode()).isEqualTo(200);
    }

    @Test
    void R01_whatIsOfAnotherPartnerIsNotFound() throws Exception {
        var other = Actor.SYSTEM.doing(() -> books.freshPartner().partner().id());
        var theirs = Actor.SYSTEM.doing(() -> books.customer(other)).id();
        assertThat(get(partner + "/customers?customer=" + theirs).statusCode()).isEqualTo(404);
        assertThat(get(other + "/customers").statusCode()).isEqualTo(404);
    }

    @Test
    void noViewIsNotFound() throws Exception {
        assertThat(get("nonsense").statusCode()).isEqualTo(404);
        var below = get(partner + "/nonsense");
        assertThat(below.statusCode()).isEqualTo(404);
        assertThat(below.body()).as("the panel says so, with its menu").contains("<div id=\"outlet\">");
        assertThat(get("frontend/none.css").statusCode()).isEqualTo(404);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            /login?x=%ff | nl | Dit adres kunnen we niet lezen
            /login?x=%ff | en | We cannot read this address
            /%ff         | nl | Dit adres kunnen we niet lezen
            /%           | en | We cannot read this address
            /a//b        | nl | Dit adres kunnen we niet lezen
            """)
    void whatCannotBeReadIsSaidOnAPage(String path, String language, String title) throws IOException {
        var answer = raw(path, "Accept: " + PAGES + "\r\nAccept-Language: " + language + "\r\n");
        assertThat(answer)
                .startsWith("HTTP/1.1 400")
                .contains("Content-Type: text/html", "<h1>" + title + "</h1>", "/frontend/panel.css");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/login?x=%ff", "/%ff", "/api/v1/customers?q=%ff", "/api/v1/%ff"})
    void aProgramReadsAProblem(String path) throws IOException {
        assertThat(raw(path, "Accept: */*\r\n")).startsWith("HTTP/1.1 400").contains("application/problem+json");
    }

    @Test
    void theInterfaceHasNoPages() throws IOException {
        assertThat(raw("/api/v1/%ff", "Accept: " + PAGES + "\r\n")).contains("application/problem+json");
        assertThat(raw("/api/v1/customers?q=%ff", "Accept: " + PAGES + "\r\n")).contains("application/problem+json");
    }

    @Test
    void aFormThatIsTooLargeIsSaidOnAPage() throws Exception {
        var answer = post();
        assertThat(answer.statusCode()).isEqualTo(413);
        assertThat(answer.headers().firstValue("Content-Type").orElseThrow()).startsWith("text/html");
        assertThat(answer.body()).contains("Dit is meer dan hier verstuurd kan worden");
    }

    private HttpResponse<String> post() throws Exception {
        return browser.send(
                to("login")
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .header("Accept", PAGES)
                        .header("Accept-Language", "nl")
                        .POST(BodyPublishers.ofByteArray(new byte[3 << 20]))
                        .build(),
                BodyHandlers.ofString());
    }

    private void logIn(String email) throws Exception {
        var token = TOKEN.matcher(get("login").body());
        assertThat(token.find()).isTrue();
        var form = "username=" + URLEncoder.encode(email, UTF_8) + "&password=" + PanelUsers.PASSWORD + "&_csrf="
                + URLEncoder.encode(token.group(1), UTF_8);
        browser.send(
                to("login")
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .POST(BodyPublishers.ofString(form))
                        .build(),
                BodyHandlers.ofString());
    }

    private HttpResponse<String> get(String path) throws Exception {
        return browser.send(to(path).header("Accept", PAGES).build(), BodyHandlers.ofString());
    }

    private HttpRequest.Builder to(String path) {
        return HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + "/" + path));
    }

    private String raw(String path, String headers) throws IOException {
        try (var socket = new Socket("127.0.0.1", port)) {
            socket.setSoTimeout(20_000);
            var request = "GET " + path + " HTTP/1.1\r\nHost: localhost\r\n" + headers + "Connection: close\r\n\r\n";
            socket.getOutputStream().write(request.getBytes(ISO_8859_1));
            return new String(socket.getInputStream().readAllBytes(), UTF_8);
        }
    }
}
