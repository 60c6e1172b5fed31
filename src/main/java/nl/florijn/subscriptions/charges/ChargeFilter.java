package nl.florijn.subscriptions.charges;

import nl.florijn.banking.KeyText;
import nl.florijn.customers.CustomerId;
import org.jspecify.annotations.Nullable;

/** Which charges are wanted; null leaves a condition out. */
public record ChargeFilter(
        @Nullable String reference,
        @Nullable CustomerId customerId,
        @Nullable ChargeState state) {

    public ChargeFilter {
        reference = reference == null ? null : KeyText.of(reference);
    }

    public static final ChargeFilter ALL = new ChargeFilter(null, null, null);
}
