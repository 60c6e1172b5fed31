package nl.florijn.billing.pricing;

import java.time.LocalDate;
import java.util.Currency;
import nl.florijn.billing.periods.Interval;
import nl.florijn.money.Quantity;
import org.jspecify.annotations.Nullable;

/**
 * What a price is asked for.
 *
 * @param product null for what is typed freely: it has no price of its own and stands on no list
 * @param interval null for what is sold once
 * @param day the first one served (R7), or the invoice date of what has no period
 */
public record PriceRequest(
        @Nullable PricedProduct product,
        @Nullable Interval interval,
        Currency currency,
        Quantity quantity,
        LocalDate day) {

    public PriceRequest of(PricedProduct other) {
        return new PriceRequest(other, interval, currency, quantity, day);
    }
}
