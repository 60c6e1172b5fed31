package nl.florijn.platform.csv;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * What is told of something when a row changed it.
 *
 * @param value of the column, as the books have it
 */
public record Told<T>(Column<?> column, Function<T, @Nullable Object> value) {

    /** What is another after a row was taken in, of the columns that the file has. */
    public static <T> List<CellChange> changes(CsvRow row, List<Told<T>> all, T before, T after) {
        var changes = new ArrayList<CellChange>();
        for (var told : all) {
            var was = told.value().apply(before);
            var is = told.value().apply(after);
            if (row.has(told.column()) && !Objects.equals(was, is)) {
                var change = CellChange.of(told.column(), was, is);
                changes.add(is != null && change.after() == null ? row.naming(told.column(), change) : change);
            }
        }
        return changes;
    }
}
