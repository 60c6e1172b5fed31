package nl.florijn.documents;

import java.util.regex.Pattern;

/**
 * One published version of a layout. A version never changes once documents were made with it (R31); a new look is a new
 * version beside it.
 *
 * @param name the folder under {@code themes}
 * @param version counts from 1
 */
public record Layout(String name, int version) {

    private static final Pattern NAME = Pattern.compile("[a-z][a-z0-9-]{0,39}");

    /** The layout that new documents get. */
    public static final Layout BUILT_IN = new Layout("helder", 1);

    public Layout {
        if (!NAME.matcher(name).matches() || version < 1) {
            throw new IllegalArgumentException(
                    "A layout is a lower-case name and a version from 1, not '%s' version %d."
                            .formatted(name, version));
        }
    }
}
