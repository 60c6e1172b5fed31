package nl.florijn.access;

import org.jspecify.annotations.Nullable;

/**
 * A link to choose another password that was just made.
 *
 * @param email whose
 * @param secret what it ends in, shown this once; null when the link was mailed
 */
public record NewPasswordLink(String email, @Nullable String secret) {

    /** What the address of each link begins with. */
    public static final String PATH = "password";

    /** The address of the link, below that of the panel; null when it was mailed. */
    public @Nullable String path() {
        return secret == null ? null : path(secret);
    }

    static String path(String secret) {
        return PATH + '/' + secret;
    }

    @Override
    public String toString() {
        return "NewPasswordLink[" + email + "]";
    }
}
