package nl.florijn.documents.logos;

import nl.florijn.platform.InvalidInput;

/** Why a file does not become a logo. */
final class Refused {

    private Refused() {}

    static InvalidInput unreadable() {
        return refusal("LOGO_UNREADABLE", "The picture is broken, or holds what cannot be read.");
    }

    static InvalidInput tooManyBytes(int most) {
        return refusal(
                "LOGO_TOO_LARGE", "The file is too large; up to %,d kB is taken.".formatted(most / 1024), most / 1024);
    }

    static InvalidInput tooManyPixels(int most) {
        return refusal("LOGO_TOO_MANY_PIXELS", "The picture has more than %,d pixels a side.".formatted(most), most);
    }

    static InvalidInput otherType() {
        return refusal("LOGO_TYPE_UNKNOWN", "A logo is a PNG, JPEG or SVG picture; this file is none.");
    }

    static InvalidInput forPrint() {
        return refusal(
                "LOGO_CMYK",
                "The picture has the colours of a printing press (CMYK). Save it with those of a screen (RGB).");
    }

    static InvalidInput empty() {
        return refusal("LOGO_EMPTY", "Nothing can be seen in the picture.");
    }

    static InvalidInput tooComplex() {
        return refusal("LOGO_TOO_COMPLEX", "The drawing has too many parts. Simplify it, or save it as PNG.");
    }

    /** @param what name of an element or attribute */
    static InvalidInput notDrawn(String what) {
        return refusal(
                "LOGO_NOT_DRAWN",
                "The drawing has '%s', which is not taken. Have shapes made of it, or save the drawing as PNG."
                        .formatted(what),
                what);
    }

    private static InvalidInput refusal(String code, String message, Object... facts) {
        return new InvalidInput("logo", code, message, facts);
    }
}
