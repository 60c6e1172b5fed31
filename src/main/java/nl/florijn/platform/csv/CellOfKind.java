package nl.florijn.platform.csv;

import java.util.List;
import nl.florijn.platform.FieldCheck;
import org.jspecify.annotations.Nullable;

/** A cell that is known to hold a kind of value. */
record CellOfKind<T>(Cell<T> cell, CellKind kind, List<String> choices) implements Cell<T> {

    @Override
    public @Nullable T read(String text, FieldCheck check, String column) {
        return cell.read(text, check, column);
    }
}
