package nl.florijn.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.CookieManager;
import java.net.InetAddress;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.regex.Pattern;
import nl.florijn.Books;
import nl.florijn.FlorijnTest;
import nl.florijn.access.Users;
import nl.florijn.platform.PartnerId;
import nl.florijn.platform.audit.AuditAction;
import nl.florijn.platform.audit.AuditLog;
import nl.florijn.platform.paging.PageRequest;
import nl.florijn.platform.security.Actor;
import nl.florijn.platform.security.Role;
import org.jooq.DSLContext;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** The door of the panel, as a browser and an attacker meet it. */
@FlorijnTest
class LogInTest {

    private static final Pattern TOKEN = Pattern.compile("name=\"_csrf\" content=\"([^\"]+)\"");

    @LocalServerPort
    private int port;

    @Autowired
    private Books books;

    @Autowired
    private PanelUsers people;

    @Autowired
    private Users users;

    @Autowired
    private AuditLog log;

    @Autowired
    private DSLContext db;

    private PartnerId partner;
    private String email;

    @BeforeEach
    void aBookkeeper() {
        partner = books.freshPartner().partner().id();
        email = people.create(partner, Role.BOOKKEEPER);
        Actor.SYSTEM.during(() -> users.grant(
                partner,
                users.findByEmail(people.create(partner, Role.ADMIN))
                        .orElseThrow()
                        .id(),
                Role.ADMIN));
    }

    @Test
    void theSessionIsANewOneAndStandsInNoAddress() throws Exception {
        var browser = new Browser("127.0.0.1");
        var page = browser.get("/login");
        var before = browser.session();
        assertThat(page.body()).doesNotContain("jsessionid");
        var answer = browser.logIn(email, PanelUsers.PASSWORD);
        assertThat(answer.statusCode()).isEqualTo(302);
        assertThat(location(answer)).doesNotContain("jsessionid", "login", "http");
        assertThat(browser.session()).isNotEqualTo(before);
        assertThat(browser.isIn()).isTrue();
        assertThat(log.page(partner, new PageRequest(1, null)).items())
                .singleElement()
                .satisfies(entry -> {
                    assertThat(entry.action()).isEqualTo(AuditAction.LOGIN);
                    assertThat(entry.origin()).isEqualTo("127.0.0.1");
                });
    }

    @Test
    void aFormOfAnotherSiteLogsNobodyIn() throws Exception {
        var browser = new Browser("127.0.0.1");
        browser.get("/login");
        var answer = browser.post("username=" + email + "&password=" + PanelUsers.PASSWORD);
        assertThat(location(answer)).isEqualTo("/login");
        assertThat(browser.isIn()).isFalse();
    }

    @Test
    void whatAHeaderSaysOfWhereACallComesFromIsNotBelieved() throws Exception {
        var browser = new Browser("127.0.0.1");
        for (var header : List.of("x".repeat(61), "10.9.8.7", "a, b, ,;\"'<script>", "x".repeat(4000))) {
            var answer = browser.logIn(
                    email,
                    "wrong",
                    "X-Forwarded-For",
                    header,
                    "X-Forwarded-Host",
                    "evil.example",
                    "Forwarded",
                    "for=" + header.length());
            assertThat(answer.statusCode()).as(header).isEqualTo(302);
            assertThat(location(answer)).isEqualTo("/login?error");
        }
        assertThat(log.page(partner, new PageRequest(4, null)).items()).allSatisfy(entry -> {
            assertThat(entry.action()).isEqualTo(AuditAction.LOGIN_REFUSED);
            assertThat(entry.origin()).isEqualTo("127.0.0.1");
        });
        var https = browser.get("/login", "X-Forwarded-Proto", "https", "X-Forwarded-Host", "evil.example");
        assertThat(https.headers().map().toString()).doesNotContain("evil.example", "Secure");
    }

