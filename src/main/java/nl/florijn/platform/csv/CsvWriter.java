package nl.florijn.platform.csv;

import java.io.IOException;
import java.io.Writer;
import java.util.List;
import java.util.stream.Collectors;

/**
 * Writes a file that spreadsheets open as it is meant: a mark that it is UTF-8, cells in quotes where they need them.
 */
public final class CsvWriter {

    private static final char UTF8_MARK = '\uFEFF';

    private final Writer out;
    private final char separator;

    /** @param separator between cells: a semicolon where numbers have a comma before their decimals */
    public CsvWriter(Writer out, char separator) throws IOException {
        this.out = out;
        this.separator = separator;
        out.write(UTF8_MARK);
    }

    public void row(List<WrittenCell> cells) throws IOException {
        out.write(cells.stream().map(this::quoted).collect(Collectors.joining(String.valueOf(separator))));
        out.write('\r');
        out.write('\n');
    }

    private String quoted(WrittenCell cell) {
        var content = cell.content();
        var isPlain = content.chars().noneMatch(c -> c == separator || c == '"' || c == '\n' || c == '\r');
        return isPlain ? content : '"' + content.replace("\"", "\"\"") + '"';
    }
}
