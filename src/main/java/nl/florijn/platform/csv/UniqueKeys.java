package nl.florijn.platform.csv;

import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import nl.florijn.banking.KeyText;
import org.jspecify.annotations.Nullable;

/**
 * Keys beside the reference, such as customer numbers or product codes: each belongs to one reference. Within a file they
 * may change hands, two for each other or in a circle: a key is free when the file gives its owner another one.
 */
public final class UniqueKeys {

    private final CsvFile file;
    private final Column<String> reference;
    private final Column<String> key;
    private final Map<String, String> owners = new HashMap<>();
    private final Set<String> takenOver = new HashSet<>();
    private @Nullable Map<String, String> inFile;

    public UniqueKeys(CsvFile file, Column<String> reference, Column<String> key) {
        this.file = file;
        this.reference = reference;
        this.key = key;
    }

    /**
     * Hears whose keys are in the books at this moment.
     *
     * @param keys all that were looked for
     * @param found the references that have them; an empty one for what has no reference
     */
    public void load(Collection<String> keys, Map<String, String> found) {
        owners.keySet().removeAll(keys);
        owners.putAll(found);
    }

    /** Whether what has this reference can have the key: it is its own, nobody's, or that of who gets another. */
    public boolean isFree(String wanted, String wantedBy) {
        var owner = owners.getOrDefault(wanted, wantedBy);
        if (owner.equals(wantedBy)) {
            return true;
        }
        var other = inFile().get(owner);
        var givenUp = other != null && !other.isEmpty() && !other.equals(wanted);
        if (givenUp) {
            takenOver.add(wanted);
        }
        return givenUp;
    }

    /** Keys that were found free since this was last asked, and must be taken from their owners before rows are written. */
    public Set<String> takenOver() {
        var taken = Set.copyOf(takenOver);
        takenOver.clear();
        return taken;
    }

    private Map<String, String> inFile() {
        if (inFile == null) {
            var keys = new HashMap<String, String>();
            file.peek(reference, key, (row, value) -> keys.putIfAbsent(KeyText.of(row), KeyText.of(value)));
            inFile = keys;
        }
        return inFile;
    }
}
