package nl.florijn.platform.web;

import jakarta.servlet.http.HttpServletRequest;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;

/** Who reads an answer: a person at a browser, who goes to an address, or a program. */
public final class Readers {

    private Readers() {}

    /** Whether a page is what was asked for; the interface has none. */
    public static boolean isPerson(String address, HttpServletRequest request) {
        var accepted = request.getHeader(HttpHeaders.ACCEPT);
        return !isInterface(address) && accepted != null && accepted.contains(MediaType.TEXT_HTML_VALUE);
    }

    public static boolean isInterface(String address) {
        return address.equals("/api") || address.startsWith("/api/");
    }
}
