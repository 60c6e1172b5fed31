package nl.florijn.platform.audit;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One thing that an entry tells.
 *
 * @param path names of the fields that lead to it, from the outside in; an item of a list has its place, from 1
 * @param before what it was; null when it was not there, or the entry does not tell
 * @param after what it is since; null when it is not there any more
 */
public record AuditFact(
        List<String> path,
        @Nullable String before,
        @Nullable String after) {

    /** The field that it is about: the innermost with a name. */
    public String field() {
        return path.reversed().stream()
                .filter(step -> !isPlace(step))
                .findFirst()
                .orElseThrow();
    }

    /** Whether a step of a path is the place in a list. */
    public static boolean isPlace(String step) {
        return Character.isDigit(step.charAt(0));
    }
}
