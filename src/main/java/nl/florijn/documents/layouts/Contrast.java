package nl.florijn.documents.layouts;

import java.math.BigInteger;

/** How well a colour can be told from white: a ratio from 1 to 21, of which text wants 4.5 (WCAG 2.2, 1.4.3). */
public final class Contrast {

    private static final int ENOUGH = 450;
    private static final String WHITE = "#ffffff";
    private static final String BLACK = "#000000";

    /** Light is counted in millionths of that of white. */
    private static final int MILLION = 1_000_000;

    private static final int GLARE = 50_000;

    private Contrast() {}

    /** The ratio in hundredths, rounded down. */
    public static int withWhite(String colour) {
        return (int) ((MILLION + GLARE) * 100L / (light(colour) + GLARE));
    }

    /** The colour itself, or the lightest of its darker shades that can be read on white. */
    public static String readable(String colour) {
        String shade = colour;
        for (int percent = 99; !isReadable(shade); percent--) {
            shade = shade(colour, percent);
        }
        return shade;
    }

    public static boolean isReadable(String colour) {
        return withWhite(colour) >= ENOUGH;
    }

    /** What can be read on the colour. */
    public static String on(String colour) {
        return isReadable(colour) ? WHITE : BLACK;
    }

    private static String shade(String colour, int percent) {
        return "#%02x%02x%02x"
                .formatted(
                        part(colour, 0) * percent / 100,
                        part(colour, 1) * percent / 100,
                        part(colour, 2) * percent / 100);
    }

    /** Red, green or blue, 0 to 255. */
    private static int part(String colour, int which) {
        return Integer.parseInt(colour, 1 + 2 * which, 3 + 2 * which, 16);
    }

    private static int light(String colour) {
        return (int)
                ((2126L * linear(part(colour, 0)) + 7152L * linear(part(colour, 1)) + 722L * linear(part(colour, 2)))
                        / 10_000);
    }

    /** How much light a part gives: ((part / 255 + 0.055) / 1.055) to the power of 2.4, or a straight line near black. */
    private static int linear(int part) {
        if (part <= 10) {
            return (int) (MILLION * 100L * part / (255 * 1292));
        }
        // To the power of twelve fifths, in whole numbers: the largest light of which the fifth power is not too large.
        BigInteger wanted = BigInteger.valueOf(part * 1000L + 14_025)
                .pow(12)
                .multiply(BigInteger.valueOf(MILLION).pow(5));
        BigInteger unit = BigInteger.valueOf(269_025).pow(12);
        int least = 0;
        int most = MILLION;
        while (least < most) {
            int middle = (least + most + 1) / 2;
            boolean fits = BigInteger.valueOf(middle).pow(5).multiply(unit).compareTo(wanted) <= 0;
            least = fits ? middle : least;
            most = fits ? most : middle - 1;
        }
        return least;
    }
}
