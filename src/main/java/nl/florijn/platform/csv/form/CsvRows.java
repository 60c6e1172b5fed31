package nl.florijn.platform.csv.form;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.util.Iterator;
import java.util.List;
import java.util.regex.Pattern;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.jspecify.annotations.Nullable;

/** The rows of a file of text, cell by cell as RFC 4180 has them. */
public final class CsvRows implements Rows {

    /** How Excel says, on a line before the header, what parts the cells. */
    private static final Pattern NAMED_SEPARATOR = Pattern.compile("\\s*\"?sep=[;,\t|]\"?\\s*");

    private final RowReader reader;
    private final CSVParser parser;
    private final Iterator<CSVRecord> records;
    private int row;

    private CsvRows(RowReader reader, CSVParser parser) {
        this.reader = reader;
        this.parser = parser;
        this.records = parser.iterator();
    }

    /** UTF-8 and commas; bytes that are no UTF-8 are told where they stand. */
    public static CsvRows strict(InputStream content) throws UnreadableCsv {
        return open(Utf8.open(content), CSVFormat.RFC4180);
    }

    /** In another code or with another separator; a line before the header that names it is passed over. */
    static Rows written(InputStream content, TextCode code, char separator) throws UnreadableCsv {
        var bytes = code == TextCode.UTF_16 ? content : Legible.required(content);
        var text = code == TextCode.UTF_8 ? Utf8.open(bytes) : new InputStreamReader(bytes, code.charset());
        var rows =
                open(text, CSVFormat.RFC4180.builder().setDelimiter(separator).get());
        return new HeaderFirst(rows);
    }

    static boolean namesSeparator(String line) {
        return NAMED_SEPARATOR.matcher(line).matches();
    }

    private static CsvRows open(Reader text, CSVFormat format) {
        var reader = new RowReader(text);
        try {
            return new CsvRows(reader, format.parse(reader));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public @Nullable List<String> next() throws UnreadableCsv {
        row++;
        reader.nextRow();
        try {
            return records.hasNext() ? records.next().toList() : null;
        } catch (UncheckedIOException e) {
            throw e.getCause() instanceof RowReader.RowTooLong ? rowTooLong() : quotesDoNotMatch();
        }
    }

    @Override
    public int row() {
        return row;
    }

    @Override
    public void close() {
        try {
            parser.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private UnreadableCsv rowTooLong() {
        return new UnreadableCsv(row, "ROW_TOO_LONG", "This row does not end; perhaps a quotation mark is missing.");
    }

    private UnreadableCsv quotesDoNotMatch() {
        return new UnreadableCsv(
                row,
                "QUOTES",
                "The quotation marks of this row do not match: a cell that begins with one ends with one,"
                        + " and those inside it stand twice.");
    }
}
