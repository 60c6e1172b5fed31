package nl.florijn.platform.csv.form;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** The rows of a file as text, one after another; the first one names the columns. */
public interface Rows extends AutoCloseable {

    /** The next row; null after the last one. */
    @Nullable
    List<String> next() throws UnreadableCsv;

    /** Number of the row read last, as a spreadsheet counts. */
    int row();

    @Override
    void close();
}
