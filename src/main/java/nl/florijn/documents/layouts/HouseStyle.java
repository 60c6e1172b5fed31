package nl.florijn.documents.layouts;

import java.util.regex.Pattern;
import nl.florijn.documents.logos.Logo;
import org.jspecify.annotations.Nullable;

/**
 * What a layout makes of a theme.
 *
 * @param accentColour {@code #rrggbb}
 * @param footer plain text, may have several lines; null for none
 * @param logo null: the first letter of the seller's name, and always before there were logos
 */
public record HouseStyle(
        String accentColour,
        @Nullable String footer,
        @Nullable PrintedLogo logo) {

    private static final Pattern COLOUR = Pattern.compile("#[0-9a-f]{6}");

    /** Stands in a style sheet, where nothing escapes it: so it can be nothing but a colour. */
    public HouseStyle {
        if (!isColour(accentColour)) {
            throw new IllegalArgumentException("'%s' is not a colour such as #0a6b4f.".formatted(accentColour));
        }
    }

    public HouseStyle with(Logo picture) {
        return new HouseStyle(accentColour, footer, logo == null ? null : logo.with(picture));
    }

    public static boolean isColour(String text) {
        return COLOUR.matcher(text).matches();
    }
}
