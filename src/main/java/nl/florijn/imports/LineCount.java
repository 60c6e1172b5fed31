package nl.florijn.imports;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;

/** Counts the lines of a file while it is kept. */
final class LineCount extends FilterInputStream {

    private int lines;

    LineCount(InputStream in) {
        super(in);
    }

    int lines() {
        return lines;
    }

    @Override
    public int read() throws IOException {
        var one = super.read();
        lines += one == '\n' ? 1 : 0;
        return one;
    }

    @Override
    public int read(byte[] buffer, int offset, int length) throws IOException {
        var count = super.read(buffer, offset, length);
        for (var i = offset; i < offset + count; i++) {
            lines += buffer[i] == '\n' ? 1 : 0;
        }
        return count;
    }
}
