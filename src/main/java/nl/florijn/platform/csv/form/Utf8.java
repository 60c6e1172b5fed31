package nl.florijn.platform.csv.form;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/** Reading bytes as UTF-8 so that each spot that is none can be told by its row. */
final class Utf8 {

    /** Stands where bytes were no UTF-8: half a surrogate pair, which well-formed UTF-8 cannot hold. */
    private static final char MALFORMED = '\uD800';

    private static final byte[] MARK = {(byte) 0xEF, (byte) 0xBB, (byte) 0xBF};
    private static final byte[] UTF_16_BIG = {(byte) 0xFE, (byte) 0xFF};
    private static final byte[] UTF_16_LITTLE = {(byte) 0xFF, (byte) 0xFE};
    private static final byte[] ZIP = {'P', 'K', 3, 4};

    private Utf8() {}

    /** Passes over a byte order mark; refuses beginnings that belong to other kinds of files. */
    static Reader open(InputStream content) throws UnreadableCsv {
        var in = new BufferedInputStream(content);
        if (startsWith(in, ZIP)) {
            throw new UnreadableCsv(1, "NOT_CSV", "The file is a ZIP file or a workbook: save it as CSV.");
        }
        if (startsWith(in, UTF_16_BIG) || startsWith(in, UTF_16_LITTLE)) {
            throw new UnreadableCsv(1, "NOT_UTF8", "The file is in UTF-16: save it as UTF-8.");
        }
        skipMark(in);
        return new InputStreamReader(
                in,
                StandardCharsets.UTF_8
                        .newDecoder()
                        .onMalformedInput(CodingErrorAction.REPLACE)
                        .replaceWith(String.valueOf(MALFORMED)));
    }

    /** Whether bytes that were no UTF-8 stood here. */
    static boolean isMalformed(String text, int position) {
        return text.charAt(position) == MALFORMED
                && (position + 1 == text.length() || !Character.isLowSurrogate(text.charAt(position + 1)));
    }

    private static void skipMark(BufferedInputStream in) {
        try {
            if (startsWith(in, MARK)) {
                in.skipNBytes(MARK.length);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static boolean startsWith(BufferedInputStream in, byte[] signature) {
        try {
            in.mark(signature.length);
            var first = in.readNBytes(signature.length);
            in.reset();
            return Arrays.equals(first, signature);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
