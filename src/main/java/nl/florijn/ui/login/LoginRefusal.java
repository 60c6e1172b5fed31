package nl.florijn.ui.login;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import nl.florijn.ui.security.PlainPage;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;

/** Answers a log-in that came too often or at a busy moment: 429, when to come back, and a page that says so. */
@Component
class LoginRefusal {

    private final PlainPage page;

    LoginRefusal(PlainPage page) {
        this.page = page;
    }

    void write(HttpServletRequest request, HttpServletResponse response, Duration wait) throws IOException {
        var seconds = wait.toSeconds() + 1;
        response.setHeader(HttpHeaders.RETRY_AFTER, String.valueOf(seconds));
        var content = new PlainPage.Content(
                page.text(request, "login.wait.title"),
                List.of(page.text(request, "login.wait.message", Math.ceilDiv(seconds, 60))),
                LoginView.PATH,
                page.text(request, "login.wait.back"));
        page.write(request, response, HttpStatus.TOO_MANY_REQUESTS, content, "");
    }
}
