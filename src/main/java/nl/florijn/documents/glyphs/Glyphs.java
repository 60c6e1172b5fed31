package nl.florijn.documents.glyphs;

import java.util.BitSet;
import java.util.regex.Pattern;

/** Which characters of a text documents can show. */
public final class Glyphs {

    /** Each font has these, so that nearly no text is looked at twice. */
    private static final int PLAIN = 0x250;

    /** How the character before is drawn: the fonts know one way. */
    private static final Pattern SELECTORS = Pattern.compile("[\\uFE00-\\uFE0F\\u200D]");

    private Glyphs() {}

    /** The characters that no document can show, each once, in their order; empty when there are none. */
    public static String missing(String text) {
        BitSet missing = unusual(text);
        if (missing.isEmpty()) {
            return "";
        }
        for (Typeface typeface : Typeface.values()) {
            missing.andNot(typeface.characters());
        }
        var named = new StringBuilder();
        text.codePoints().filter(missing::get).distinct().forEach(named::appendCodePoint);
        return named.toString();
    }

    /** A text without what would stand in the way of showing it. */
    public static String shown(String text) {
        return SELECTORS.matcher(text).replaceAll("");
    }

    /** The characters that the fonts of all documents lack. */
    static BitSet unusual(String text) {
        var unusual = new BitSet();
        text.codePoints().filter(c -> c >= PLAIN && isSeen(c)).forEach(unusual::set);
        if (!unusual.isEmpty()) {
            Typeface.usual().forEach(typeface -> unusual.andNot(typeface.characters()));
        }
        return unusual;
    }

    private static boolean isSeen(int character) {
        return Character.getType(character) != Character.FORMAT
                && !Character.isISOControl(character)
                && !Character.isWhitespace(character)
                && !SELECTORS.matcher(Character.toString(character)).matches();
    }
}
