package nl.florijn.platform.csv;

import java.util.List;
import nl.florijn.platform.FieldCheck;
import org.jspecify.annotations.Nullable;

/** How the text of a cell is read. */
@FunctionalInterface
public interface Cell<T> {

    /**
     * The value of a cell that is not empty; what is wrong with it is told to {@code check}.
     *
     * @param column name to tell faults by
     * @return null when it cannot be read
     */
    @Nullable
    T read(String text, FieldCheck check, String column);

    default CellKind kind() {
        return CellKind.TEXT;
    }

    /** The names that a {@link CellKind#CHOICE} takes. */
    default List<String> choices() {
        return List.of();
    }

    /** The same, known to hold this kind. */
    default Cell<T> as(CellKind kind, String... choices) {
        return new CellOfKind<>(this, kind, List.of(choices));
    }
}
