package nl.florijn.billing.owed;

import java.time.LocalDate;
import java.util.List;
import nl.florijn.billing.periods.BilledPeriod;
import org.jspecify.annotations.Nullable;

/**
 * The days that a correction gives back or adds: those whose terms are others than billed, apart from what was corrected
 * before.
 *
 * @param from first day
 * @param until first day after the last
 * @param restored whether they are billed again as they were at first
 * @param unchanged whether no day differs, and the difference is in the amount alone
 */
record CorrectedDays(LocalDate from, LocalDate until, boolean restored, boolean unchanged) {

    static CorrectedDays of(BilledPart part, List<Stretch> stretches) {
        CorrectedDays days = hull(part, stretches, true);
        if (days == null) {
            // The same days at yet other terms.
            days = hull(part, stretches, false);
        }
        return days == null ? whole(part) : days.givenBack(part, stretches);
    }

    /** Of days that were changed before, only the last are not served any more: it is those that are given back. */
    private CorrectedDays givenBack(BilledPart part, List<Stretch> stretches) {
        LocalDate gone = null;
        for (Stretch stretch : stretches) {
            boolean isServed = stretch.part() == part && stretch.terms() != null;
            gone = isServed ? null : gone == null ? stretch.from() : gone;
        }
        if (gone == null || !gone.isAfter(from) || !gone.isBefore(until)) {
            return this;
        }
        return part.isCorrected(from) && !part.isCorrectedFrom(gone)
                ? new CorrectedDays(gone, until, false, false)
                : this;
    }

    private static @Nullable CorrectedDays hull(BilledPart part, List<Stretch> stretches, boolean apartFromCorrected) {
        LocalDate from = null;
        LocalDate until = null;
        boolean restored = true;
        for (Stretch stretch : stretches) {
            boolean differs = stretch.differsFrom(part);
            if (differs != (apartFromCorrected && part.isCorrected(stretch.from()))) {
                from = from == null ? stretch.from() : from;
                until = stretch.until();
                restored &= !differs;
            }
        }
        return from == null || until == null ? null : new CorrectedDays(from, until, restored, false);
    }

    /** All that was billed; of what has nothing but corrections left, the days of these. */
    private static CorrectedDays whole(BilledPart part) {
        LocalDate until = part.until();
        for (BilledPeriod correction : part.corrections()) {
            until = correction.until().isAfter(until) ? correction.until() : until;
        }
        return new CorrectedDays(part.serviceFrom(), until, false, true);
    }
}
