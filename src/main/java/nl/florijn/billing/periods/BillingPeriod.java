package nl.florijn.billing.periods;

import java.time.LocalDate;

/**
 * A half-open stretch of days.
 *
 * @param from first day
 * @param until first day after it
 */
public record BillingPeriod(LocalDate from, LocalDate until) {

    /** The number of days in it. */
    public int days() {
        return (int) (until.toEpochDay() - from.toEpochDay());
    }

    /** Whether the day is one of its days. */
    public boolean contains(LocalDate day) {
        return !day.isBefore(from) && day.isBefore(until);
    }
}
