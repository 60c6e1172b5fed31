package nl.florijn.platform.csv;

import java.io.InputStream;
import java.util.List;
import java.util.function.Supplier;
import nl.florijn.platform.csv.form.CsvRows;
import nl.florijn.platform.csv.form.FileForm;
import nl.florijn.platform.csv.form.Rows;
import nl.florijn.platform.csv.form.UnreadableCsv;

/** A file as rows of text, which can be read any number of times. */
public final class Table {

    private interface Opening {
        Rows open() throws UnreadableCsv;
    }

    private final Opening opening;

    private Table(Opening opening) {
        this.opening = opening;
    }

    /** UTF-8, RFC 4180, commas. */
    public static Table strict(Supplier<InputStream> content) {
        return new Table(() -> CsvRows.strict(content.get()));
    }

    /** As the form says, each cell as it stands there. */
    public static Table asWritten(Supplier<InputStream> content, FileForm form) {
        return new Table(() -> form.open(content));
    }

    /** As somebody confirmed that it is meant: with the names and the forms of a strict file. */
    public static Table read(Supplier<InputStream> content, Reading reading, List<Column<?>> columns) {
        return new Table(() -> new ReadRows(reading.form().open(content), reading, columns));
    }

    Rows open() throws UnreadableCsv {
        return opening.open();
    }
}
