package nl.florijn.billing.pricing;

import java.time.LocalDate;
import java.util.Currency;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import nl.florijn.billing.periods.Interval;
import nl.florijn.money.UnitPrice;
import org.jspecify.annotations.Nullable;

/**
 * What is sold, as far as a line needs it.
 *
 * @param group product group to group lines by, may be null
 * @param vatCodeId null: the partner's default (R18)
 * @param ledgerAccountId null: the partner's default (R18)
 */
public record PricedProduct(
        long id,
        String name,
        @Nullable String group,
        List<UsualPrice> prices,
        @Nullable Long vatCodeId,
        @Nullable Long ledgerAccountId) {

    /** The product's own price on a day (the last step of R15), null when it is not sold like that. */
    @Nullable
    UnitPrice price(@Nullable Interval interval, Currency currency, LocalDate day) {
        UsualPrice counting = null;
        for (UsualPrice price : prices) {
            if (price.isFor(interval, currency)
                    && price.countsOn(day)
                    && (counting == null || price.isLaterThan(counting))) {
                counting = price;
            }
        }
        return counting == null ? null : counting.unitPrice();
    }

    /** Whether some price of it counts from a day on only. */
    boolean hasPricesByDate() {
        for (UsualPrice price : prices) {
            if (price.from() != null) {
                return true;
            }
        }
        return false;
    }

    /** The days from which it costs something else for an interval, in order. */
    Stream<LocalDate> daysOfNewPrices(Interval interval) {
        return prices.stream()
                .filter(price -> interval.equals(price.interval()))
                .map(UsualPrice::from)
                .filter(Objects::nonNull)
                .distinct()
                .sorted();
    }

    /** The same without prices that count from a day on. */
    public PricedProduct withoutPricesFrom(LocalDate day) {
        return with(prices.stream().filter(price -> !day.equals(price.from())).toList());
    }

    /** For which it has prices of its own in a currency. */
    public Stream<Interval> intervals(Currency currency) {
        return prices.stream()
                .filter(price -> price.currency().equals(currency))
                .map(UsualPrice::interval)
                .filter(Objects::nonNull);
    }

    /** The same in another group. */
    public PricedProduct in(@Nullable String otherGroup) {
        return new PricedProduct(id, name, otherGroup, prices, vatCodeId, ledgerAccountId);
    }

    /** The same at other prices. */
    public PricedProduct with(List<UsualPrice> others) {
        return new PricedProduct(id, name, group, others, vatCodeId, ledgerAccountId);
    }
}
