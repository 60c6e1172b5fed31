package nl.florijn.platform.csv.form;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;

/** Whether bytes are text at all, in whatever code of one byte for a character or of UTF-8. */
final class Legible {

    private static final int START = 1 << 13; // bytes
    private static final int ONE_IN = 100; // text has next to none of what a terminal obeys
    private static final String IN_TEXTS = "\t\n\f\r\u001a"; // the last is how DOS ends a file

    private Legible() {}

    /** @throws UnreadableCsv for pictures, programs and other bytes that nobody reads */
    static InputStream required(InputStream content) throws UnreadableCsv {
        var in = new BufferedInputStream(content, START);
        var strange = 0;
        var start = start(in);
        for (var one : start) {
            strange += one >= 0 && one < ' ' && IN_TEXTS.indexOf(one) < 0 ? 1 : 0;
        }
        if (strange * ONE_IN > start.length && strange > 1) {
            throw new UnreadableCsv(1, "NOT_TEXT", "This is not a readable text file.");
        }
        return in;
    }

    private static byte[] start(BufferedInputStream in) {
        try {
            in.mark(START);
            var start = in.readNBytes(START - 1);
            in.reset();
            return start;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
