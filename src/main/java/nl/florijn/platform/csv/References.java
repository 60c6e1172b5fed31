package nl.florijn.platform.csv;

import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/**
 * What rows refer to by its reference: in the files of the import, or else in the books. What stands in a file but has
 * a fault there is not told again at each row that refers to it.
 */
public final class References<T> {

    private final String what;
    private final Function<Collection<String>, Map<String, T>> books;
    private final Map<String, T> known = new HashMap<>();
    private final Set<String> faulty = new HashSet<>();
    private boolean complete = true;

    /**
     * Knows nothing yet.
     *
     * @param what it is called, such as {@code product}
     * @param books finds many at once
     */
    public References(String what, Function<Collection<String>, Map<String, T>> books) {
        this.what = what;
        this.books = books;
    }

    /** A row of a file has it. */
    public void put(String reference, T value) {
        known.put(reference, value);
    }

    /** A row of a file has it, with faults. */
    public void putFaulty(String reference) {
        faulty.add(reference);
    }

    /** The file that holds them could not be read to its end, so nothing is known to be missing. */
    public void incomplete() {
        complete = false;
    }

    /** Reads those from the books that no file has. */
    public void load(Collection<String> references) {
        var missing = new HashSet<>(references);
        missing.removeAll(known.keySet());
        missing.removeAll(faulty);
        if (!missing.isEmpty()) {
            known.putAll(books.apply(missing));
        }
    }

    /** What a cell refers to; empty when there is none, which is a fault of the row. It was loaded before. */
    public Optional<T> find(CsvRow row, Column<String> column) {
        var reference = row.get(column);
        var value = faulty.contains(reference) ? null : known.get(reference);
        if (value == null && (faulty.contains(reference) || !complete)) {
            row.dependsOnFault();
        } else if (value == null) {
            row.fault(
                    column,
                    "UNKNOWN_" + what.toUpperCase(Locale.ROOT),
                    "There is no " + what + " '" + reference + "', neither in the files nor in the books.");
        }
        return Optional.ofNullable(value);
    }
}
