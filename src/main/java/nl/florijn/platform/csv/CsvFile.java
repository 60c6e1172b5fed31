package nl.florijn.platform.csv;

import java.util.ArrayList;
import java.util.List;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import java.util.function.IntConsumer;
import nl.florijn.platform.csv.form.CellText;
import nl.florijn.platform.csv.form.Rows;
import nl.florijn.platform.csv.form.UnreadableCsv;
import org.jspecify.annotations.Nullable;

/** A file that is taken in row by row: what becomes of them is counted, what is wrong is gathered. */
public final class CsvFile {

    private static final int BATCH = 1000;
    private static final int MOST_ROWS = 1_000_000;

    private final String name;
    private final Table table;
    private final CsvFaults faults;
    private final CsvFaults notTaken;
    private final RowChanges changes;
    private final IntConsumer progress;
    private RowCounts counts = RowCounts.NONE;

    /**
     * A file to be read.
     *
     * @param name to tell faults by
     * @param table what it holds; it is read more than once
     * @param faults gathers those of all files
     * @param notTaken gathers the cells of all files that are not taken, though nothing is wrong with them
     * @param changes gathers what the rows of all files made and changed
     * @param progress hears how many more rows were taken in
     */
    public CsvFile(
            String name, Table table, CsvFaults faults, CsvFaults notTaken, RowChanges changes, IntConsumer progress) {
        this.name = name;
        this.table = table;
        this.faults = faults;
        this.notTaken = notTaken;
        this.changes = changes;
        this.progress = progress;
    }

    /**
     * Hands over all rows, a thousand at a time, those with faults too. Empty rows are passed over.
     *
     * @return whether the file could be read to its end
     */
    public boolean read(List<Column<?>> columns, Consumer<List<CsvRow>> batches) {
        try (var rows = table.open()) {
            var header = header(rows, columns);
            if (header != null) {
                read(rows, header, batches);
            }
            return header != null;
        } catch (UnreadableCsv e) {
            fault(e.row(), null, e.code(), e.sentence());
            return false;
        }
    }

    /** Hands over the cells of one column as they stand there, and keeps quiet about faults. */
    public void peek(Column<?> column, Consumer<String> cells) {
        peek(column, column, (cell, same) -> cells.accept(cell));
    }

    /** Hands over the cells of two columns, row by row, as they stand there, and keeps quiet about faults. */
    public void peek(Column<?> one, Column<?> other, BiConsumer<String, String> cells) {
        try (var rows = table.open()) {
            var header = rows.next();
            var names = header == null
                    ? List.<String>of()
                    : header.stream().map(CellText::trimmed).toList();
            var first = names.indexOf(one.name());
            var second = names.indexOf(other.name());
            for (var row = rows.next(); first >= 0 && second >= 0 && row != null; row = rows.next()) {
                if (Math.max(first, second) < row.size()) {
                    cells.accept(CellText.trimmed(row.get(first)), CellText.trimmed(row.get(second)));
                }
            }
        } catch (UnreadableCsv toldWhenItIsRead) {
            return;
        }
    }

    /** Whether nothing was wrong so far, in this and the other files of the import. */
    public boolean isClean() {
        return faults.isEmpty();
    }

    public RowCounts counts() {
        return counts;
    }

    /** A row made something. */
    public void created(CsvRow row, Column<String> reference) {
        counts = counts.plusCreated();
        changes.add(new RowChange(name, row.number(), row.get(reference), true, List.of()));
    }

    /** A row changed something. */
    public void updated(CsvRow row, Column<String> reference, List<CellChange> cells) {
        counts = counts.plusUpdated();
        changes.add(new RowChange(name, row.number(), row.get(reference), false, cells));
    }

    public void countUnchanged() {
        counts = counts.plusUnchanged();
    }

    void fault(int row, @Nullable String column, String code, String sentence) {
        fault(row, column, code, sentence, null);
    }

    void fault(int row, @Nullable String column, String code, String sentence, @Nullable String value) {
        faults.add(new CsvFault(name, row, column, code, sentence, value));
    }

    void keep(int row, String column, String code, String sentence, @Nullable String value) {
        notTaken.add(new CsvFault(name, row, column, code, sentence, value));
    }

    private @Nullable Header header(Rows rows, List<Column<?>> columns) throws UnreadableCsv {
        var names = rows.next();
        if (names == null || isEmpty(names)) {
            throw UnreadableCsv.empty();
        }
        return Header.of(names, columns, this);
    }

    private void read(Rows rows, Header header, Consumer<List<CsvRow>> batches) throws UnreadableCsv {
        List<CsvRow> batch = new ArrayList<>(BATCH);
        try {
            for (var cells = rows.next(); cells != null; cells = rows.next()) {
                if (rows.row() > MOST_ROWS) {
                    throw new UnreadableCsv(
                            rows.row(), "TOO_MANY_ROWS", "A file holds at most %,d rows.".formatted(MOST_ROWS));
                }
                if (!isEmpty(cells)) {
                    batch.add(row(rows.row(), cells, header));
                }
                if (batch.size() == BATCH) {
                    hand(batch, batches);
                }
            }
        } catch (UnreadableCsv e) {
            hand(batch, batches);
            throw e;
        }
        hand(batch, batches);
    }

    private void hand(List<CsvRow> batch, Consumer<List<CsvRow>> batches) {
        if (!batch.isEmpty()) {
            batches.accept(List.copyOf(batch));
            progress.accept(batch.size());
            batch.clear();
        }
    }

    private CsvRow row(int number, List<String> cells, Header header) {
        var row = new CsvRow(this, header, number);
        if (cells.size() != header.size()) {
            row.fault(
                    null, "CELL_COUNT", "The row has %d cells, the header %d.".formatted(cells.size(), header.size()));
            return row;
        }
        for (var position = 0; position < cells.size(); position++) {
            row.read(header.at(position), CellText.trimmed(cells.get(position)));
        }
        return row;
    }

    private static boolean isEmpty(List<String> cells) {
        return cells.stream().allMatch(cell -> CellText.trimmed(cell).isEmpty());
    }
}
