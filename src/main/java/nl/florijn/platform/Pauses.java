package nl.florijn.platform;

import java.time.Duration;
import java.util.List;
import java.util.Optional;

/** How long to wait before something that failed is tried again: one pause after each attempt, and then no more. */
public record Pauses(List<Duration> each) {

    public Pauses {
        each = List.copyOf(each);
    }

    public static Pauses of(Duration... each) {
        return new Pauses(List.of(each));
    }

    /** @param attempt that failed, 1 for the first; empty when it was the last */
    public Optional<Duration> after(int attempt) {
        return attempt > each.size() ? Optional.empty() : Optional.of(each.get(attempt - 1));
    }
}
