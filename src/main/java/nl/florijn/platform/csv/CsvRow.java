package nl.florijn.platform.csv;

import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import nl.florijn.platform.FieldCheck;
import nl.florijn.platform.csv.form.CellText;
import org.jspecify.annotations.Nullable;

/** A row of a file, its cells read. */
public final class CsvRow {

    private final CsvFile file;
    private final Header header;
    private final int number;
    private final Map<Column<?>, Object> values = new HashMap<>();
    private final Map<Column<?>, String> texts = new HashMap<>();
    private boolean sound = true;

    CsvRow(CsvFile file, Header header, int number) {
        this.file = file;
        this.header = header;
        this.number = number;
    }

    /** As a spreadsheet counts: the header is row 1. */
    public int number() {
        return number;
    }

    /** The value of a cell that was filled in. */
    public <T> T get(Column<T> column) {
        var value = find(column);
        if (value == null) {
            throw new IllegalStateException("Row %d has no value for %s.".formatted(number, column));
        }
        return value;
    }

    /** The value of a cell; null when it is empty or could not be read. */
    @SuppressWarnings("unchecked") // put there by the column itself
    public <T> @Nullable T find(Column<T> column) {
        return (T) values.get(column);
    }

    /** Whether the file has the column; without it, it says nothing about what the books have there. */
    public boolean has(Column<?> column) {
        return header.has(column);
    }

    /**
     * The value of a cell; where the file lacks the column, the value of before.
     *
     * @param before null: there is none
     */
    public <T, B> @Nullable T find(Column<T> column, @Nullable B before, Function<B, @Nullable T> value) {
        return before == null || has(column) ? find(column) : value.apply(before);
    }

    /** The different values that rows have in a column. */
    public static Set<String> values(Collection<CsvRow> rows, Column<String> column) {
        Set<String> values = new HashSet<>();
        for (var row : rows) {
            var value = row.find(column);
            if (value != null) {
                values.add(value);
            }
        }
        return values;
    }

    /** Refuses the row, and with it the whole import. */
    public void fault(@Nullable Column<?> column, String code, String sentence) {
        sound = false;
        file.fault(number, column == null ? null : column.name(), code, sentence, shown(column));
    }

    /** Tells that a cell is not taken: the books stay as they are there, and why. The rest of the row goes in. */
    public void keep(Column<?> column, String code, String sentence) {
        file.keep(number, column.name(), code, sentence, shown(column));
    }

    /** The same change, of what has no words but those of the file. */
    CellChange naming(Column<?> column, CellChange change) {
        return new CellChange(change.column(), change.before(), texts.get(column));
    }

    /** What stands in a cell, short enough to be told with what is wrong there; null when nothing does. */
    private @Nullable String shown(@Nullable Column<?> column) {
        var text = column == null ? null : texts.get(column);
        return text == null ? null : CellText.abbreviated(text);
    }

    /** Refuses the row for something that was told at another row. */
    public void dependsOnFault() {
        sound = false;
    }

    /** Whether nothing was wrong with it so far. */
    public boolean isSound() {
        return sound;
    }

    void read(Column<?> column, String text) {
        if (!text.isEmpty()) {
            texts.put(column, text);
        }
        var strange = CellText.faultOf(text);
        if (strange != null) {
            fault(column, strange.code(), strange.sentence());
            return;
        }
        var check = new FieldCheck();
        var value = column.read(text, check);
        if (value != null) {
            values.put(column, value);
        }
        check.errors().forEach(error -> fault(column, error.code(), error.message()));
    }
}
