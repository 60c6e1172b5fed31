package nl.florijn.billing.pricing;

import nl.florijn.money.Percentage;
import org.jspecify.annotations.Nullable;

/**
 * The customer that holds a subscription: decides what belongs to the line (R2).
 *
 * @param discount fixed percentage on lines without another one (R16), may be null
 * @param priceList its price list, may be null (R15)
 * @param corrections whether what was billed too much or too little is proposed (R2, R7)
 */
public record Holder(
        long id,
        String name,
        @Nullable Percentage discount,
        @Nullable PriceTable priceList,
        boolean corrections) {

    /** One whose subscriptions are corrected. */
    public Holder(long id, String name, @Nullable Percentage discount, @Nullable PriceTable priceList) {
        this(id, name, discount, priceList, true);
    }

    /** One that pays the usual prices. */
    public Holder(long id, String name, @Nullable Percentage discount) {
        this(id, name, discount, null);
    }

    /** As it pays for a line that names a list; null: the line names none. */
    public Holder payingBy(@Nullable PriceTable named) {
        return named == null ? this : with(discount, named);
    }

    /** The same one at other prices. */
    public Holder with(@Nullable Percentage otherDiscount, @Nullable PriceTable otherList) {
        return new Holder(id, name, otherDiscount, otherList, corrections);
    }
}
