package nl.florijn.subscriptions.charges;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Currency;
import nl.florijn.billing.UnbillableException;
import nl.florijn.billing.composing.LineAmount;
import nl.florijn.billing.pricing.Holder;
import nl.florijn.billing.pricing.LinePrice;
import nl.florijn.billing.pricing.PriceRequest;
import nl.florijn.billing.pricing.PriceTable;
import nl.florijn.billing.pricing.PricedProduct;
import nl.florijn.billing.pricing.Pricing;
import nl.florijn.catalog.ProductId;
import nl.florijn.catalog.prices.PriceListId;
import nl.florijn.money.Percentage;
import nl.florijn.money.Quantity;
import nl.florijn.money.UnitPrice;
import org.jspecify.annotations.Nullable;

/**
 * All that the amount of a charge depends on.
 *
 * @param ownPrice null: that of list or product
 * @param priceCurrency that the own price was typed in
 * @param discount typed on it; null: that of list or customer
 * @param currency of who pays
 * @param list named by the charge, else that of the customer
 */
record ChargeTerms(
        @Nullable ProductId product,
        BigDecimal quantity,
        @Nullable BigDecimal ownPrice,
        @Nullable String priceCurrency,
        @Nullable BigDecimal discount,
        String currency,
        @Nullable BigDecimal customerDiscount,
        @Nullable PriceListId list) {

    /**
     * Null where there is no price, one in another currency than who pays has (R28), or more than an invoice holds: that is not
     * billed.
     */
    @Nullable
    ChargeAmount amount(@Nullable PricedProduct priced, @Nullable PriceTable table, LocalDate day) {
        if (ownPrice != null && !currency.equals(priceCurrency)) {
            return null;
        }
        var unit = Currency.getInstance(currency);
        var pieces = Quantity.of(quantity);
        var price = Pricing.of(
                ownPrice == null ? null : UnitPrice.of(ownPrice),
                percentage(discount),
                new PriceRequest(priced, null, unit, pieces, day),
                new Holder(0, "", percentage(customerDiscount), table));
        return price == null ? null : net(pieces, price, unit);
    }

    private static @Nullable ChargeAmount net(Quantity pieces, LinePrice price, Currency unit) {
        try {
            var net = LineAmount.of(pieces, price.unitPrice(), price.discount(), null, unit);
            return new ChargeAmount(unit.getCurrencyCode(), net.toDecimal());
        } catch (UnbillableException tooMuch) {
            return null;
        }
    }

    private static @Nullable Percentage percentage(@Nullable BigDecimal percent) {
        return percent == null ? null : Percentage.of(percent);
    }
}
