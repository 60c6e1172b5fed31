package nl.florijn.documents.layouts;

import java.util.regex.Pattern;

/**
 * One published version of a theme. A version never changes once documents were made with it (R31); a new look is a new
 * version beside it.
 *
 * @param name the folder under {@code themes}
 * @param version counts from 1
 */
public record ThemeVersion(String name, int version) {

    private static final Pattern NAME = Pattern.compile("[a-z][a-z0-9-]{0,39}");

    /** Whether its documents have fonts for all scripts; those of the first version were made without, and stay so. */
    public boolean hasAllScripts() {
        return version > 1;
    }

    public ThemeVersion {
        if (!NAME.matcher(name).matches() || version < 1) {
            throw new IllegalArgumentException(
                    "A theme is a lower-case name and a version from 1, not '%s' version %d.".formatted(name, version));
        }
    }
}
