package nl.florijn.subscriptions;

import nl.florijn.banking.KeyText;
import nl.florijn.catalog.ProductId;
import nl.florijn.customers.CustomerId;
import org.jspecify.annotations.Nullable;

/**
 * Which subscriptions are wanted; null leaves a condition out.
 *
 * @param reference exactly this one
 * @param q beginning of the description
 */
public record SubscriptionFilter(
        @Nullable String reference,
        @Nullable CustomerId customerId,
        @Nullable ProductId productId,
        @Nullable String q) {

    public SubscriptionFilter {
        reference = reference == null ? null : KeyText.of(reference);
    }

    public static final SubscriptionFilter ALL = new SubscriptionFilter(null, null, null, null);
}
