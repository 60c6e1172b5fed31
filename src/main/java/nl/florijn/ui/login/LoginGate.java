package nl.florijn.ui.login;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import nl.florijn.access.LoginLimits;
import nl.florijn.platform.database.Outage;
import nl.florijn.platform.security.NetworkAddress;
import org.springframework.http.HttpMethod;
import org.springframework.security.web.servlet.util.matcher.PathPatternRequestMatcher;
import org.springframework.security.web.util.matcher.RequestMatcher;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Lets so many log-ins in at once, and so many of one address, before a byte of them is read: however slowly they come
 * in and however long their passwords take, the threads of everybody else stay free. The others are told to come back.
 */
final class LoginGate extends OncePerRequestFilter {

    static final int AT_ONCE = 24;
    static final int AT_ONCE_FROM_ONE_ADDRESS = 6;

    private static final RequestMatcher LOG_IN =
            PathPatternRequestMatcher.withDefaults().matcher(HttpMethod.POST, "/" + LoginView.PATH);
    private static final int LONGEST_BODY = 10_000;
    private static final Duration BUSY = Duration.ofSeconds(2);

    private final LoginLimits limits;
    private final LoginRefusal refusal;
    private final Map<String, Integer> inside = new HashMap<>();
    private int all;

    LoginGate(LoginLimits limits, LoginRefusal refusal) {
        this.limits = limits;
        this.refusal = refusal;
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        return !LOG_IN.matches(request);
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        var length = request.getContentLengthLong();
        if (length < 0 || length > LONGEST_BODY) {
            response.setStatus(HttpServletResponse.SC_REQUEST_ENTITY_TOO_LARGE);
            return;
        }
        var network = NetworkAddress.network(request.getRemoteAddr());
        var wait = toWait(request).or(() -> enter(network));
        if (wait.isPresent()) {
            refusal.write(request, response, wait.get());
            return;
        }
        try {
            chain.doFilter(request, response);
        } finally {
            leave(network);
        }
    }

    /** None while that cannot be looked up: the log-in itself then says so. */
    private Optional<Duration> toWait(HttpServletRequest request) {
        try {
            return limits.wait(request.getRemoteAddr());
        } catch (RuntimeException e) {
            if (Outage.in(e).isEmpty()) {
                throw e;
            }
            return Optional.empty();
        }
    }

    private synchronized Optional<Duration> enter(String network) {
        int own = inside.getOrDefault(network, 0);
        if (all >= AT_ONCE || own >= AT_ONCE_FROM_ONE_ADDRESS) {
            return Optional.of(BUSY);
        }
        all++;
        inside.put(network, own + 1);
        return Optional.empty();
    }

    private synchronized void leave(String network) {
        all--;
        inside.computeIfPresent(network, (same, own) -> own == 1 ? null : own - 1);
    }
}
