package nl.florijn.platform.web;

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
            response.sendError(HttpServletResponse.SC_REQUEST_ENTITY_TOO_LARGE);
        } else {
            chain.doFilter(new BoundedBody(request, most), response);
        }
    }
}
