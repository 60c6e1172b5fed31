package nl.florijn.partners;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A series of document numbers and where it stands (R30).
 *
 * @param pattern null: not in use, its documents are numbered in the series of invoices
 * @param restarts whether the counter begins again with each year or month that the pattern holds
 * @param next the counter of the next number
 * @param period the year or month that the counter belongs to; empty before the first number
 * @param lastDate invoice date of the last number given, which no later number may precede; null before the first
 */
public record NumberSeries(
        SeriesCode code,
        @Nullable String pattern,
        boolean restarts,
        long next,
        String period,
        @Nullable LocalDate lastDate) {

    /** Whether numbers were given in this series. */
    public boolean isUsed() {
        return lastDate != null;
    }

    /** The series as it stands after numbers were given, or after the last one was taken back. */
    public NumberSeries at(long newNext, String newPeriod, @Nullable LocalDate newLastDate) {
        return new NumberSeries(code, pattern, restarts, newNext, newPeriod, newLastDate);
    }

    NumberSeries with(@Nullable String newPattern, boolean newRestarts, long newNext) {
        return new NumberSeries(code, newPattern, newRestarts, newNext, period, lastDate);
    }
}
