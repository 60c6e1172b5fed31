package nl.florijn.billing.run;

import java.time.LocalDate;
import nl.florijn.billing.composing.Debtor;
import nl.florijn.billing.owed.Due;
import org.jspecify.annotations.Nullable;

/**
 * What a run is to bill (R9).
 *
 * @param runDate the date of the run and of its drafts
 * @param until bill everything up to this day instead (R6), may be null
 * @param selection whether it names customers or subscriptions: then months of customers do not count
 */
public record RunRequest(LocalDate runDate, @Nullable LocalDate until, boolean selection) {

    /** The run of a month. */
    public static RunRequest of(LocalDate runDate) {
        return new RunRequest(runDate, null, false);
    }

    /** Whether a debtor gets anything in this run. */
    public boolean isFor(Debtor debtor) {
        return selection || until != null || debtor.rhythm().isDueIn(runDate);
    }

    public Due due(Debtor debtor) {
        return new Due(runDate, debtor.rhythm().horizon(runDate), until);
    }
}
