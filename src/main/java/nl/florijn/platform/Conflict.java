package nl.florijn.platform;

import java.time.Duration;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The request was understood, but the state of things does not allow it. */
public final class Conflict extends Refusal {

    private final @Nullable Duration until;
    private final @Nullable Object key;

    public Conflict(String code, String sentence, Object... facts) {
        super(code, sentence, facts);
        until = null;
        key = null;
    }

    private Conflict(Duration until, String code, String sentence) {
        super(code, sentence);
        this.until = until;
        key = null;
    }

    private Conflict(Conflict said, Object key) {
        super(said.code(), said.sentence(), said.facts().toArray());
        until = said.until;
        this.key = key;
    }

    /**
     * The same, with what the list of all that is in the way is found by.
     *
     * @param key the code, or the id, of what was to go
     */
    public Conflict about(Object key) {
        return new Conflict(this, key);
    }

    /** The same request will do later, and after so much time it is worth asking. */
    public static Conflict forNow(String code, String sentence, Duration until) {
        return new Conflict(until, code, sentence);
    }

    /** What the list of all that is in the way is found by; empty when there is no such list. */
    public Optional<Object> about() {
        return Optional.ofNullable(key);
    }

    /** When it is worth asking again; empty when something else has to be done first. */
    public Optional<Duration> until() {
        return Optional.ofNullable(until);
    }
}
