package nl.florijn.api.access;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** Counts calls without a valid token by network address, for at most so many addresses, a minute each. */
class RefusedCalls {

    static final int PER_MINUTE = 300;

    private static final int ADDRESSES = 10_000;
    private static final Duration WINDOW = Duration.ofMinutes(1);

    private final Clock clock;

    private final Map<String, Count> counts = new LinkedHashMap<>() {
        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Count> eldest) {
            return size() > ADDRESSES;
        }
    };

    private record Count(Instant since, int calls) {}

    RefusedCalls(Clock clock) {
        this.clock = clock;
    }

    /** Counts one more; tells how long to wait when there were too many. */
    synchronized Optional<Duration> add(String address) {
        var now = clock.instant();
        var count = counts.get(address);
        if (count == null || !now.isBefore(count.since().plus(WINDOW))) {
            count = new Count(now, 0);
        }
        counts.put(address, new Count(count.since(), count.calls() + 1));
        return count.calls() < PER_MINUTE
                ? Optional.empty()
                : Optional.of(Duration.between(now, count.since().plus(WINDOW)));
    }
}
