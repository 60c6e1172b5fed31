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

    /** What becomes of a value that was read; what is wrong with it is told as {@link #read} tells it. */
    @FunctionalInterface
    interface Rule<T> {
        @Nullable
        T apply(T value, FieldCheck check, String column);
    }

    /** The same, under a rule more; it is still known to hold what it holds, and so written as people write that. */
    default Cell<T> under(Rule<T> rule) {
        Cell<T> ruled = (text, check, column) -> {
            var value = read(text, check, column);
            return value == null ? null : rule.apply(value, check, column);
        };
        return new CellOfKind<>(ruled, kind(), choices());
    }
}
