package nl.florijn.invoicing;

import java.util.ArrayList;
import java.util.List;
import nl.florijn.customers.CustomerId;

/**
 * The debtors of one chunk of a run.
 *
 * @param first the lowest id, inclusive
 * @param last the highest id, inclusive
 * @param debtors how many of the ids in between have something due
 */
record DebtorRange(CustomerId first, CustomerId last, int debtors) {

    private static final int DEBTORS_A_CHUNK = 500;

    /** Cuts debtors, in the order of their ids, into chunks. */
    static List<DebtorRange> over(List<CustomerId> debtors) {
        var ranges = new ArrayList<DebtorRange>();
        for (var start = 0; start < debtors.size(); start += DEBTORS_A_CHUNK) {
            var chunk = debtors.subList(start, Math.min(start + DEBTORS_A_CHUNK, debtors.size()));
            ranges.add(new DebtorRange(chunk.getFirst(), chunk.getLast(), chunk.size()));
        }
        return ranges;
    }
}
