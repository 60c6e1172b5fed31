package nl.florijn.billing.periods;

import java.time.LocalDate;

/**
 * The billing periods of a subscription (R3): boundary k lies k intervals from the anchor, always counted from there, so
 * that 31 January goes by 28 February to 31 March and never drifts.
 *
 * @param start first day of the subscription
 * @param interval length of a period
 * @param alignment whether the anchor is the start itself or 1 January of its year
 */
public record Cycle(LocalDate start, Interval interval, Alignment alignment) {

    /** The period with this number; those before zero and before the start exist too, with nothing served in them. */
    public BillingPeriod period(long number) {
        return new BillingPeriod(boundary(number), boundary(number + 1));
    }

    /** The period that holds a day. */
    public BillingPeriod periodAt(LocalDate day) {
        return period(numberAt(day));
    }

    /** The number of the period that holds a day, found by arithmetic, however far from the start. */
    public long numberAt(LocalDate day) {
        LocalDate anchor = anchor();
        if (!interval.isOfMonths()) {
            return Math.floorDiv(day.toEpochDay() - anchor.toEpochDay(), interval.days());
        }
        long monthsBetween = monthOf(day) - monthOf(anchor);
        long number = Math.floorDiv(monthsBetween, interval.months());
        return boundary(number).isAfter(day) ? number - 1 : number;
    }

    private LocalDate boundary(long number) {
        return interval.after(anchor(), number);
    }

    private LocalDate anchor() {
        return alignment == Alignment.CALENDAR ? LocalDate.of(start.getYear(), 1, 1) : start;
    }

    private static long monthOf(LocalDate day) {
        return day.getYear() * 12L + day.getMonthValue();
    }
}
