package nl.florijn.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import nl.florijn.FlorijnTest;
import nl.florijn.platform.security.Role;
import nl.florijn.ui.login.ForgottenView;
import nl.florijn.ui.login.InvitationView;
import nl.florijn.ui.login.LoginView;
import nl.florijn.ui.login.NewPasswordView;
import nl.florijn.ui.provider.ProviderView;
import nl.florijn.ui.security.CurrentPartner;
import nl.florijn.ui.shell.HomeView;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.ClassPathScanningCandidateComponentProvider;
import org.springframework.core.type.filter.AnnotationTypeFilter;

/** Denied by default: each view says who may see it, and none but the door lets strangers in. */
@FlorijnTest
class ViewAccessTest {

    private static final List<String> ROLES =
            Arrays.stream(Role.values()).map(Role::name).toList();

    private static final List<Class<?>> OF_STRANGERS =
            List.of(LoginView.class, InvitationView.class, ForgottenView.class, NewPasswordView.class);

    @LocalServerPort
    private int port;

    static Stream<Class<? extends Component>> views() {
        var scanner = new ClassPathScanningCandidateComponentProvider(false);
        scanner.addIncludeFilter(new AnnotationTypeFilter(Route.class));
        return scanner.findCandidateComponents("nl.florijn").stream().map(found -> load(found.getBeanClassName()));
    }

    @Test
    void thereAreViews() {
        assertThat(views()).contains(LoginView.class, HomeView.class).hasSizeGreaterThan(4);
    }

    @ParameterizedTest
    @MethodSource("views")
    void eachViewSaysWhoMaySeeIt(Class<? extends Component> view) {
        if (OF_STRANGERS.contains(view)) {
            assertThat(view).hasAnnotation(AnonymousAllowed.class);
        } else if (view == HomeView.class) {
            assertThat(view).hasAnnotation(PermitAll.class);
        } else {
            assertThat(view).hasAnnotation(RolesAllowed.class);
            assertThat(ROLES).contains(view.getAnnotation(RolesAllowed.class).value());
            assertThat(view == ProviderView.class
                            || view.getAnnotation(Route.class).value().startsWith(CurrentPartner.ROUTE))
                    .as("the address says whose books these are")
                    .isTrue();
        }
    }

    @ParameterizedTest
    @MethodSource("views")
    void strangersAreLedToTheDoor(Class<? extends Component> view) throws Exception {
        var answer = get("/"
                + view.getAnnotation(Route.class)
                        .value()
                        .replace(CurrentPartner.ROUTE, "ptn_1/")
                        .replace(":secret", "none"));
        if (OF_STRANGERS.contains(view)) {
            assertThat(answer.statusCode()).isEqualTo(200);
        } else {
            assertThat(answer.statusCode()).isEqualTo(302);
            assertThat(answer.headers().firstValue("Location").orElseThrow()).endsWith("login");
        }
    }

    @Test
    void thePageLoadsNothingButItsOwnFilesAndIsFramedByNobody() throws Exception {
        var headers = get("/login").headers();
        var policy = headers.firstValue("Content-Security-Policy").orElseThrow();
        assertThat(policy)
                .contains("default-src 'self'", "object-src 'none'", "frame-ancestors 'none'", "'nonce-")
                .doesNotContain("script-src 'self' 'unsafe-inline'");
        assertThat(headers.firstValue("X-Content-Type-Options")).contains("nosniff");
        assertThat(headers.firstValue("Referrer-Policy")).contains("same-origin");
        assertThat(headers.firstValue("Cache-Control").orElseThrow()).contains("no-store");
    }

    @Test
    void eachPageHasItsOwnNonce() throws Exception {
        assertThat(get("/login").headers().firstValue("Content-Security-Policy"))
                .isNotEqualTo(get("/login").headers().firstValue("Content-Security-Policy"));
    }

    private HttpResponse<String> get(String path) throws Exception {
        try (var client = HttpClient.newHttpClient()) {
            var request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path));
            return client.send(request.build(), BodyHandlers.ofString());
        }
    }

    private static Class<? extends Component> load(String name) {
        try {
            return Class.forName(name).asSubclass(Component.class);
        } catch (ClassNotFoundException e) {
            throw new IllegalStateException(e);
        }
    }
}
