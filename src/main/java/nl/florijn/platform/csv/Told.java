package nl.florijn.platform.csv;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * What is told of something when a row changed it.
 *
 * @param value of the column, as the books have it
 */
public record Told<T>(Column<?> column, Function<T, @Nullable Object> value) {

    /** By which of these codes an id is known; null when it is known by none. */
    public static @Nullable String codeOf(Object id, Map<String, ?> ids) {
        return ids.entrySet().stream()
                .filter(known -> known.getValue().equals(id))
                .map(Map.Entry::getKey)
                .findFirst()
                .orElse(null);
    }

    /**
     * What is another after a row was taken in, of the columns that the file has.
     *
     * @param codes what an id is called; null: it is not known here
     */
    public static <T> List<CellChange> changes(
            CsvRow row, List<Told<T>> all, T before, T after, Function<Object, @Nullable String> codes) {
        var changes = new ArrayList<CellChange>();
        for (var told : all) {
            var was = told.value().apply(before);
            var is = told.value().apply(after);
            if (row.has(told.column()) && !Objects.equals(was, is)) {
                var change = CellChange.of(told.column(), was instanceof Record ? codes.apply(was) : was, is);
                changes.add(is != null && change.after() == null ? row.naming(told.column(), change) : change);
            }
        }
        return changes;
    }
}
