package nl.florijn.invoicing.facts;

import java.util.ArrayList;
import java.util.List;
import java.util.NavigableSet;
import java.util.TreeSet;
import nl.florijn.customers.CustomerId;

/**
 * The debtors of one chunk of a run. No debtor is in two chunks, and what a debtor is given comes from its own chunk
 * alone, so that it gets one draft (R11).
 *
 * @param ranges of ids; nearly always one
 * @param debtors how many of these ids have something due
 */
public record DebtorChunk(List<Range> ranges, int debtors) {

    /** @param first inclusive; @param last inclusive */
    public record Range(CustomerId first, CustomerId last) {

        boolean holds(CustomerId id) {
            return first.value() <= id.value() && id.value() <= last.value();
        }
    }

    /**
     * Cuts debtors, in the order of their ids, into chunks.
     *
     * @param linked those that may be given back for one another's customers: they go together in a chunk of their own
     */
    public static List<DebtorChunk> over(List<CustomerId> debtors, List<CustomerId> linked, int size) {
        var together = new TreeSet<>(linked.stream().map(CustomerId::value).toList());
        var alone =
                debtors.stream().filter(id -> !together.contains(id.value())).toList();
        var chunks = new ArrayList<DebtorChunk>();
        for (var start = 0; start < alone.size(); start += size) {
            var chunk = alone.subList(start, Math.min(start + size, alone.size()));
            chunks.add(new DebtorChunk(
                    around(chunk.getFirst().value(), chunk.getLast().value(), together), chunk.size()));
        }
        if (alone.size() < debtors.size()) {
            var each = each(together.stream().map(CustomerId::new).toList());
            chunks.add(new DebtorChunk(each.ranges, debtors.size() - alone.size()));
        }
        return chunks;
    }

    /** Just these. */
    static DebtorChunk each(List<CustomerId> debtors) {
        return new DebtorChunk(debtors.stream().map(id -> new Range(id, id)).toList(), debtors.size());
    }

    /** Everything from first to last but for the gaps. */
    private static List<Range> around(long first, long last, NavigableSet<Long> gaps) {
        var ranges = new ArrayList<Range>(1);
        var from = first;
        for (var gap : gaps.subSet(first, last)) {
            ranges.add(new Range(new CustomerId(from), new CustomerId(gap - 1)));
            from = gap + 1;
        }
        ranges.add(new Range(new CustomerId(from), new CustomerId(last)));
        return ranges;
    }

    boolean holds(CustomerId debtor) {
        return ranges.stream().anyMatch(range -> range.holds(debtor));
    }
}
