package nl.florijn.platform;

import java.time.Duration;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The request was understood, but the state of things does not allow it. */
public final class Conflict extends Refusal {

    private final @Nullable Duration until;

    public Conflict(String code, String sentence, Object... facts) {
        super(code, sentence, facts);
        until = null;
    }

    private Conflict(Duration until, String code, String sentence) {
        super(code, sentence);
        this.until = until;
    }

    /** The same request will do later, and after so much time it is worth asking. */
    public static Conflict forNow(String code, String sentence, Duration until) {
        return new Conflict(until, code, sentence);
    }

    /** When it is worth asking again; empty when something else has to be done first. */
    public Optional<Duration> until() {
        return Optional.ofNullable(until);
    }
}
