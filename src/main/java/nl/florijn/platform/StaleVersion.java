package nl.florijn.platform;

import org.jspecify.annotations.Nullable;

/** Somebody else changed the object since it was read. */
public final class StaleVersion extends Refusal {

    public StaleVersion(Object what) {
        super(
                "STALE_VERSION",
                what + " was changed by somebody else in the meantime. Read it again; nothing was saved.");
    }

    /**
     * Asked under the lock that keeps others from changing it.
     *
     * @param seen the version that was looked at; null: whatever stands there is meant
     * @param now the version that is there
     * @throws StaleVersion when it is another
     */
    public static void check(@Nullable Integer seen, int now, Object what) {
        if (seen != null && seen != now) {
            throw new StaleVersion(what);
        }
    }
}
