package nl.florijn.platform.database;

/**
 * While this waited for its locks, what it meant to lock became something else: it has to read and lock anew, from the start.
 * {@link Transactions} does so.
 */
public final class ChangedWhileWaiting extends RuntimeException {

    private static final long serialVersionUID = 1L;

    /** @param what changed */
    public ChangedWhileWaiting(String what) {
        super(what + " changed while this waited for it.");
    }
}
