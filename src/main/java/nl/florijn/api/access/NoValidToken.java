package nl.florijn.api.access;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import nl.florijn.api.problems.Problem;
import nl.florijn.api.problems.ProblemWriter;
import nl.florijn.platform.security.Attempts;
import nl.florijn.platform.security.NetworkAddress;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.web.AuthenticationEntryPoint;
import org.springframework.stereotype.Component;

/** Answers calls without a valid token: 401, and 429 to an address that keeps trying. */
@Component
public class NoValidToken implements AuthenticationEntryPoint {

    static final int PER_MINUTE = 300;

    private final ProblemWriter problems;
    private final Attempts refused = new Attempts(PER_MINUTE, Duration.ofMinutes(1), Clock.systemUTC());

    NoValidToken(ProblemWriter problems) {
        this.problems = problems;
    }

    @Override
    public void commence(HttpServletRequest request, HttpServletResponse response, AuthenticationException reason)
            throws IOException {
        var wait = refused.add(NetworkAddress.network(request.getRemoteAddr()));
        if (wait.isPresent()) {
            tooMany(response, wait.get());
        } else {
            var sent = request.getHeader(HttpHeaders.AUTHORIZATION) != null;
            response.setHeader(HttpHeaders.WWW_AUTHENTICATE, sent ? "Bearer error=\"invalid_token\"" : "Bearer");
            problems.write(response, Problem.of(HttpStatus.UNAUTHORIZED, "TOKEN_NEEDED", sentence(sent)));
        }
    }

    private void tooMany(HttpServletResponse response, Duration wait) throws IOException {
        response.setHeader(HttpHeaders.RETRY_AFTER, String.valueOf(wait.toSeconds() + 1));
        problems.write(
                response,
                Problem.of(
                        HttpStatus.TOO_MANY_REQUESTS,
                        "TOO_MANY_REFUSED_CALLS",
                        "Too many calls without a valid token came from this address. Wait a minute."));
    }

    private static String sentence(boolean sent) {
        return sent
                ? "This token is unknown or was revoked."
                : "Send a token with the call, as in 'Authorization: Bearer <token>'.";
    }
}
