package nl.florijn.accounting;

import java.util.List;
import java.util.stream.Stream;

/**
 * What came of an export, or of a chunk of it.
 *
 * @param accepted how many invoices are in the file
 * @param refusedCount how many are not
 * @param refused which, at most the first {@value #LISTED}
 * @param sums what is in the file, for each currency; none in exports of earlier versions
 */
record ExportOutcome(int accepted, int refusedCount, List<ExportRefusal> refused, List<LedgerSum> sums) {

    static final int LISTED = 1000;
    static final ExportOutcome NONE = new ExportOutcome(0, 0, List.of(), List.of());

    ExportOutcome {
        refused = List.copyOf(refused);
        sums = List.copyOf(sums);
    }

    ExportOutcome plus(ExportOutcome other) {
        var all = Stream.concat(refused.stream(), other.refused.stream()).limit(LISTED);
        var bothSums = Stream.concat(sums.stream(), other.sums.stream()).toList();
        return new ExportOutcome(
                accepted + other.accepted,
                refusedCount + other.refusedCount,
                all.toList(),
                LedgerSum.perCurrency(bothSums));
    }
}
