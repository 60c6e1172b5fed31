package nl.florijn.platform.audit;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * The first entry of a chain that does not fit.
 *
 * @param place in the chain; 0 for one that has none
 * @param id of the entry; 0 when it is missing
 * @param at when the entry says it was written; null when it is missing
 */
public record ChainFault(
        Kind kind, long place, long id, @Nullable Instant at) {

    /** What is wrong with it. */
    public enum Kind {
        /** It is not there any more. */
        MISSING,
        /** It says something else than when it was written, or was slipped in. */
        CHANGED,
        /** It never got its place. */
        UNLINKED
    }

    static ChainFault missing(long place) {
        return new ChainFault(Kind.MISSING, place, 0, null);
    }

    /** In a sentence. */
    public String sentence() {
        return switch (kind) {
            case MISSING -> "Entry no. %d is missing.".formatted(place);
            case CHANGED -> "Entry no. %d (id %d, of %s) was changed after it was written.".formatted(place, id, at);
            case UNLINKED -> "Entry %d of %s was never linked.".formatted(id, at);
        };
    }
}
