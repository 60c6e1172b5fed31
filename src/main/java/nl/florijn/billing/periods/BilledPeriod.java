package nl.florijn.billing.periods;

import java.time.Instant;
import java.time.LocalDate;
import nl.florijn.money.Money;
import org.jspecify.annotations.Nullable;

/**
 * One entry in what was billed of a subscription: the row that makes billing twice impossible. Entries with the same
 * {@code serviceFrom} and product belong together: one billed those days first, the others correct it.
 *
 * @param serviceFrom first day of the part that was billed, also on its corrections
 * @param correctionNo tells entries with the same {@code serviceFrom} apart; 0 for the first one
 * @param correction whether it corrects a part, or is one
 * @param from first day of the entry: the part's own, or the first one given back or added
 * @param until first day after those; the same as {@code from} for an amount waived or credited without giving days back
 *     or adding them
 * @param amount net, negative for what was given back, also when it stands on a credit note
 * @param terms as they were when it was billed, whatever was typed on its line since; null only where no line was ever made (a waived correction)
 * @param invoiceId the draft or document it stands on, null when waived
 * @param pricedAt the moment whose prices it was reckoned with, those of its period (R7); null: those of now
 */
public record BilledPeriod(
        LocalDate serviceFrom,
        int correctionNo,
        boolean correction,
        LocalDate from,
        LocalDate until,
        Money amount,
        Source source,
        @Nullable BilledTerms terms,
        @Nullable Long invoiceId,
        @Nullable Instant pricedAt) {

    /** Whether it gives an amount back without taking days off: a line of a credit note that was made by hand (R33). */
    public boolean credits() {
        return correction && source == Source.LINE && from.equals(until) && amount.isNegative();
    }

    /** Why it counts as billed. */
    public enum Source {
        /** A line on a draft or document. */
        LINE,
        /** Waived: counts as billed, was never asked (R7, R13). */
        WAIVED
    }
}
