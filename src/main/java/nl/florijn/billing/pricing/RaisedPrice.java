package nl.florijn.billing.pricing;

import java.time.LocalDate;
import java.util.Currency;
import nl.florijn.money.Percentage;
import nl.florijn.money.UnitPrice;
import org.jspecify.annotations.Nullable;

/**
 * What an {@link Raise} does to the price of one subscription from a day on (R17).
 *
 * @param effective first day it counts
 * @param before price and discount without the indexation, from wherever they came (R15, R16)
 * @param after the unit price from then on
 * @param currency of both prices: that of an own price, else that of who pays
 * @param discount the discount that must be written down with an own price, since that would bring another one (R16);
 *     null: stays as it is
 */
public record RaisedPrice(
        LocalDate effective,
        LinePrice before,
        UnitPrice after,
        Currency currency,
        @Nullable Percentage discount) {

    /**
     * What other prices make of a subscription that is served on a day.
     *
     * @return null when it keeps its price, or has none
     */
    public static @Nullable RaisedPrice between(PayingSubscription before, PayingSubscription after, LocalDate day) {
        LinePrice old = before.priceOn(day);
        LinePrice raised = after.priceOn(day);
        return old == null || raised == null || raised.unitPrice().equals(old.unitPrice())
                ? null
                : new RaisedPrice(day, old, raised.unitPrice(), after.currency(), null);
    }
}
