package nl.florijn.platform.csv;

import java.util.ArrayList;
import java.util.List;
import nl.florijn.platform.csv.form.CellText;
import nl.florijn.platform.csv.form.UnreadableCsv;
import org.jspecify.annotations.Nullable;

/**
 * What a file shows at first sight.
 *
 * @param header what its columns are called; empty when it has none
 * @param sample its first rows
 * @param rows how many there are, the header and empty ones aside
 * @param fault why it cannot be read on; null when it can be read to its end
 */
public record TableLook(
        List<String> header,
        List<List<String>> sample,
        int rows,
        @Nullable CsvFault fault) {

    private static final int SHOWN = 5;
    private static final int MOST_ROWS = 1_000_000;

    public TableLook {
        header = List.copyOf(header);
        sample = List.copyOf(sample);
    }

    public static TableLook at(Table table) {
        List<List<String>> sample = new ArrayList<>();
        List<String> header = List.of();
        var count = 0;
        try (var rows = table.open()) {
            var names = rows.next();
            if (names == null) {
                throw UnreadableCsv.empty();
            }
            header = trimmed(names);
            for (var row = rows.next(); row != null && count < MOST_ROWS; row = rows.next()) {
                var cells = trimmed(row);
                if (cells.stream().allMatch(String::isEmpty)) {
                    continue;
                }
                count++;
                if (sample.size() < SHOWN) {
                    sample.add(cells);
                }
            }
            return new TableLook(header, sample, count, null);
        } catch (UnreadableCsv fault) {
            return new TableLook(
                    header, sample, count, new CsvFault("", fault.row(), null, fault.code(), fault.sentence(), null));
        }
    }

    private static List<String> trimmed(List<String> row) {
        return row.stream().map(CellText::trimmed).toList();
    }
}
