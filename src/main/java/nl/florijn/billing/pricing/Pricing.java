package nl.florijn.billing.pricing;

import nl.florijn.billing.pricing.ListPrice.AmountOff;
import nl.florijn.billing.pricing.ListPrice.NewPrice;
import nl.florijn.billing.pricing.ListPrice.PercentOff;
import nl.florijn.billing.pricing.PriceOrigin.Listed;
import nl.florijn.money.Percentage;
import nl.florijn.money.UnitPrice;
import org.jspecify.annotations.Nullable;

/**
 * Which price and which discount a line has. Prices compete with prices and percentages with percentages:
 *
 * <ul>
 *   <li>Unit price (R15): the line's own → a new price or amount off on the customer's list → the product's for that
 *       interval.
 *   <li>Discount (R16): typed on the line → a percentage on the list → the customer's. They do not add up.
 *   <li>Of the list one entry counts, whichever it gives. It shuts out the customer's percentage, also when it gives a
 *       price; a typed price does not, and it leaves a new price or amount off of the list without effect.
 *   <li>An amount or percentage off needs a price to take it off: where the product has none, the line has none.
 * </ul>
 */
public final class Pricing {

    private Pricing() {}

    /**
     * The price and discount of a line.
     *
     * @param own price typed on the line or subscription
     * @param typed discount typed there
     * @return null when it has no price
     */
    public static @Nullable LinePrice of(
            @Nullable UnitPrice own, @Nullable Percentage typed, PriceRequest wanted, Holder customer) {
        PriceTable list = customer.priceList();
        PriceRow entry = list == null ? null : entry(list, own, wanted);
        ListPrice listed = entry == null ? null : entry.price();
        UnitPrice price = unitPrice(own, listed, wanted);
        if (price == null) {
            return null;
        }
        PriceOrigin.Price fromWhere = own != null
                ? PriceOrigin.Price.OWN
                : listed == null || listed instanceof PercentOff ? PriceOrigin.Price.PRODUCT : PriceOrigin.Price.LIST;
        Reduction reduction = reduction(typed, listed, customer);
        boolean isUsed = fromWhere == PriceOrigin.Price.LIST || reduction.fromWhere() == PriceOrigin.Discount.LIST;
        return new LinePrice(
                price,
                reduction.discount(),
                new PriceOrigin(
                        fromWhere,
                        reduction.fromWhere(),
                        isUsed && list != null && entry != null ? Listed.of(list, entry) : null));
    }

    /** The entry that counts: beside an own price only a percentage does. */
    private static @Nullable PriceRow entry(PriceTable list, @Nullable UnitPrice own, PriceRequest wanted) {
        PriceRow entry = list.find(wanted);
        return entry != null && own != null && !(entry.price() instanceof PercentOff) ? null : entry;
    }

    private static @Nullable UnitPrice unitPrice(
            @Nullable UnitPrice own, @Nullable ListPrice listed, PriceRequest wanted) {
        if (own != null) {
            return own;
        }
        PricedProduct product = wanted.product();
        UnitPrice usual = product == null ? null : product.price(wanted.interval(), wanted.currency(), wanted.day());
        return switch (listed) {
            case NewPrice fresh -> fresh.unitPrice();
            case AmountOff off -> usual == null ? null : off.off(usual);
            case PercentOff _ -> usual;
            case null -> usual;
        };
    }

    private static Reduction reduction(@Nullable Percentage typed, @Nullable ListPrice listed, Holder customer) {
        if (typed != null) {
            return new Reduction(typed, PriceOrigin.Discount.OWN);
        }
        if (listed instanceof PercentOff(Percentage percentage)) {
            return new Reduction(percentage, PriceOrigin.Discount.LIST);
        }
        Percentage ofCustomer = customer.discount();
        return listed == null && ofCustomer != null
                ? new Reduction(ofCustomer, PriceOrigin.Discount.CUSTOMER)
                : Reduction.NONE;
    }

    private record Reduction(Percentage discount, PriceOrigin.Discount fromWhere) {

        private static final Reduction NONE = new Reduction(Percentage.ZERO, PriceOrigin.Discount.NONE);
    }
}
