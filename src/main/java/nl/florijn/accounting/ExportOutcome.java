package nl.florijn.accounting;

import java.util.List;

/**
 * What came of an export; the result of its job.
 *
 * @param accepted how many invoices are in the file
 * @param refused the first {@value #LISTED} that are not
 */
record ExportOutcome(int accepted, int refusedCount, List<ExportRefusal> refused) {

    /** The result of a job is one value in the database, so the list in it ends somewhere. */
    static final int LISTED = 1000;

    ExportOutcome {
        refused = List.copyOf(refused);
    }
}
