package nl.florijn.subscriptions.intake;

import nl.florijn.billing.owed.BroughtOver;
import nl.florijn.billing.owed.SubscriptionState;
import org.jspecify.annotations.Nullable;

/**
 * A subscription as it is written, with where its billing stands.
 *
 * @param broughtOver that an earlier system billed it; null: nothing new about that
 */
record BilledThroughEntry(
        SubscriptionEntry entry,
        SubscriptionState state,
        @Nullable BroughtOver broughtOver) {}
