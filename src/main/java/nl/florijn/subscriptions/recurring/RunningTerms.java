package nl.florijn.subscriptions.recurring;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.Currency;
import nl.florijn.billing.periods.Interval;
import nl.florijn.billing.pricing.Holder;
import nl.florijn.billing.pricing.PriceRequest;
import nl.florijn.billing.pricing.PriceTable;
import nl.florijn.billing.pricing.PricedProduct;
import nl.florijn.billing.pricing.Pricing;
import nl.florijn.catalog.ProductId;
import nl.florijn.catalog.prices.PriceListId;
import nl.florijn.money.Percentage;
import nl.florijn.money.Quantity;
import nl.florijn.money.UnitPrice;
import nl.florijn.subscriptions.SubscriptionChange;
import org.jspecify.annotations.Nullable;

/**
 * All that the price of a subscription depends on, on a day: many have the same, and are priced once.
 *
 * @param ownPrice null: that of list or product
 * @param priceCurrency that the own price was typed in
 * @param discount typed on it; null: that of list or customer
 * @param currency of who pays
 */
record RunningTerms(
        ProductId product,
        Interval interval,
        BigDecimal quantity,
        @Nullable BigDecimal ownPrice,
        @Nullable String priceCurrency,
        @Nullable BigDecimal discount,
        String currency,
        @Nullable BigDecimal customerDiscount,
        @Nullable PriceListId list) {

    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);
    private static final BigDecimal DAYS_A_YEAR = BigDecimal.valueOf(365);
    private static final long MONTHS_A_YEAR = 12;

    /** As a dated change leaves them. */
    RunningTerms after(SubscriptionChange dated) {
        var change = dated.change();
        return new RunningTerms(
                change.productId() == null ? product : change.productId(),
                interval,
                change.quantity() == null ? quantity : change.quantity(),
                change.unitPrice() == null ? ownPrice : change.unitPrice(),
                dated.priceCurrency() == null ? priceCurrency : dated.priceCurrency(),
                change.discountPercent() == null ? discount : change.discountPercent(),
                currency,
                customerDiscount,
                list);
    }

    /**
     * Net, a month of a year, rounded once to the currency's minor unit. Null where there is no price, or one in another
     * currency than who pays has: that is not billed (R28).
     */
    @Nullable
    BigDecimal monthly(@Nullable PricedProduct priced, @Nullable PriceTable table, LocalDate day) {
        if (ownPrice != null && !currency.equals(priceCurrency)) {
            return null;
        }
        var unit = Currency.getInstance(currency);
        var line = Pricing.of(
                ownPrice == null ? null : UnitPrice.of(ownPrice),
                percentage(discount),
                new PriceRequest(priced, interval, unit, Quantity.of(quantity), day),
                new Holder(0, "", percentage(customerDiscount), table));
        if (line == null) {
            return null;
        }
        var rest = HUNDRED.subtract(line.discount().toDecimal());
        var period = line.unitPrice().toDecimal().multiply(quantity).multiply(rest);
        return interval.isOfMonths()
                ? perMonth(period, HUNDRED.multiply(BigDecimal.valueOf(interval.months())), unit)
                : perMonth(
                        period.multiply(DAYS_A_YEAR),
                        HUNDRED.multiply(BigDecimal.valueOf(MONTHS_A_YEAR * interval.days())),
                        unit);
    }

    private static BigDecimal perMonth(BigDecimal period, BigDecimal months, Currency unit) {
        return period.divide(months, unit.getDefaultFractionDigits(), RoundingMode.HALF_UP);
    }

    private static @Nullable Percentage percentage(@Nullable BigDecimal percent) {
        return percent == null ? null : Percentage.of(percent);
    }
}
