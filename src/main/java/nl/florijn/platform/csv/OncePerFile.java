package nl.florijn.platform.csv;

import java.util.HashMap;
import java.util.Map;

/** Sees to it that something stands on one row of a file only. */
public final class OncePerFile {

    private final Map<String, Integer> rows = new HashMap<>();

    /** Whether it is the first; a second one is a fault of its row. */
    public boolean isFirst(CsvRow row, Column<?> column, String value, String code) {
        var earlier = rows.putIfAbsent(value, row.number());
        if (earlier != null) {
            row.fault(column, code, "'" + value + "' stands in row " + earlier + " already.");
        }
        return earlier == null;
    }
}
