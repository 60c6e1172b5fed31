package nl.florijn.api.problems;

import jakarta.servlet.DispatcherType;
import jakarta.servlet.FilterChain;
import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import nl.florijn.platform.web.Disconnects;
import nl.florijn.platform.web.Readers;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.HttpStatus;
import org.springframework.web.filter.OncePerRequestFilter;

/** Answers what goes wrong outside controllers: in other filters, and what the server itself refuses. */
class ApiErrorFilter extends OncePerRequestFilter {

    private static final Logger log = LoggerFactory.getLogger(ApiErrorFilter.class);

    private final ProblemWriter problems;

    ApiErrorFilter(ProblemWriter problems) {
        this.problems = problems;
    }

    static boolean isOfApi(@Nullable Object address) {
        return address instanceof String path && Readers.isInterface(path);
    }

    @Override
    protected boolean shouldNotFilterErrorDispatch() {
        return false;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        if (request.getDispatcherType() == DispatcherType.ERROR) {
            afterError(request, response, chain);
        } else if (isOfApi(request.getRequestURI())) {
            call(request, response, chain);
        } else {
            chain.doFilter(request, response);
        }
    }

    private void call(HttpServletRequest request, HttpServletResponse response, FilterChain chain) throws IOException {
        try {
            chain.doFilter(request, response);
        } catch (ServletException | RuntimeException | IOException failure) {
            answer(failure, request, response);
        }
    }

    private void answer(Exception failure, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        if (Disconnects.isOne(failure)) {
            log.debug("The caller of {} left.", request.getRequestURI(), failure);
        } else if (response.isCommitted()) {
            throw new IOException("The answer broke off.", failure);
        } else {
            var cause =
                    failure instanceof ServletException && failure.getCause() != null ? failure.getCause() : failure;
            problems.write(response, Problems.of(cause));
        }
    }

    /**
     * The server forwards here after {@code sendError}; what was asked for stands in the request. Whoever reads no pages
     * is told of a body that is too large like this wherever it was sent.
     */
    private void afterError(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        var address = request.getAttribute(RequestDispatcher.ERROR_REQUEST_URI);
        var status = HttpStatus.valueOf(response.getStatus());
        if (isOfApi(address)
                || status == HttpStatus.CONTENT_TOO_LARGE && !Readers.isPerson(String.valueOf(address), request)) {
            problems.write(response, Problems.ofStatus(status, ""));
        } else {
            chain.doFilter(request, response);
        }
    }
}
