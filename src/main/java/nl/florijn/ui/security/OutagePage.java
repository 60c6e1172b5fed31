package nl.florijn.ui.security;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import nl.florijn.platform.database.Outage;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
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

    private final PlainPage page;

    OutagePage(PlainPage page) {
        this.page = page;
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
        response.resetBuffer();
        response.setHeader(HttpHeaders.RETRY_AFTER, String.valueOf(AGAIN_AFTER));
        page.write(
                request,
                response,
                HttpStatus.SERVICE_UNAVAILABLE,
                page.about(request, "outage"),
                "<meta http-equiv=\"refresh\" content=\"" + AGAIN_AFTER + "\">");
    }
}
