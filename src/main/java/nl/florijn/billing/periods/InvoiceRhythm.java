package nl.florijn.billing.periods;

import java.time.LocalDate;

/**
 * In which months an invoice debtor is due (R9).
 *
 * @param months 1, 2, 3, 6 or 12: from one due month to the next
 * @param firstMonth a month it is due in, 1 to 12
 */
public record InvoiceRhythm(int months, int firstMonth) {

    public static final InvoiceRhythm MONTHLY = new InvoiceRhythm(1, 1);

    /** Whether the month of a run is one of its months. */
    public boolean isDueIn(LocalDate runDate) {
        return Math.floorMod(runDate.getMonthValue() - firstMonth, months) == 0;
    }

    /** What is billed in advance goes up to here: the first of the run's month and so many months further. */
    public LocalDate horizon(LocalDate runDate) {
        return runDate.withDayOfMonth(1).plusMonths(months);
    }

    /** The first of its months on or after a day. */
    public LocalDate nextRun(LocalDate day) {
        LocalDate run = day.getDayOfMonth() == 1 ? day : day.withDayOfMonth(1).plusMonths(1);
        return run.plusMonths(Math.floorMod(firstMonth - run.getMonthValue(), months));
    }
}
