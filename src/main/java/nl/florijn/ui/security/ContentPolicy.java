package nl.florijn.ui.security;

import com.vaadin.flow.server.ServiceInitEvent;
import com.vaadin.flow.server.VaadinServiceInitListener;
import com.vaadin.flow.server.communication.IndexHtmlResponse;
import java.security.SecureRandom;
import java.util.Base64;
import org.springframework.stereotype.Component;

/**
 * What the browser may load and run: our own files, and on the one page that starts Vaadin the scripts that carry this
 * answer's nonce.
 *
 * <p>Two gaps remain because Vaadin 25.2 needs them: its client builds the functions that the server sends
 * ({@code unsafe-eval}), and components set styles inline.
 */
@Component
public class ContentPolicy implements VaadinServiceInitListener {

    private static final long serialVersionUID = 1;
    private static final int NONCE_BYTES = 18;
    private static final SecureRandom RANDOM = new SecureRandom();

    @Override
    public void serviceInit(ServiceInitEvent event) {
        event.addIndexHtmlRequestListener(ContentPolicy::protect);
    }

    /** For answers that need no script: files, documents, error pages. */
    public static String withoutScripts() {
        return policy("'self'");
    }

    private static void protect(IndexHtmlResponse page) {
        var nonce = newNonce();
        page.getDocument().select("script").attr("nonce", nonce);
        page.getVaadinResponse()
                .setHeader("Content-Security-Policy", policy("'self' 'nonce-" + nonce + "' 'unsafe-eval'"));
    }

    private static String policy(String scripts) {
        return String.join(
                "; ",
                "default-src 'self'",
                "script-src " + scripts,
                "style-src 'self' 'unsafe-inline'",
                "img-src 'self' data:",
                "font-src 'self' data:",
                "object-src 'none'",
                "base-uri 'self'",
                "form-action 'self'",
                "frame-ancestors 'none'");
    }

    private static String newNonce() {
        var bytes = new byte[NONCE_BYTES];
        RANDOM.nextBytes(bytes);
        return Base64.getEncoder().encodeToString(bytes);
    }
}
