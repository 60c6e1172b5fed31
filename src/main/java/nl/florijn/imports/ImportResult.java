package nl.florijn.imports;

import java.util.List;
import java.util.Map;
import nl.florijn.platform.csv.CsvFault;
import nl.florijn.platform.csv.RowChange;
import nl.florijn.platform.csv.RowCounts;
import org.jspecify.annotations.Nullable;

/**
 * What came of an import, or in a dry run would come of it. Each row of the files is counted once; none is where there is
 * any fault.
 *
 * @param keptTerms rows of subscriptions whose terms differ from those already billed by, which stay as they are
 * @param files the counts by file
 * @param errorCount how many faults there are; any of them means that nothing was changed
 * @param errors the first thousand of them
 * @param keptCount how many cells were not taken, since the books stay as they are there
 * @param kept the first thousand of them
 * @param changed the first thousand rows that made or changed something; null in imports of earlier versions
 */
record ImportResult(
        int created,
        int updated,
        int unchanged,
        int keptTerms,
        Map<ImportFile, RowCounts> files,
        int errorCount,
        List<CsvFault> errors,
        int keptCount,
        List<CsvFault> kept,
        @Nullable List<RowChange> changed) {

    /** Before there is a result. */
    static final ImportResult NONE = new ImportResult(0, 0, 0, 0, Map.of(), 0, List.of(), 0, List.of(), List.of());

    /** As it is told: where anything is wrong no row makes anything. */
    ImportResult allOrNothing() {
        return isClean()
                ? this
                : new ImportResult(0, 0, 0, 0, Map.of(), errorCount, errors, keptCount, kept, List.of());
    }

    boolean isClean() {
        return errorCount == 0;
    }
}
