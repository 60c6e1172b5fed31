package nl.florijn.invoicing.approval;

import java.time.LocalDate;
import nl.florijn.numbering.SeriesCounter;
import org.jspecify.annotations.Nullable;

/**
 * What becomes of drafts dated before the last number of their series (R30).
 *
 * @param wanted whether they get the date of that number; else they are refused
 * @param noLaterThan the date that somebody was told: a later one is refused too; null: whatever it is by then
 */
public record Redating(boolean wanted, @Nullable LocalDate noLaterThan) {

    public static Redating toLast(boolean wanted) {
        return new Redating(wanted, null);
    }

    LocalDate dateOf(LocalDate date, SeriesCounter counter) {
        return wanted && counter.isBeforeLast(date) && isAsTold(counter.lastDate()) ? counter.lastDate() : date;
    }

    private boolean isAsTold(LocalDate last) {
        return noLaterThan == null || !last.isAfter(noLaterThan);
    }
}