    @Test
    void theCookieOfASessionIsSecureWhereATrustedProxySaysThatTheWorldSeesHttps() throws Exception {
        var https = new Browser(FlorijnTest.PROXY).get("/login", "X-Forwarded-Proto", "https");
        assertThat(cookie(https)).contains("; Secure", "; HttpOnly", "; SameSite=Lax");
        assertThat(cookie(new Browser(FlorijnTest.PROXY).get("/login", "X-Forwarded-Proto", "http")))
                .doesNotContain("Secure");
        assertThat(cookie(new Browser("127.0.0.91").get("/login", "X-Forwarded-Proto", "https")))
                .as("from anybody else")
                .contains("JSESSIONID=")
                .doesNotContain("Secure");
    }

    @ParameterizedTest
    @CsvSource(textBlock = """
            /login             , 200
            /frontend/panel.css, 200
            /nothing/here      , 302
            /actuator/health   , 302
            """)
    void eachAnswerOfThePanelHasItsSecurityHeaders(String path, int status) throws Exception {
        var answer = new Browser(FlorijnTest.PROXY).get(path, "X-Forwarded-Proto", "https");
        assertThat(answer.statusCode()).isEqualTo(status);
        assertThat(header(answer, "Strict-Transport-Security")).startsWith("max-age=31536000");
        assertThat(header(answer, "X-Content-Type-Options")).isEqualTo("nosniff");
        assertThat(header(answer, "X-Frame-Options")).isEqualTo("DENY");
        assertThat(header(answer, "Content-Security-Policy")).contains("object-src 'none'", "frame-ancestors 'none'");
        assertThat(header(answer, "Cross-Origin-Opener-Policy")).isEqualTo("same-origin");
        assertThat(header(answer, "Permissions-Policy")).contains("camera=()");
    }

    @Test
    void whatIsRefusedBeforeAnyDoorIsNothingButText() throws Exception {
        var answer = new Browser("127.0.0.1").get("/?q=%ff");
        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(header(answer, "X-Content-Type-Options")).isEqualTo("nosniff");
        assertThat(header(answer, "Content-Security-Policy")).isEqualTo("default-src 'none'; frame-ancestors 'none'");
        assertThat(header(answer, "Cache-Control")).isEqualTo("no-store");
    }

    @Test
    void whoIsRemovedIsOutAtTheNextRequest() throws Exception {
        var browser = new Browser("127.0.0.1");
        browser.logIn(email, PanelUsers.PASSWORD);
        assertThat(browser.isIn()).isTrue();
        users.remove(partner, users.findByEmail(email).orElseThrow().id());
        assertThat(browser.isIn()).isFalse();
        assertThat(browser.get("/?v-r=uidl&v-uiId=0").body()).doesNotContain("Sanne");
    }

    @Test
    void whoIsRemovedOnAnotherNodeIsOutAtTheNextRequestToo() throws Exception {
        var browser = new Browser("127.0.0.1");
        browser.logIn(email, PanelUsers.PASSWORD);
        assertThat(browser.isIn()).isTrue();
        var user = users.findByEmail(email).orElseThrow().id().value();
        // what this node sees of another one is what that leaves in the database
        db.execute("DELETE FROM membership WHERE user_id = ?", user);
        db.execute("DELETE FROM app_user WHERE id = ?", user);
        assertThat(browser.isIn()).isFalse();
    }

    @Test
    void anotherPasswordEndsTheSessionsEverywhere() throws Exception {
        var one = new Browser("127.0.0.1");
        var two = new Browser("127.0.0.1");
        one.logIn(email, PanelUsers.PASSWORD);
        two.logIn(email, PanelUsers.PASSWORD);
        new Actor(email, null).during(() -> users.changePassword(PanelUsers.PASSWORD, "quite another one"));
        assertThat(one.isIn()).isFalse();
        assertThat(two.isIn()).isFalse();
        assertThat(location(two.logIn(email, PanelUsers.PASSWORD))).isEqualTo("/login?error");
        assertThat(location(two.logIn(email, "quite another one"))).doesNotContain("login");
    }

