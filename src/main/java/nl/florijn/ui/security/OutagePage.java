package nl.florijn.ui.security;

import static java.nio.charset.StandardCharsets.UTF_8;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import nl.florijn.platform.database.Outage;
import nl.florijn.ui.text.PanelTexts;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * For what fails on the way to a view, such as who is signed in, while the database is away: a page without any script
 * that asks again by itself.
 */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE + 2)
class OutagePage extends OncePerRequestFilter {

    private static final int AGAIN_AFTER = 5; // seconds

    private final PanelTexts texts;

    OutagePage(PanelTexts texts) {
        this.texts = texts;
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        return request.getRequestURI().startsWith("/api/");
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        try {
            chain.doFilter(request, response);
        } catch (ServletException | RuntimeException failure) {
            if (response.isCommitted() || Outage.in(failure).isEmpty()) {
                throw failure;
            }
            tell(request, response);
        }
    }

    private void tell(HttpServletRequest request, HttpServletResponse response) throws IOException {
        var language = PanelTexts.spoken(request.getLocale());
        response.resetBuffer();
        response.setStatus(HttpStatus.SERVICE_UNAVAILABLE.value());
        response.setContentType(MediaType.TEXT_HTML_VALUE);
        response.setCharacterEncoding(UTF_8);
        response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
        response.setHeader(HttpHeaders.RETRY_AFTER, String.valueOf(AGAIN_AFTER));
        response.getWriter().write("""
                <!doctype html>
                <html lang="%s"><head><meta charset="utf-8"><meta http-equiv="refresh" content="%d"><title>%s</title></head>
                <body><h1>%3$s</h1><p>%s</p><p>%s</p></body></html>
                """.formatted(
                        language.getLanguage(),
                        AGAIN_AFTER,
                        texts.getTranslation("error.outage.what", language),
                        texts.getTranslation("error.outage.kept", language),
                        texts.getTranslation("error.outage.next", language)));
    }
}
