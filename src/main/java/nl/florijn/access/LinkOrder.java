package nl.florijn.access;

import org.jspecify.annotations.Nullable;

/**
 * Which link is to be mailed. It holds no secret: that is made when the mail leaves, and stands nowhere but in the mail.
 *
 * @param what id of the invitation or the person, or the e-mail address that was typed
 * @param about what the mail is, in a few words for people
 * @param origin network address of who asked; null when it came from inside
 */
public record LinkOrder(
        Kind kind, String what, String about, @Nullable String origin) {

    /** What the link is for. */
    public enum Kind {
        /** To come in. */
        INVITATION,
        /** To choose another password, as an administrator wants. */
        PASSWORD,
        /** The same, for whoever has this address, if anybody has. */
        FORGOTTEN
    }
}