    @Test
    void aPersonEndsAllSessionsAndKeepsThePassword() throws Exception {
        var here = new Browser("127.0.0.1");
        var elsewhere = new Browser("127.0.0.1");
        here.logIn(email, PanelUsers.PASSWORD);
        elsewhere.logIn(email, PanelUsers.PASSWORD);
        new Actor(email, null).during(users::logOutEverywhere);
        assertThat(here.isIn()).isFalse();
        assertThat(elsewhere.isIn()).isFalse();
        assertThat(log.page(partner, new PageRequest(1, null)).items())
                .singleElement()
                .satisfies(entry -> assertThat(entry.action()).isEqualTo(AuditAction.LOGGED_OUT_EVERYWHERE));
        here.logIn(email, PanelUsers.PASSWORD);
        assertThat(here.isIn()).isTrue();
        assertThat(elsewhere.isIn()).isFalse();
    }

    @Test
    void manyLogInsAtOnceHoldUpNobodyElse() throws Exception {
        var attacker = new Browser("127.0.0.66");
        var token = attacker.token();
        var flood = new ArrayList<CompletableFuture<HttpResponse<String>>>();
        for (var i = 0; i < 60; i++) {
            flood.add(attacker.postLater("username=x&password=wrong&_csrf=" + token));
        }
        var start = System.nanoTime();
        assertThat(new Browser("127.0.0.1").get("/login").statusCode()).isEqualTo(200);
        assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(Duration.ofSeconds(20));
        var answers = flood.stream().map(CompletableFuture::join).toList();
        assertThat(answers).anySatisfy(answer -> {
            assertThat(answer.statusCode()).isEqualTo(429);
            assertThat(answer.headers().firstValue("Retry-After")).isPresent();
        });
    }

    private static String cookie(HttpResponse<?> answer) {
        return String.join(" | ", answer.headers().allValues("Set-Cookie"));
    }

    private static String location(HttpResponse<?> answer) {
        return header(answer, "Location");
    }

    private static String header(HttpResponse<?> answer, String name) {
        return answer.headers().firstValue(name).orElse("");
    }

    /** With cookies of its own, at an address of its own. */
    private final class Browser {

        private final CookieManager cookies = new CookieManager();
        private final HttpClient client;

        Browser(String address) throws IOException {
            client = HttpClient.newBuilder()
                    .cookieHandler(cookies)
                    .localAddress(InetAddress.getByName(address))
                    .build();
        }

        HttpResponse<String> get(String path, String... headers) throws Exception {
            return client.send(request(path, headers).build(), BodyHandlers.ofString());
        }

        HttpResponse<String> logIn(String account, String password, String... headers) throws Exception {
            return post(
                    "username=" + encoded(account) + "&password=" + encoded(password) + "&_csrf=" + token(), headers);
        }

        String token() throws Exception {
            var token = TOKEN.matcher(get("/login").body());
            assertThat(token.find()).as("the form's token").isTrue();
            return encoded(token.group(1));
        }

        HttpResponse<String> post(String form, String... headers) throws Exception {
            return client.send(form(form, headers), BodyHandlers.ofString());
        }

        CompletableFuture<HttpResponse<String>> postLater(String form) {
            return client.sendAsync(form(form), BodyHandlers.ofString());
        }

        boolean isIn() throws Exception {
            return get("/" + partner + "/customers").statusCode() == 200;
        }

        String session() {
            return cookies.getCookieStore().getCookies().stream()
                    .filter(cookie -> cookie.getName().equals("JSESSIONID"))
                    .findFirst()
                    .orElseThrow()
                    .getValue();
        }

        private HttpRequest form(String form, String... headers) {
            return request("/login", headers)
                    .header("Content-Type", "application/x-www-form-urlencoded")
                    .POST(BodyPublishers.ofString(form))
                    .build();
        }

        private HttpRequest.Builder request(String path, String... headers) {
            var request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path));
            return headers.length == 0 ? request : request.headers(headers);
        }

        private static String encoded(String text) {
            return URLEncoder.encode(text, StandardCharsets.UTF_8);
        }
    }
}
