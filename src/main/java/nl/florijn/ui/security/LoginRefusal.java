package nl.florijn.ui.security;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import nl.florijn.ui.shell.LoginView;
import nl.florijn.ui.text.PanelTexts;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Component;

/** Answers a log-in that came too often or at a busy moment: 429, when to come back, and a page that says so. */
@Component
class LoginRefusal {

    private static final String PAGE = """
            <!DOCTYPE html>
            <html lang="%s"><head><meta charset="utf-8"><title>%s</title>
            <meta name="viewport" content="width=device-width, initial-scale=1">
            <link rel="stylesheet" href="frontend/panel.css"></head>
            <body><main class="error-page"><h1>%s</h1><p>%s</p><p><a href="%s">%s</a></p></main></body></html>
            """;

    private final PanelTexts texts;

    LoginRefusal(PanelTexts texts) {
        this.texts = texts;
    }

    void write(HttpServletRequest request, HttpServletResponse response, Duration wait) throws IOException {
        var language = PanelTexts.spoken(request.getLocale());
        var seconds = wait.toSeconds() + 1;
        var title = texts.getTranslation("login.wait.title", language);
        var sentence = texts.getTranslation("login.wait.message", language, Math.ceilDiv(seconds, 60));
        var back = texts.getTranslation("login.wait.back", language);
        response.setStatus(HttpStatus.TOO_MANY_REQUESTS.value());
        response.setHeader(HttpHeaders.RETRY_AFTER, String.valueOf(seconds));
        response.setContentType(MediaType.TEXT_HTML_VALUE);
        response.setCharacterEncoding(StandardCharsets.UTF_8.name());
        response.getWriter()
                .write(PAGE.formatted(language.toLanguageTag(), title, title, sentence, LoginView.PATH, back));
    }
}
