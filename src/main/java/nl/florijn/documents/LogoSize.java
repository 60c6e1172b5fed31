package nl.florijn.documents;

import nl.florijn.documents.logos.LogoFacts;

/**
 * How large a logo stands on paper: as large as fits where a letterhead has it, but never so large that its pixels show.
 *
 * @param width in tenths of a millimetre
 * @param height likewise
 */
record LogoSize(int width, int height) {

    private static final int MOST_WIDTH = 600;
    private static final int MOST_HEIGHT = 180;
    private static final int INCH = 254;
    private static final int LEAST_DOTS = 150; // an inch

    static LogoSize of(LogoFacts logo) {
        var width = Math.min(MOST_WIDTH, logo.width() * INCH / LEAST_DOTS);
        var height = logo.height() * width / logo.width();
        return height <= MOST_HEIGHT
                ? new LogoSize(Math.max(1, width), Math.max(1, height))
                : new LogoSize(Math.max(1, logo.width() * MOST_HEIGHT / logo.height()), MOST_HEIGHT);
    }

    String css() {
        return "width: %s; height: %s".formatted(millimetres(width), millimetres(height));
    }

    private static String millimetres(int tenths) {
        return tenths / 10 + "." + tenths % 10 + "mm";
    }
}
