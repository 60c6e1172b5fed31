package nl.florijn.partners.settings;

import java.util.Optional;
import java.util.Set;
import nl.florijn.billing.periods.Interval;
import org.jspecify.annotations.Nullable;

/** The invoice interval as the number of months that it is stored as (R9). */
public final class InvoiceMonths {

    private static final Set<Integer> OFFERED = Set.of(1, 2, 3, 6, 12);
    private static final int YEAR = 12;

    private InvoiceMonths() {}

    /** Empty when invoices cannot come in this interval. */
    public static Optional<Integer> of(Interval interval) {
        var months = switch (interval.unit()) {
            case MONTH -> interval.count();
            case YEAR -> interval.count() == 1 ? YEAR : 0;
            case DAY, WEEK -> 0;
        };
        return OFFERED.contains(months) ? Optional.of(months) : Optional.empty();
    }

    public static @Nullable Integer toColumn(@Nullable Interval interval) {
        return interval == null ? null : of(interval).orElseThrow();
    }

    public static @Nullable Interval fromColumn(@Nullable Integer months) {
        if (months == null) {
            return null;
        }
        return new Interval(months, Interval.Unit.MONTH);
    }
}
