package nl.florijn.subscriptions.charges;

import nl.florijn.banking.KeyText;
import nl.florijn.customers.CustomerId;
import org.jspecify.annotations.Nullable;

/**
 * Which charges are wanted; null leaves a condition out.
 *
 * @param priceList code of the list that they name
 */
public record ChargeFilter(
        @Nullable String reference,
        @Nullable CustomerId customerId,
        @Nullable ChargeState state,
        @Nullable String priceList) {

    public ChargeFilter(@Nullable String reference, @Nullable CustomerId customerId, @Nullable ChargeState state) {
        this(reference, customerId, state, null);
    }

    public ChargeFilter {
        reference = reference == null ? null : KeyText.of(reference);
        priceList = KeyText.orNull(priceList);
    }

    public static final ChargeFilter ALL = new ChargeFilter(null, null, null);
}
