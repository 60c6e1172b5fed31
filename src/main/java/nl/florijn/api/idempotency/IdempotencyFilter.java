package nl.florijn.api.idempotency;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Collections;
import java.util.Locale;
import java.util.regex.Pattern;
import nl.florijn.api.access.BearerToken;
import nl.florijn.api.access.Caller;
import nl.florijn.api.access.Callers;
import nl.florijn.api.problems.ProblemWriter;
import nl.florijn.api.problems.Problems;
import nl.florijn.platform.InvalidInput;
import nl.florijn.platform.idempotency.CallKey;
import org.springframework.web.filter.OncePerRequestFilter;

/** Answers a POST with an {@code Idempotency-Key} once, and after that gives the same answer again. */
public class IdempotencyFilter extends OncePerRequestFilter {

    public static final String HEADER = "Idempotency-Key";

    private static final Pattern KEY = Pattern.compile("[\\x21-\\x7e]{1,200}");

    private final OnceOnly onceOnly;
    private final ProblemWriter problems;

    public IdempotencyFilter(OnceOnly onceOnly, ProblemWriter problems) {
        this.onceOnly = onceOnly;
        this.problems = problems;
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        return !request.getMethod().equals("POST") || request.getHeader(HEADER) == null;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        var key = request.getHeader(HEADER);
        var given = Collections.list(request.getHeaders(HEADER)).size();
        if (given == 1 && KEY.matcher(key).matches()) {
            once(key, request, response, chain);
        } else {
            var refusal =
                    new InvalidInput(HEADER, "WRONG_FORM", "One key is given, of 1 to 200 visible ASCII characters.");
            problems.write(response, Problems.of(refusal));
        }
    }

    private void once(String key, HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        var token = BearerToken.of(request).orElseThrow();
        var callKey = new CallKey(Callers.current().map(Caller::owner).orElseThrow(), hash(token, key));
        var digest = new RequestDigest().add(request.getRequestURI()).add(request.getQueryString());
        if (isMultipart(request)) {
            var call = new OnceOnly.Call(callKey, digest.addParts(request).hex(), new Seal(token));
            onceOnly.answer(call, request, response, chain);
        } else {
            var read = new ReadRequest(request);
            var call = new OnceOnly.Call(callKey, digest.add(read.body()).hex(), new Seal(token));
            onceOnly.answer(call, read, response, chain);
        }
    }

    private static String hash(String token, String key) {
        return new RequestDigest().add(token).add(key).hex();
    }

    private static boolean isMultipart(HttpServletRequest request) {
        var type = request.getContentType();
        return type != null && type.toLowerCase(Locale.ROOT).startsWith("multipart/");
    }
}
