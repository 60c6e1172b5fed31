package nl.florijn.billing.composing;

import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;

/**
 * When an invoice is to be paid (R23).
 *
 * @param days zero or more
 * @param afterEndOfMonth counted from the last day of the invoice's month instead of from its date
 */
public record PaymentTerm(int days, boolean afterEndOfMonth) {

    public static final PaymentTerm FOURTEEN_DAYS = new PaymentTerm(14, false);

    public LocalDate dueDate(LocalDate invoiceDate) {
        LocalDate countedFrom = afterEndOfMonth ? invoiceDate.with(TemporalAdjusters.lastDayOfMonth()) : invoiceDate;
        return countedFrom.plusDays(days);
    }
}
