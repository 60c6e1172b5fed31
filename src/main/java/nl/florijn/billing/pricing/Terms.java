package nl.florijn.billing.pricing;

import java.time.LocalDate;
import java.util.Currency;
import java.util.List;
import nl.florijn.billing.periods.Interval;
import nl.florijn.money.Percentage;
import nl.florijn.money.Quantity;
import nl.florijn.money.UnitPrice;
import org.jspecify.annotations.Nullable;

/**
 * What a subscription is for, from a date until its next terms: the start's, and one for each dated change (R4). Each
 * holds every value, also those that the change left as they were.
 *
 * @param effective first day they are in force; those of the start may lie on or before it
 * @param unitPrice own price for one interval, null: from list or product (R15)
 * @param priceCurrency that the own price was typed in (R28), null: without one, or as it is billed
 * @param discount own discount, null: from list or customer (R16)
 */
public record Terms(
        LocalDate effective,
        PricedProduct product,
        Quantity quantity,
        @Nullable UnitPrice unitPrice,
        @Nullable Currency priceCurrency,
        @Nullable Percentage discount) {

    /** Whose own price, if there is one, is in the currency it is billed in. */
    public Terms(
            LocalDate effective,
            PricedProduct product,
            Quantity quantity,
            @Nullable UnitPrice unitPrice,
            @Nullable Percentage discount) {
        this(effective, product, quantity, unitPrice, null, discount);
    }

    /** Whether the own price, if there is one, is in a currency: it never counts in another (R28). */
    public boolean isPricedIn(Currency currency) {
        return priceCurrency == null || priceCurrency.equals(currency);
    }

    /** The same from each day on at which the product's price changes by date (R17); none where the price is its own. */
    List<Terms> following(@Nullable PriceBook then, Interval interval, LocalDate first, LocalDate next) {
        if (unitPrice != null) {
            return List.of();
        }
        PricedProduct known = then == null ? product : then.at(product);
        return known.hasPricesByDate()
                ? known.daysOfNewPrices(interval)
                        .filter(day -> day.isAfter(effective) && !day.isBefore(first) && day.isBefore(next))
                        .map(this::from)
                        .toList()
                : List.of();
    }

    private Terms from(LocalDate day) {
        return new Terms(day, product, quantity, unitPrice, priceCurrency, discount);
    }
}
