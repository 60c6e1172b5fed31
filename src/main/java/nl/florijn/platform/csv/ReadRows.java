package nl.florijn.platform.csv;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.stream.Collectors;
import nl.florijn.platform.csv.form.CellText;
import nl.florijn.platform.csv.form.Rows;
import nl.florijn.platform.csv.form.UnreadableCsv;
import org.jspecify.annotations.Nullable;

/** Rows of a file as people write them, handed on as a strict file would have them: its names, its order, its forms. */
final class ReadRows implements Rows {

    private final Rows rows;
    private final List<Source> sources;
    private int width = -1;

    /** Where the cells of a column come from, and how they are read. */
    private record Source(
            Column<?> column,
            List<Integer> positions,
            @Nullable String fixed,
            CellReading reading) {

        String cell(List<String> row) {
            if (fixed != null) {
                return fixed;
            }
            var text = positions.stream()
                    .map(position -> position < row.size() ? CellText.trimmed(row.get(position)) : "")
                    .filter(part -> !part.isEmpty())
                    .collect(Collectors.joining(" "));
            return reading.read(column, text);
        }
    }

    ReadRows(Rows rows, Reading reading, List<Column<?>> columns) {
        this.rows = rows;
        var cells = new CellReading(reading.decimals(), reading.readOn());
        this.sources = columns.stream()
                .filter(column -> reading.columns().containsKey(column.name())
                        || reading.fixed().containsKey(column.name()))
                .map(column -> new Source(
                        column,
                        reading.columns().getOrDefault(column.name(), List.of()),
                        reading.fixed().get(column.name()),
                        cells))
                .toList();
    }

    @Override
    public @Nullable List<String> next() throws UnreadableCsv {
        var row = rows.next();
        if (row == null) {
            return null;
        }
        if (width < 0) {
            width = row.size();
            return sources.stream().map(source -> source.column().name()).toList();
        }
        return read(row);
    }

    private List<String> read(List<String> row) {
        if (row.stream().allMatch(cell -> CellText.trimmed(cell).isEmpty())) {
            return Collections.nCopies(sources.size(), "");
        }
        var read = new ArrayList<String>(sources.size());
        sources.forEach(source -> read.add(source.cell(row)));
        // Cells beyond the header belong to no column, so that the row is refused as a strict one is.
        for (var position = width; position < row.size(); position++) {
            if (!CellText.trimmed(row.get(position)).isEmpty()) {
                read.add(row.get(position));
            }
        }
        return read;
    }

    @Override
    public int row() {
        return rows.row();
    }

    @Override
    public void close() {
        rows.close();
    }
}
