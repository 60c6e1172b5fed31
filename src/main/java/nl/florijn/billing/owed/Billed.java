package nl.florijn.billing.owed;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import nl.florijn.billing.periods.BilledPeriod;
import nl.florijn.billing.pricing.PriceBook;
import org.jspecify.annotations.Nullable;

/**
 * What was billed of a subscription so far.
 *
 * @param until first day not billed, null: nothing was billed yet
 * @param dirtyFrom from the period with this day on, target and billed are compared; null: only what comes after
 *     {@code until}, which is then a boundary. Earlier periods are settled and their entries may be left out
 * @param broughtOver what an earlier system billed, may be null
 * @param entries in any order; all whose {@code until} lies after the begin of the period of {@code dirtyFrom}
 * @param prices as they were known at moments of which the entries tell; a moment is left out when they are so still
 */
public record Billed(
        @Nullable LocalDate until,
        @Nullable LocalDate dirtyFrom,
        @Nullable BroughtOver broughtOver,
        List<BilledPeriod> entries,
        Map<Instant, PriceBook> prices) {

    public static final Billed NOTHING = new Billed(null, null, null, List.of());

    /** With prices that are what they were. */
    public Billed(
            @Nullable LocalDate until,
            @Nullable LocalDate dirtyFrom,
            @Nullable BroughtOver broughtOver,
            List<BilledPeriod> entries) {
        this(until, dirtyFrom, broughtOver, entries, Map.of());
    }
}
