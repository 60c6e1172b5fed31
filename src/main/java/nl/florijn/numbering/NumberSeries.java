package nl.florijn.numbering;

import java.time.LocalDate;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A series of document numbers and where it stands (R30).
 *
 * @param pattern null: not in use, its documents are numbered in the series of invoices
 * @param restarts whether the counter begins again with each year or month that the pattern holds
 * @param next the counter of the next number, in the year or month of {@code countedOn}
 * @param countedOn a day of the period that the counter belongs to; null before the first number
 * @param lastDate invoice date of the last number given, or the first day of the period that the counter was set for: no
 *     later number may precede it; null before the first
 * @param changes counts the changes of the series, numbers given included
 */
public record NumberSeries(
        SeriesCode code,
        @Nullable String pattern,
        boolean restarts,
        long next,
        @Nullable LocalDate countedOn,
        @Nullable LocalDate lastDate,
        int changes) {

    /** Whether numbers were given in this series. */
    public boolean isUsed() {
        return lastDate != null;
    }

    /** The pattern of a series that is in use. */
    String requiredPattern() {
        return Objects.requireNonNull(pattern, "a series that is not in use");
    }

    /** A day of the invoices that come next: not before the last one. */
    LocalDate dayOfNext(LocalDate today) {
        return lastDate == null || today.isAfter(lastDate) ? today : lastDate;
    }

    /** After a number was given. */
    NumberSeries given(long sequence, LocalDate date) {
        return new NumberSeries(code, pattern, restarts, sequence + 1, later(countedOn, date), date, changes);
    }

    /** After the last number was given back; without a day as before the first one. */
    NumberSeries standingAt(long newNext, @Nullable LocalDate day) {
        return new NumberSeries(code, pattern, restarts, newNext, day, day, changes);
    }

    NumberSeries with(@Nullable String newPattern, boolean newRestarts) {
        return new NumberSeries(code, newPattern, newRestarts, next, countedOn, lastDate, changes);
    }

    /** The counter as it stands in the period of a day; of a series that was not used yet, in whatever period. */
    NumberSeries counting(long newNext, LocalDate day) {
        var newCountedOn = isUsed() ? later(countedOn, day) : null;
        return new NumberSeries(code, pattern, restarts, newNext, newCountedOn, lastDate, changes);
    }

    /** Without numbers before a day from now on; a series that was not used yet stays free. */
    NumberSeries notBefore(LocalDate day) {
        return isUsed()
                ? new NumberSeries(code, pattern, restarts, next, countedOn, later(lastDate, day), changes)
                : this;
    }

    private static LocalDate later(@Nullable LocalDate one, LocalDate other) {
        return one == null || other.isAfter(one) ? other : one;
    }
}
