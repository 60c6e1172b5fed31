package nl.florijn.subscriptions;

import java.time.LocalDate;
import nl.florijn.billing.BilledTerms;
import nl.florijn.billing.SubscriptionState;
import org.jspecify.annotations.Nullable;

/**
 * A subscription as it is written, with where its billing stands.
 *
 * @param broughtOver that an earlier system billed it; null: nothing new about that
 */
record StandingEntry(
        SubscriptionEntry entry,
        SubscriptionState state,
        @Nullable BroughtOverTerms broughtOver) {

    /**
     * What is kept of the billing of an earlier system (R7).
     *
     * @param until first day that it did not bill
     */
    record BroughtOverTerms(LocalDate until, BilledTerms terms) {}
}
