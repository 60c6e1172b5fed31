package nl.florijn.platform.csv.form;

import org.jspecify.annotations.Nullable;

/** What the bare text of a cell may be, whatever its column. */
public final class CellText {

    private static final int LONGEST = 1000;
    private static final int SHOWN = 60;

    private CellText() {}

    /** What is wrong with a text, as code and sentence. */
    public record Fault(String code, String sentence) {}

    /** Null when nothing is. */
    public static @Nullable Fault faultOf(String text) {
        if (text.length() > LONGEST) {
            return new Fault(
                    "TOO_LONG", "The cell holds " + text.length() + " characters, more than any column takes.");
        }
        for (var i = 0; i < text.length(); i++) {
            var character = text.charAt(i);
            if (Utf8.isMalformed(text, i)) {
                return new Fault(
                        "NOT_UTF8", "The text '" + abbreviated(text) + "' is not UTF-8; save the file as that.");
            }
            if (Character.isISOControl(character) && "\r\n\t".indexOf(character) < 0) {
                return new Fault("CONTROL_CHARACTER", "The cell holds the control character " + (int) character + ".");
            }
        }
        return null;
    }

    /** Without white space and invisible marks around it, as spreadsheets and copied texts leave them. */
    public static String trimmed(String text) {
        var from = 0;
        var until = text.length();
        while (from < until && isAround(text.charAt(from))) {
            from++;
        }
        while (until > from && isAround(text.charAt(until - 1))) {
            until--;
        }
        return text.substring(from, until);
    }

    private static boolean isAround(char character) {
        return Character.isWhitespace(character)
                || Character.isSpaceChar(character)
                || Character.getType(character) == Character.FORMAT;
    }

    /** Short enough for a sentence, with what cannot be shown replaced. */
    public static String abbreviated(String text) {
        var shown = new StringBuilder();
        for (var i = 0; i < Math.min(SHOWN, text.length()); i++) {
            var character = text.charAt(i);
            var strange = Utf8.isMalformed(text, i) || Character.isISOControl(character);
            shown.append(strange ? '\uFFFD' : character);
        }
        return text.length() > SHOWN ? shown.append('…').toString() : shown.toString();
    }
}
