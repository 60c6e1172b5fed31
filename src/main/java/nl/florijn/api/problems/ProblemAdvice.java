package nl.florijn.api.problems;

import jakarta.servlet.http.HttpServletRequest;
import nl.florijn.platform.Conflict;
import nl.florijn.platform.web.Disconnects;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.ErrorResponse;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;

/** Answers what controllers, or Spring on the way to them, refuse. */
@RestControllerAdvice
public class ProblemAdvice {

    private static final Logger log = LoggerFactory.getLogger(ProblemAdvice.class);

    /** Request attribute: the failure that was answered as a problem. */
    public static final String FAILURE = ProblemAdvice.class.getName() + ".failure";

    /** @return null when nobody is there any more to read an answer */
    @ExceptionHandler(Exception.class)
    @Nullable
    ResponseEntity<Problem> answer(Exception failure, HttpServletRequest request) throws Exception {
        if (Disconnects.isOne(failure)) {
            log.debug("The caller of {} left.", request.getRequestURI(), failure);
            return null;
        }
        if (!ApiErrorFilter.isOfApi(request.getRequestURI())) {
            throw failure;
        }
        request.setAttribute(FAILURE, failure);
        var problem = Problems.of(failure);
        return ResponseEntity.status(problem.status())
                .headers(headersOf(failure, problem))
                .contentType(MediaType.APPLICATION_PROBLEM_JSON)
                .body(problem);
    }

    /** Such as the methods that are allowed, or when to come back. */
    private static HttpHeaders headersOf(Exception failure, Problem problem) {
        var headers = new HttpHeaders();
        if (failure instanceof ErrorResponse refused) {
            headers.addAll(refused.getHeaders());
        }
        problem.retryAfter().ifPresent(seconds -> headers.set(HttpHeaders.RETRY_AFTER, String.valueOf(seconds)));
        if (failure instanceof Conflict conflict) {
            conflict.until()
                    .ifPresent(until -> headers.set(HttpHeaders.RETRY_AFTER, String.valueOf(until.toSeconds())));
        }
        return headers;
    }
}
