package nl.florijn.platform;

import java.util.regex.Pattern;
import nl.florijn.banking.KeyText;
import org.jspecify.annotations.Nullable;

/**
 * Texts that people read: names, descriptions, addresses, messages. They stay as they were typed, without white space around
 * them and without the marks that turn the direction of what stands beside them; those that a script needs (joiners, the
 * marks of a single direction) stay.
 */
public final class ShownText {

    private static final Pattern TURNS = Pattern.compile("[\\u202A-\\u202E\\u2066-\\u2069]");

    private ShownText() {}

    public static String of(String text) {
        return TURNS.matcher(text).replaceAll("").strip();
    }

    /** Null when there is none, or nothing of it can be seen. */
    public static @Nullable String orNull(@Nullable String text) {
        return text != null && isSeen(text) ? of(text) : null;
    }

    /** As it is kept, null for null; one of which nothing can be seen stays, for a check to tell. */
    public static @Nullable String ifGiven(@Nullable String text) {
        return text == null || !isSeen(text) ? text : of(text);
    }

    /** Whether something of it can be seen. */
    public static boolean isSeen(@Nullable String text) {
        return text != null && !KeyText.of(text).isEmpty();
    }
}
