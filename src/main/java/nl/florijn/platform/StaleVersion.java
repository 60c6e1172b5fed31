package nl.florijn.platform;

/** Somebody else changed the object since it was read. */
public final class StaleVersion extends Refusal {

    public StaleVersion(Object what) {
        super(
                "STALE_VERSION",
                what + " was changed by somebody else in the meantime. Read it again; nothing was saved.");
    }
}
