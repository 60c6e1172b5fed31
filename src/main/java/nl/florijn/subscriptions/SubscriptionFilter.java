package nl.florijn.subscriptions;

import nl.florijn.banking.KeyText;
import nl.florijn.catalog.ProductId;
import nl.florijn.customers.CustomerId;
import org.jspecify.annotations.Nullable;

/**
 * Which subscriptions are wanted; null leaves a condition out.
 *
 * @param reference exactly this one
 * @param q part of the description, of the customer as its list has it, or the price that it began with of its own
 * @param phase where it stands today
 * @param ownPrice whether it began with a price of its own, or with that of list or product
 * @param layout code of the layout that it has of its own
 */
public record SubscriptionFilter(
        @Nullable String reference,
        @Nullable CustomerId customerId,
        @Nullable ProductId productId,
        @Nullable String q,
        @Nullable Phase phase,
        @Nullable Boolean ownPrice,
        @Nullable String layout) {

    /** Where a subscription stands on a day. */
    public enum Phase {
        RUNNING,
        NOT_BEGUN,
        ENDED
    }

    public SubscriptionFilter(
            @Nullable String reference,
            @Nullable CustomerId customerId,
            @Nullable ProductId productId,
            @Nullable String q) {
        this(reference, customerId, productId, q, null, null);
    }

    public SubscriptionFilter(
            @Nullable String reference,
            @Nullable CustomerId customerId,
            @Nullable ProductId productId,
            @Nullable String q,
            @Nullable Phase phase,
            @Nullable Boolean ownPrice) {
        this(reference, customerId, productId, q, phase, ownPrice, null);
    }

    public SubscriptionFilter {
        reference = reference == null ? null : KeyText.of(reference);
        layout = KeyText.orNull(layout);
    }

    public SubscriptionFilter withLayout(@Nullable String code) {
        return new SubscriptionFilter(reference, customerId, productId, q, phase, ownPrice, code);
    }

    public static final SubscriptionFilter ALL = new SubscriptionFilter(null, null, null, null);
}
