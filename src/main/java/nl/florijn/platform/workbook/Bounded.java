package nl.florijn.platform.workbook;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;

/** Ends reading after so many bytes, unpacked, and does not close what is below it. */
final class Bounded extends FilterInputStream {

    private static final long LARGEST = 256L << 20; // bytes

    private long left = LARGEST;

    Bounded(InputStream in) {
        super(in);
    }

    @Override
    public int read() throws IOException {
        var one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
    }

    @Override
    public int read(byte[] into, int from, int length) throws IOException {
        var read = super.read(into, from, length);
        left -= Math.max(0, read);
        if (left < 0) {
            throw new TooLarge();
        }
        return read;
    }
}
