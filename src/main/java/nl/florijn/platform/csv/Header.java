package nl.florijn.platform.csv;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import nl.florijn.platform.csv.form.CellText;
import org.jspecify.annotations.Nullable;

/** The first row: which column stands where. */
final class Header {

    private static final int ROW = 1;

    private final List<Column<?>> positions = new ArrayList<>();
    private final Set<Column<?>> present = new HashSet<>();

    private Header() {}

    /** Reads the names; null when some are unknown, double or missing, which are faults of the file. */
    static @Nullable Header of(List<String> names, List<Column<?>> columns, CsvFile file) {
        var header = new Header();
        var fit = names.stream()
                .map(name -> header.add(CellText.trimmed(name), byName(columns), file))
                .toList();
        var missing = columns.stream()
                .filter(column -> column.isRequired() && !header.has(column))
                .toList();
        missing.forEach(
                column -> file.fault(ROW, column.name(), "MISSING_COLUMN", "The column '" + column + "' is missing."));
        return fit.contains(false) || !missing.isEmpty() ? null : header;
    }

    boolean has(Column<?> column) {
        return present.contains(column);
    }

    Column<?> at(int position) {
        return positions.get(position);
    }

    int size() {
        return positions.size();
    }

    private boolean add(String name, Map<String, Column<?>> known, CsvFile file) {
        var column = known.get(name);
        if (column == null) {
            var shown = CellText.abbreviated(name);
            file.fault(ROW, shown, "UNKNOWN_COLUMN", "There is no column '" + shown + "'" + hint(name) + ".");
            return false;
        }
        if (!present.add(column)) {
            file.fault(ROW, name, "DUPLICATE_COLUMN", "The column '" + name + "' stands there twice.");
            return false;
        }
        return positions.add(column);
    }

    private static String hint(String name) {
        return name.indexOf(';') >= 0 || name.indexOf('\t') >= 0 ? "; columns are separated by commas" : "";
    }

    private static Map<String, Column<?>> byName(List<Column<?>> columns) {
        return columns.stream().collect(Collectors.toMap(Column::name, Function.identity()));
    }
}
