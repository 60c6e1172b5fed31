package nl.florijn.billing;

import nl.florijn.money.Percentage;
import org.jspecify.annotations.Nullable;

/**
 * The customer that holds a subscription: decides what belongs to the line (R2).
 *
 * @param discount fixed percentage on lines without another one (R16), may be null
 * @param priceList its price list, may be null (R15)
 */
public record Customer(
        long id,
        String name,
        @Nullable Percentage discount,
        @Nullable PriceList priceList) {

    /** One that pays the usual prices. */
    public Customer(long id, String name, @Nullable Percentage discount) {
        this(id, name, discount, null);
    }

    /** As it pays for a line that names a list; null: the line names none. */
    public Customer payingBy(@Nullable PriceList named) {
        return named == null ? this : new Customer(id, name, discount, named);
    }
}
