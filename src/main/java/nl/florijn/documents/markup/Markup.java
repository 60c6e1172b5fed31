package nl.florijn.documents.markup;

/** Turns plain text into text that is safe between tags and in attribute values of XHTML. */
public final class Markup {

    private Markup() {}

    public static String escape(String text) {
        StringBuilder safe = new StringBuilder(text.length() + 16);
        text.codePoints().filter(Markup::allowed).forEach(c -> append(safe, c));
        return safe.toString();
    }

    private static void append(StringBuilder safe, int c) {
        switch (c) {
            case '&' -> safe.append("&amp;");
            case '<' -> safe.append("&lt;");
            case '>' -> safe.append("&gt;");
            case '"' -> safe.append("&quot;");
            case '\'' -> safe.append("&#39;");
            default -> safe.appendCodePoint(c);
        }
    }

    // XML 1.0, 2.2: control characters, lone surrogates and the two non-characters cannot stand in a document at all.
    private static boolean allowed(int c) {
        return c >= 0x20
                ? (c < 0x7F || c > 0x9F) && (c < 0xD800 || c > 0xDFFF) && c != 0xFFFE && c != 0xFFFF
                : c == '\n' || c == '\t';
    }
}
