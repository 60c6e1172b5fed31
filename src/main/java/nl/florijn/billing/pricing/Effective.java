package nl.florijn.billing.pricing;

import org.jspecify.annotations.Nullable;

/**
 * A setting as it counts, and where it comes from (R2).
 *
 * @param value never null
 */
public record Effective<T>(T value, Origin origin) {

    /** Where a value was set, from near to far. */
    public enum Origin {
        /** On the subscription, order or line itself. */
        OWN,
        CUSTOMER,
        PARTNER,
        SYSTEM
    }

    /**
     * The first that is set: subscription or order, customer, partner, else the system's default. For what belongs to the
     * document the customer is the invoice debtor, for what belongs to the line the holder of the subscription.
     */
    public static <T> Effective<T> of(@Nullable T own, @Nullable T ofCustomer, @Nullable T ofPartner, T systemDefault) {
        if (own != null) {
            return new Effective<>(own, Origin.OWN);
        }
        if (ofCustomer != null) {
            return new Effective<>(ofCustomer, Origin.CUSTOMER);
        }
        return ofPartner != null
                ? new Effective<>(ofPartner, Origin.PARTNER)
                : new Effective<>(systemDefault, Origin.SYSTEM);
    }
}
