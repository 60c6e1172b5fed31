package nl.florijn.accounting;

import java.util.List;
import java.util.stream.Stream;

/**
 * What came of an export, or of a chunk of it.
 *
 * @param accepted how many invoices are in the file
 * @param refusedCount how many are not
 * @param refused which, at most the first {@value #LISTED}
 */
record ExportOutcome(int accepted, int refusedCount, List<ExportRefusal> refused) {

    static final int LISTED = 1000;
    static final ExportOutcome NONE = new ExportOutcome(0, 0, List.of());

    ExportOutcome {
        refused = List.copyOf(refused);
    }

    ExportOutcome plus(ExportOutcome other) {
        var all = Stream.concat(refused.stream(), other.refused.stream()).limit(LISTED);
        return new ExportOutcome(accepted + other.accepted, refusedCount + other.refusedCount, all.toList());
    }
}
