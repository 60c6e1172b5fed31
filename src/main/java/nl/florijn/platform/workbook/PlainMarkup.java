package nl.florijn.platform.workbook;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;

/**
 * XML as spreadsheets write it: tags and short texts. Comments, sections of raw text and types of documents, which they
 * never write, end the reading, and so does a text or tag that goes on and on: none of them can fill the memory then.
 */
final class PlainMarkup extends FilterInputStream {

    private static final int LONGEST = 1 << 18; // bytes from one tag to the next; a cell has 32,767 characters at most

    private int sinceTag;
    private boolean inTag;

    PlainMarkup(InputStream in) {
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
        for (var i = from; i < from + read; i++) {
            look(into[i]);
        }
        return read;
    }

    private void look(byte next) throws IOException {
        if (inTag && next == '!') {
            throw new IOException("A workbook holds no such markup.");
        }
        inTag = next == '<';
        sinceTag = inTag ? 0 : sinceTag + 1;
        if (sinceTag > LONGEST) {
            throw new TooLarge();
        }
    }
}
