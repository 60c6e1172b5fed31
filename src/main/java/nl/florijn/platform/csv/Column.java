package nl.florijn.platform.csv;

import java.util.List;
import nl.florijn.platform.FieldCheck;
import org.jspecify.annotations.Nullable;

/** A column of a file: its name in the header and how its cells are read. Each is the same only as itself. */
public final class Column<T> {

    private final String name;
    private final boolean required;
    private final Cell<T> cell;

    private Column(String name, boolean required, Cell<T> cell) {
        this.name = name;
        this.required = required;
        this.cell = cell;
    }

    /** It must be there, and no cell of it may be empty. */
    public static <T> Column<T> required(String name, Cell<T> cell) {
        return new Column<>(name, true, cell);
    }

    /** An empty cell stands for the default. */
    public static <T> Column<T> optional(String name, Cell<T> cell) {
        return new Column<>(name, false, cell);
    }

    public String name() {
        return name;
    }

    public boolean isRequired() {
        return required;
    }

    public CellKind kind() {
        return cell.kind();
    }

    /** The names that it takes, where it takes only some. */
    public List<String> choices() {
        return cell.choices();
    }

    @Nullable
    T read(String text, FieldCheck check) {
        if (!text.isEmpty()) {
            return cell.read(text, check, name);
        }
        if (required) {
            check.present(name, null);
        }
        return null;
    }

    @Override
    public String toString() {
        return name;
    }
}
