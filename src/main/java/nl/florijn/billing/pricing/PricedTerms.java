package nl.florijn.billing.pricing;

import java.util.Currency;
import nl.florijn.billing.periods.BilledTerms;
import nl.florijn.money.Percentage;
import nl.florijn.money.Quantity;
import nl.florijn.money.UnitPrice;
import org.jspecify.annotations.Nullable;

/**
 * {@link Terms} with the price and discount that count (R15, R16).
 *
 * @param currency of the price, and of what it comes to
 * @param origin why they do; null for days that keep what they were billed at
 */
public record PricedTerms(
        PricedProduct product,
        Quantity quantity,
        UnitPrice unitPrice,
        Percentage discount,
        Currency currency,
        @Nullable PriceOrigin origin) {

    public boolean isSameAs(BilledTerms billed) {
        return product.id() == billed.productId()
                && quantity.equals(billed.quantity())
                && unitPrice.equals(billed.unitPrice())
                && discount.equals(billed.discount());
    }

    public boolean isSameAs(PricedTerms other) {
        return product.id() == other.product.id()
                && currency.equals(other.currency)
                && quantity.equals(other.quantity)
                && unitPrice.equals(other.unitPrice)
                && discount.equals(other.discount);
    }
}
