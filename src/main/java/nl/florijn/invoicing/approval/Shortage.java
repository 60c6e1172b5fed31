package nl.florijn.invoicing.approval;

import java.util.List;
import java.util.Optional;
import nl.florijn.numbering.SeriesCode;
import nl.florijn.numbering.SeriesCounters;
import nl.florijn.platform.Conflict;

/**
 * A series that ends before all drafts that want one of its numbers have one: then none of them is approved (R30).
 *
 * @param wanted numbers
 * @param left numbers
 */
public record Shortage(SeriesCode series, int wanted, int left) {

    /**
     * @param counters as they stand; what would be given is taken of them
     * @param drafts that nothing else stands in the way of, in the order in which numbers are given
     * @param dates of the documents
     */
    static Optional<Shortage> of(SeriesCounters counters, List<WaitingDraft> drafts, Redating dates) {
        for (var counter : counters.inUse()) {
            var own = drafts.stream()
                    .filter(draft -> draft.kind().counter(counters) == counter)
                    .toList();
            var left = 0;
            for (var draft : own) {
                var date = dates.dateOf(draft.date(), counter);
                if (counter.isFull(date)) {
                    return Optional.of(new Shortage(counter.code(), own.size(), left));
                }
                counter.take(date);
                left++;
            }
        }
        return Optional.empty();
    }

    Conflict refusal() {
        return new Conflict(
                "SERIES_FULL",
                "Nothing was approved: " + wanted + " drafts want a number, but the series has only " + left
                        + " left. Choose another pattern first, or approve fewer.",
                wanted,
                left);
    }
}
