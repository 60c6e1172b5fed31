package nl.florijn.platform.web;

import static java.nio.charset.StandardCharsets.UTF_8;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.util.regex.Pattern;
import org.springframework.web.filter.OncePerRequestFilter;

/** Refuses (400) a query that is no percent-encoded UTF-8, or has a value without a name. The server does so for paths. */
final class ReadableQuery extends OncePerRequestFilter {

    private static final Pattern NAMELESS = Pattern.compile("(^|&)=");
    private static final int HEXADECIMAL = 16;

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        var query = request.getQueryString();
        if (query == null || isReadable(query)) {
            chain.doFilter(request, response);
        } else {
            response.sendError(HttpServletResponse.SC_BAD_REQUEST);
        }
    }

    static boolean isReadable(String query) {
        if (NAMELESS.matcher(query).find()) {
            return false;
        }
        try {
            UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes(query)));
            return true;
        } catch (CharacterCodingException | IllegalArgumentException unreadable) {
            return false;
        }
    }

    private static byte[] bytes(String query) {
        var bytes = new ByteArrayOutputStream(query.length());
        for (var i = 0; i < query.length(); i++) {
            if (query.charAt(i) == '%') {
                bytes.write(octet(query, i + 1));
                i += 2;
            } else {
                bytes.write(query.charAt(i));
            }
        }
        return bytes.toByteArray();
    }

    /** @throws IllegalArgumentException when there are no two hexadecimal digits */
    private static int octet(String query, int at) {
        if (at + 2 > query.length()) {
            throw new IllegalArgumentException("It breaks off.");
        }
        var high = Character.digit(query.charAt(at), HEXADECIMAL);
        var low = Character.digit(query.charAt(at + 1), HEXADECIMAL);
        if (high < 0 || low < 0) {
            throw new IllegalArgumentException("These are no hexadecimal digits.");
        }
        return high * HEXADECIMAL + low;
    }
}
