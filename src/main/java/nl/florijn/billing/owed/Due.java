package nl.florijn.billing.owed;

import java.time.LocalDate;
import nl.florijn.billing.periods.BillingType;
import nl.florijn.billing.pricing.BillableSubscription;
import org.jspecify.annotations.Nullable;

/**
 * Up to where a run bills (R6).
 *
 * @param runDate what is billed in arrears must have ended before it
 * @param horizon what is billed in advance must begin before it
 * @param until chosen for this run instead of both: everything up to this day, the running period in part; may be null
 */
public record Due(
        LocalDate runDate, LocalDate horizon, @Nullable LocalDate until) {

    /**
     * Until when the served part of a period is due.
     *
     * @return null when it is not due at all
     */
    @Nullable
    public LocalDate dueUntil(BillableSubscription subscription, LocalDate servedFrom, LocalDate servedUntil) {
        if (until != null) {
            if (!servedFrom.isBefore(until)) {
                return null;
            }
            return subscription.prorate() && until.isBefore(servedUntil) ? until : servedUntil;
        }
        boolean due = switch (subscription.billingType()) {
            case ADVANCE -> servedFrom.isBefore(horizon);
            case ARREARS -> !servedUntil.isAfter(runDate);
        };
        return due ? servedUntil : null;
    }

    /** No period that begins on or after this day can be due. */
    LocalDate bound(BillingType type) {
        if (until != null) {
            return until;
        }
        return type == BillingType.ADVANCE ? horizon : runDate;
    }
}
