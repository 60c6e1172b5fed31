package nl.florijn.platform.csv.form;

import java.io.InputStream;
import java.util.function.Supplier;

/**
 * How a file is written.
 *
 * @param code of its characters; no matter for a workbook
 * @param separator between the cells of a row; no matter for a workbook
 */
public record FileForm(Kind kind, TextCode code, char separator) {

    /** What sort of file it is. */
    public enum Kind {
        /** Text, a row on each line. */
        TEXT,
        /** A workbook of Excel ({@code .xlsx}), of which the first sheet is read. */
        WORKBOOK
    }

    static final FileForm WORKBOOK = new FileForm(Kind.WORKBOOK, TextCode.UTF_8, ',');

    public static FileForm text(TextCode code, char separator) {
        return new FileForm(Kind.TEXT, code, separator);
    }

    /** How a file seems to be written, by its first bytes and lines. */
    public static FileForm of(Supplier<InputStream> content) {
        return FormGuess.of(content);
    }

    public Rows open(Supplier<InputStream> content) throws UnreadableCsv {
        return switch (kind) {
            case TEXT -> CsvRows.written(content.get(), code, separator);
            case WORKBOOK -> WorkbookRows.open(content);
        };
    }
}
