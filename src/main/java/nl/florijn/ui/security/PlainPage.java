package nl.florijn.ui.security;

import static java.nio.charset.StandardCharsets.UTF_8;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.stream.Collectors;
import nl.florijn.ui.text.PanelTexts;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Component;

/** A page without any script, in the language of the browser, where nobody can be led to a view. */
@Component
public class PlainPage {

    private static final String PAGE = """
            <!doctype html>
            <html lang="%1$s"><head><meta charset="utf-8"><title>%2$s · %3$s</title>
            <meta name="viewport" content="width=device-width, initial-scale=1">%4$s
            <link rel="icon" href="%5$s/frontend/florijn.svg"><link rel="stylesheet" href="%5$s/frontend/panel.css"></head>
            <body class="plain"><main class="error-page"><h1>%2$s</h1>%6$s<p><a href="%5$s/%7$s">%8$s</a></p></main></body></html>
            """;

    private final PanelTexts texts;

    PlainPage(PanelTexts texts) {
        this.texts = texts;
    }

    /** What happened, what to do, and where to go on. */
    public record Content(String title, List<String> sentences, String path, String link) {}

    /** What an answer with this status means to whoever went to an address. */
    public void write(HttpServletRequest request, HttpServletResponse response, HttpStatus status) throws IOException {
        var kind = switch (status) {
            case NOT_FOUND -> "unknown";
            case CONTENT_TOO_LARGE -> "large";
            case HttpStatus other when other.is5xxServerError() -> "fault";
            default -> "unreadable";
        };
        write(request, response, status, about(request, kind), "");
    }

    /** The texts {@code error.<kind>.what}, {@code .kept} and {@code .next}. */
    Content about(HttpServletRequest request, String kind) {
        return new Content(
                text(request, "error." + kind + ".what"),
                List.of(text(request, "error." + kind + ".kept"), text(request, "error." + kind + ".next")),
                "",
                text(request, "error.home"));
    }

    /** @param head what else stands in the head of the page */
    public void write(
            HttpServletRequest request, HttpServletResponse response, HttpStatus status, Content content, String head)
            throws IOException {
        response.setStatus(status.value());
        response.setContentType(MediaType.TEXT_HTML_VALUE);
        response.setCharacterEncoding(UTF_8.name());
        response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
        response.setHeader("Content-Security-Policy", ContentPolicy.withoutScripts());
        response.setHeader("X-Content-Type-Options", "nosniff");
        var page = PAGE.formatted(
                PanelTexts.spoken(request.getLocale()).getLanguage(),
                content.title(),
                text(request, "app.name"),
                head,
                request.getContextPath(),
                content.sentences().stream()
                        .map(sentence -> "<p>" + sentence + "</p>")
                        .collect(Collectors.joining()),
                content.path(),
                content.link());
        response.getOutputStream().write(page.getBytes(UTF_8));
    }

    public String text(HttpServletRequest request, String key, Object... facts) {
        return texts.getTranslation(key, PanelTexts.spoken(request.getLocale()), facts);
    }
}
