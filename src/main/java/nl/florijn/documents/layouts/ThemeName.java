package nl.florijn.documents.layouts;

import java.util.Locale;

/** The themes that a layout can be made of. */
public enum ThemeName {
    /** Clear, with much white. Documents without a layout have it too. */
    HELDER,

    /** Tight, with lines in the accent colour. */
    STRAK;

    private static final int NEWEST = 4;

    /** The version that new documents get. */
    public ThemeVersion newest() {
        return new ThemeVersion(name().toLowerCase(Locale.ROOT), NEWEST);
    }
}
