package nl.florijn.platform.csv;

/** What became of the rows of a file; each is counted once. */
public record RowCounts(int created, int updated, int unchanged) {

    public static final RowCounts NONE = new RowCounts(0, 0, 0);

    public RowCounts plus(RowCounts other) {
        return new RowCounts(created + other.created, updated + other.updated, unchanged + other.unchanged);
    }

    public RowCounts plusCreated() {
        return new RowCounts(created + 1, updated, unchanged);
    }

    public RowCounts plusUpdated() {
        return new RowCounts(created, updated + 1, unchanged);
    }

    public RowCounts plusUnchanged() {
        return new RowCounts(created, updated, unchanged + 1);
    }
}
