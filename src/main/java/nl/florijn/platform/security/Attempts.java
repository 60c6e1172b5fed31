package nl.florijn.platform.security;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * Counts attempts by whatever names who makes them, in windows of time that begin with the first. The longest unseen name
 * is forgotten when there are too many, so that strangers cannot fill the memory.
 */
public final class Attempts {

    private static final int NAMES = 50_000;

    private final int allowed;
    private final Duration window;
    private final Clock clock;

    private final Map<String, Count> counts = new LinkedHashMap<>(16, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Count> eldest) {
            return size() > NAMES;
        }
    };

    private record Count(Instant since, int attempts) {}

    /** @param allowed within a window */
    public Attempts(int allowed, Duration window, Clock clock) {
        this.allowed = allowed;
        this.window = window;
        this.clock = clock;
    }

    /** Counts one more; tells how long to wait when there were too many. */
    public synchronized Optional<Duration> add(String name) {
        var count = counted(name);
        counts.put(name, new Count(count.since(), count.attempts() + 1));
        return count.attempts() < allowed ? Optional.empty() : Optional.of(left(count));
    }

    private Count counted(String name) {
        var now = clock.instant();
        var count = counts.get(name);
        return count == null || !now.isBefore(count.since().plus(window)) ? new Count(now, 0) : count;
    }

    private Duration left(Count count) {
        return Duration.between(clock.instant(), count.since().plus(window));
    }
}
