package nl.florijn.ui.shell;

import java.time.Duration;
import nl.florijn.documents.layouts.Layouts;
import nl.florijn.platform.Forbidden;
import nl.florijn.platform.NotFound;
import nl.florijn.platform.PartnerId;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/**
 * Logos for the panel, to who may look at the books of the partner they are of. An address names the picture's content, so
 * what it shows never changes: browsers need not ask again, and a new logo is another address.
 */
@Controller
class LogoAddress {

    private static final Duration LONG = Duration.ofDays(365);

    /** Were it opened as a page, it could do nothing. */
    private static final String PICTURE_ONLY = "default-src 'none'; sandbox; frame-ancestors 'none'";

    private final Layouts layouts;

    LogoAddress(Layouts layouts) {
        this.layouts = layouts;
    }

    static String of(PartnerId partner, String sha256) {
        return "/logos/" + partner + "/" + sha256;
    }

    @GetMapping("/logos/{partner}/{sha256:[0-9a-f]{64}}")
    ResponseEntity<byte[]> logo(@PathVariable String partner, @PathVariable String sha256) {
        try {
            var logo = layouts.logo(PartnerId.of(partner), sha256);
            return ResponseEntity.ok()
                    .contentType(MediaType.parseMediaType(logo.facts().mediaType()))
                    .cacheControl(CacheControl.maxAge(LONG).cachePrivate().immutable())
                    .header("Content-Security-Policy", PICTURE_ONLY)
                    .header(HttpHeaders.CONTENT_DISPOSITION, "inline")
                    .body(logo.bytes());
        } catch (NotFound | Forbidden unknown) {
            return ResponseEntity.notFound().build();
        }
    }
}
