package nl.florijn.platform.csv.form;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** Rows without what stands before the header: empty ones, and one that names the separator. */
final class HeaderFirst implements Rows {

    private final Rows rows;
    private boolean started;

    HeaderFirst(Rows rows) {
        this.rows = rows;
    }

    @Override
    public @Nullable List<String> next() throws UnreadableCsv {
        var row = rows.next();
        while (!started && row != null && isBeforeHeader(row)) {
            row = rows.next();
        }
        started = true;
        return row;
    }

    /** Cut at its separator, a line such as {@code sep=;} has an empty cell behind it. */
    private static boolean isBeforeHeader(List<String> row) {
        var filled = row.stream()
                .map(CellText::trimmed)
                .filter(cell -> !cell.isEmpty())
                .toList();
        return filled.isEmpty() || filled.size() == 1 && filled.getFirst().startsWith("sep=");
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
