package nl.florijn.billing.pricing;

import java.time.LocalDate;
import java.util.Currency;
import java.util.Objects;
import nl.florijn.billing.periods.Interval;
import nl.florijn.money.UnitPrice;
import org.jspecify.annotations.Nullable;

/**
 * What a product costs for an interval, from a day on until the next such price.
 *
 * @param interval null for what is sold once
 * @param from first day served at this price; null: from the beginning
 */
public record UsualPrice(
        @Nullable Interval interval,
        Currency currency,
        UnitPrice unitPrice,
        @Nullable LocalDate from) {

    /** One from the beginning. */
    public UsualPrice(@Nullable Interval interval, Currency currency, UnitPrice unitPrice) {
        this(interval, currency, unitPrice, null);
    }

    boolean isFor(@Nullable Interval wanted, Currency in) {
        return currency.equals(in) && Objects.equals(interval, wanted);
    }

    boolean countsOn(LocalDate day) {
        return from == null || !from.isAfter(day);
    }

    boolean isLaterThan(UsualPrice other) {
        return other.from == null || (from != null && from.isAfter(other.from));
    }
}
