package nl.florijn.platform.csv.form;

import java.io.FilterReader;
import java.io.IOException;
import java.io.Reader;

/** Ends reading when a single row goes on and on, so that no file can fill the memory. */
final class RowReader extends FilterReader {

    /** Characters; the parser reads some thousands ahead of the row it is at. */
    private static final int LONGEST_ROW = 1 << 18;

    /** A row was longer than any real one. */
    static final class RowTooLong extends IOException {
        private static final long serialVersionUID = 1;
    }

    private int left = LONGEST_ROW;

    RowReader(Reader in) {
        super(in);
    }

    void nextRow() {
        left = LONGEST_ROW;
    }

    @Override
    public int read() throws IOException {
        var one = new char[1];
        return read(one, 0, 1) < 0 ? -1 : one[0];
    }

    @Override
    public int read(char[] buffer, int offset, int length) throws IOException {
        var count = super.read(buffer, offset, length);
        left -= count;
        if (left < 0) {
            throw new RowTooLong();
        }
        return count;
    }
}
