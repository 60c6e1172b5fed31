package nl.florijn.numbering;

/**
 * A sequence in a fixed width. Six wide goes on in letters after 999999: A00001 … A99999, B00001 … Z99999 (R30). Any
 * other width ends with its digits.
 */
final class SequenceDigits {

    private static final int WIDTH_WITH_LETTERS = 6;
    private static final long LAST_IN_SIX_DIGITS = 999_999;
    private static final long PER_LETTER = 99_999;

    private SequenceDigits() {}

    static long last(int width) {
        return width == WIDTH_WITH_LETTERS ? LAST_IN_SIX_DIGITS + 26 * PER_LETTER : lastInDigits(width);
    }

    /** @param sequence from 1 to the last of this width */
    static String write(long sequence, int width) {
        if (sequence <= lastInDigits(width)) {
            return padded(sequence, width);
        }
        long beyond = sequence - LAST_IN_SIX_DIGITS - 1;
        return (char) ('A' + beyond / PER_LETTER) + padded(beyond % PER_LETTER + 1, width - 1);
    }

    /** The same without letters: it counts on, wider where it has to. */
    static String figures(long sequence, int width) {
        return padded(sequence, width);
    }

    /** What stands at each place of a sequence, in marks of the caller's. */
    static String places(int width, char digit, char digitOrLetter) {
        String digits = String.valueOf(digit).repeat(width - 1);
        return (width == WIDTH_WITH_LETTERS ? digitOrLetter : digit) + digits;
    }

    private static long lastInDigits(int width) {
        long last = 0;
        for (int i = 0; i < width; i++) {
            last = last * 10 + 9;
        }
        return last;
    }

    private static String padded(long number, int width) {
        String digits = Long.toString(number);
        return "0".repeat(Math.max(0, width - digits.length())) + digits;
    }
}
