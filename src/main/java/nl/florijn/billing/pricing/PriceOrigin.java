package nl.florijn.billing.pricing;

import java.math.BigDecimal;
import java.time.LocalDate;
import nl.florijn.billing.pricing.PriceRow.Subject.OfGroup;
import nl.florijn.billing.pricing.PriceRow.Subject.OfProduct;
import org.jspecify.annotations.Nullable;

/**
 * Why a line has its price and its discount (R15, R16), as it was when the line was made.
 *
 * @param listed the entry of the price list that one of them comes from; null when neither does
 */
public record PriceOrigin(
        Price price, Discount discount, @Nullable Listed listed) {

    /** Where a unit price comes from. */
    public enum Price {
        /** Typed on the subscription or the line. */
        OWN,
        /** A new price, or an amount off the product's. */
        LIST,
        PRODUCT
    }

    /** Where a discount comes from. */
    public enum Discount {
        NONE,
        /** Typed on the subscription or the line. */
        OWN,
        LIST,
        CUSTOMER
    }

    /**
     * An entry of a price list.
     *
     * @param list code of the list
     * @param group the product group it is for; null: for the product itself
     * @param from first day it is valid, may be null
     * @param until first day it is not valid any more, may be null
     * @param amountOff what it takes off the product's price; null when it does something else
     */
    public record Listed(
            String list,
            @Nullable String group,
            BigDecimal minimumQuantity,
            @Nullable LocalDate from,
            @Nullable LocalDate until,
            @Nullable BigDecimal amountOff) {

        static Listed of(PriceTable list, PriceRow entry) {
            return new Listed(
                    list.code(),
                    switch (entry.subject()) {
                        case OfGroup(String group) -> group;
                        case OfProduct _ -> null;
                    },
                    new BigDecimal(entry.minimum().toString()),
                    entry.from(),
                    entry.until(),
                    entry.price() instanceof ListPrice.AmountOff off
                            ? new BigDecimal(off.amount().toString())
                            : null);
        }
    }

    /** The same after somebody edited the line: what changed was typed. */
    public PriceOrigin edited(boolean isPriceTyped, boolean isDiscountTyped) {
        Price newPrice = isPriceTyped ? Price.OWN : price;
        Discount newDiscount = isDiscountTyped ? Discount.OWN : discount;
        boolean isListed = newPrice == Price.LIST || newDiscount == Discount.LIST;
        return new PriceOrigin(newPrice, newDiscount, isListed ? listed : null);
    }
}
