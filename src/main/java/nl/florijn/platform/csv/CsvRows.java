package nl.florijn.platform.csv;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Iterator;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.jspecify.annotations.Nullable;

/** The rows of a file by RFC 4180, as text. */
final class CsvRows implements AutoCloseable {

    private final RowReader reader;
    private final CSVParser parser;
    private final Iterator<CSVRecord> records;
    private int row;

    private CsvRows(RowReader reader, CSVParser parser) {
        this.reader = reader;
        this.parser = parser;
        this.records = parser.iterator();
    }

    static CsvRows open(InputStream content) throws UnreadableCsv {
        var reader = new RowReader(Utf8.open(content));
        try {
            return new CsvRows(reader, CSVFormat.RFC4180.parse(reader));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The next row; null after the last one. */
    @Nullable
    CSVRecord next() throws UnreadableCsv {
        row++;
        reader.nextRow();
        try {
            return records.hasNext() ? records.next() : null;
        } catch (UncheckedIOException e) {
            throw e.getCause() instanceof RowReader.RowTooLong ? rowTooLong() : quotesDoNotMatch();
        }
    }

    /** Number of the row read last, as a spreadsheet counts. */
    int row() {
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
