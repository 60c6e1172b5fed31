package nl.florijn.platform.web;

import static java.nio.charset.StandardCharsets.UTF_8;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Bounds what browsers send, whatever the page itself would have refused: files to where files are uploaded, and next to
 * nothing elsewhere. The interface has bounds of its own.
 */
final class PanelBodies extends OncePerRequestFilter {

    /** The largest file, and what a form wraps it in. */
    static final long MOST_OF_FILES = Uploads.LARGEST_FILE + (1 << 20);

    static final long MOST = 2 << 20;

    private static final String UPLOADS = "/VAADIN/dynamic/resource/";

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        return request.getRequestURI().startsWith("/api/");
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        var most = request.getRequestURI().contains(UPLOADS) ? MOST_OF_FILES : MOST;
        if (request.getContentLengthLong() > most) {
            // Not by an error page: whoever is not logged in would be led to the log-in instead.
            response.setStatus(HttpServletResponse.SC_REQUEST_ENTITY_TOO_LARGE);
            response.setContentType("text/plain;charset=UTF-8");
            response.getOutputStream().write("This is more than can be sent here.".getBytes(UTF_8));
        } else {
            chain.doFilter(new BoundedBody(request, most), response);
        }
    }
}
