package nl.florijn.platform.web;

import nl.florijn.platform.security.Requires;
import nl.florijn.platform.security.Right;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Service;

/** Where people reach the panel from outside, {@code florijn.public-url}: what links begin with. */
@Service
public class PublicAddress {

    private final String url;

    public PublicAddress(@Value("${florijn.public-url}") String url) {
        this.url = url.strip().replaceFirst("/+$", "");
    }

    /** Whether it was told; what a request says of where it went is no address to mail to others. */
    @Requires(Right.ANYBODY)
    public boolean isSet() {
        return !url.isEmpty();
    }

    /** The whole address of a page. */
    @Requires(Right.ANYBODY)
    public String link(String path) {
        return link("", path);
    }

    /**
     * The whole address of a page.
     *
     * @param reached where the panel was reached by whoever is shown the link, for when no public address is set
     * @param path below it, without a slash before it
     */
    @Requires(Right.ANYBODY)
    public String link(String reached, String path) {
        return (isSet() ? url : reached) + '/' + path;
    }
}
