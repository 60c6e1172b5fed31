package nl.florijn.messaging;

import java.time.Duration;
import java.util.List;
import java.util.Optional;

/** How long to wait before a mail is tried again: soon at first, and for about a day in all. */
final class Patience {

    private static final List<Duration> PAUSES = List.of(
            Duration.ofMinutes(1),
            Duration.ofMinutes(5),
            Duration.ofMinutes(15),
            Duration.ofHours(1),
            Duration.ofHours(3),
            Duration.ofHours(8),
            Duration.ofHours(12));

    private Patience() {}

    /** @param attempt that failed, 1 for the first; empty when it was the last */
    static Optional<Duration> after(int attempt) {
        return attempt > PAUSES.size() ? Optional.empty() : Optional.of(PAUSES.get(attempt - 1));
    }
}
