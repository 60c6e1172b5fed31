package nl.florijn.currencies;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.zip.ZipInputStream;

/** {@code eurofxref.zip} and {@code eurofxref-hist.zip}: one CSV file in a ZIP. */
final class EcbZip {

    private static final byte[] SIGNATURE = {'P', 'K', 3, 4};
    // All rates since 1999 take less than 3 MiB; a bomb is not unpacked any further.
    private static final int MAX_BYTES = 16 << 20;

    private EcbZip() {}

    static boolean isZip(byte[] content) {
        if (content.length < SIGNATURE.length) {
            return false;
        }
        for (var i = 0; i < SIGNATURE.length; i++) {
            if (content[i] != SIGNATURE[i]) {
                return false;
            }
        }
        return true;
    }

    static byte[] onlyEntry(byte[] content) throws UnreadableRates {
        try (var zip = new ZipInputStream(new ByteArrayInputStream(content))) {
            if (zip.getNextEntry() == null) {
                throw new UnreadableRates("The ZIP file is empty.");
            }
            var csv = zip.readNBytes(MAX_BYTES + 1);
            if (csv.length > MAX_BYTES) {
                throw new UnreadableRates("The ZIP file holds more than rates.");
            }
            return csv;
        } catch (IOException broken) {
            throw new UnreadableRates("The ZIP file is broken.");
        }
    }
}
