package nl.florijn.billing;

import java.util.Currency;
import nl.florijn.money.Percentage;
import nl.florijn.money.UnitPrice;
import org.jspecify.annotations.Nullable;

/** Which price and which discount a line has. */
public final class Pricing {

    private Pricing() {}

    /**
     * The unit price (R15): the line's own, else the product's for that interval.
     *
     * @param own typed on the line or subscription
     * @param interval null for what is sold once
     * @return null when there is none
     */
    public static @Nullable UnitPrice unitPrice(
            @Nullable UnitPrice own, @Nullable Product product, @Nullable Interval interval, Currency currency) {
        if (own != null) {
            return own;
        }
        return product == null ? null : product.price(interval, currency);
    }

    /** The discount (R16): typed on the line, else the customer's; they do not add up. */
    public static Percentage discount(@Nullable Percentage typed, Customer customer) {
        if (typed != null) {
            return typed;
        }
        Percentage ofCustomer = customer.discount();
        return ofCustomer == null ? Percentage.ZERO : ofCustomer;
    }
}
