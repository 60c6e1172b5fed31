package nl.florijn.platform.csv;

import java.util.ArrayList;
import java.util.List;

/** What the rows of all files of an import made and changed; the first thousand are told, changed ones first. */
public final class RowChanges {

    private static final int MOST = 1000;

    private final List<RowChange> created = new ArrayList<>();
    private final List<RowChange> updated = new ArrayList<>();

    void add(RowChange change) {
        var rows = change.created() ? created : updated;
        if (rows.size() < MOST) {
            rows.add(change);
        }
    }

    public List<RowChange> listed() {
        var listed = new ArrayList<>(updated);
        listed.addAll(created.subList(0, Math.min(created.size(), MOST - updated.size())));
        return List.copyOf(listed);
    }
}
