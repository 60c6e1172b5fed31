package nl.florijn.api.web;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import nl.florijn.api.access.Caller;
import nl.florijn.api.access.Callers;
import nl.florijn.platform.idempotency.CallKey;
import nl.florijn.platform.web.BodyTooLarge;
import nl.florijn.platform.web.BoundedBody;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Refuses bodies that nobody sends in earnest, and lets each caller send only a few large ones at once. Files in parts
 * have limits of their own ({@code spring.servlet.multipart}) and lie on disk.
 */
public class BodyLimitFilter extends OncePerRequestFilter {

    static final int MAX_BYTES = 16 << 20;

    private static final int LARGE = 1 << 20; // bytes

    private final LargeBodies turns = new LargeBodies();

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        try (var turn = turns.of(Callers.current().map(Caller::owner).orElse(CallKey.PROVIDER))) {
            if (isMultipart(request)) {
                turn.await();
                chain.doFilter(request, response);
            } else if (request.getContentLengthLong() > MAX_BYTES) {
                throw new BodyTooLarge();
            } else {
                chain.doFilter(new InTurn(request, turn), response);
            }
        }
    }

    private static boolean isMultipart(HttpServletRequest request) {
        var type = request.getContentType();
        return type != null && type.regionMatches(true, 0, "multipart/", 0, "multipart/".length());
    }

    /** Waits for its turn once it turns out to be large. */
    private static final class InTurn extends BoundedBody {

        private final LargeBodies.Turn turn;

        InTurn(HttpServletRequest request, LargeBodies.Turn turn) {
            super(request, MAX_BYTES);
            this.turn = turn;
        }

        @Override
        protected void read(long bytes) throws IOException {
            super.read(bytes);
            if (bytes > LARGE) {
                turn.await();
            }
        }
    }
}
