package nl.florijn.access;

import org.jspecify.annotations.Nullable;

/**
 * An invitation that was just made.
 *
 * @param secret what its link ends in; shown this once, only its hash is kept; null when the link was mailed
 */
public record NewInvitation(Invitation made, @Nullable String secret) {

    /** What the address of each link begins with. */
    public static final String PATH = "invitation";

    /** The address of the link, below that of the panel; null when it was mailed. */
    public @Nullable String path() {
        return secret == null ? null : path(secret);
    }

    static String path(String secret) {
        return PATH + '/' + secret;
    }

    @Override
    public String toString() {
        return "NewInvitation[" + made.id() + "]";
    }
}
