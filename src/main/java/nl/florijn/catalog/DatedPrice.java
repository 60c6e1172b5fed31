package nl.florijn.catalog;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import nl.florijn.billing.pricing.UsualPrice;
import org.jspecify.annotations.Nullable;

/**
 * What a product costs from a day on (R15, R17), until the next price for the same interval and currency.
 *
 * @param from first day served at this price; null: from the beginning
 */
public record DatedPrice(
        @JsonUnwrapped ProductPrice price, @Nullable LocalDate from) {

    /** How the table writes that a price counts from the beginning. */
    static final LocalDate BEGINNING = LocalDate.of(1000, 1, 1);

    public static DatedPrice fromColumns(String interval, String currency, BigDecimal unitPrice, LocalDate validFrom) {
        return new DatedPrice(
                ProductPrice.fromColumns(interval, currency, unitPrice),
                validFrom.equals(BEGINNING) ? null : validFrom);
    }

    /** Of all prices those that count on a day. */
    public static List<DatedPrice> inForce(List<DatedPrice> all, LocalDate day) {
        return all.stream()
                .filter(one -> !one.isAfter(day)
                        && all.stream()
                                .noneMatch(other -> other.isLike(one) && other.isAfter(one) && !other.isAfter(day)))
                .toList();
    }

    boolean isAfter(LocalDate day) {
        return from != null && from.isAfter(day);
    }

    private boolean isAfter(DatedPrice other) {
        return from != null && (other.from == null || from.isAfter(other.from));
    }

    /** Whether both are for one interval and currency. */
    boolean isLike(DatedPrice other) {
        return isFor(other.price);
    }

    boolean isFor(ProductPrice other) {
        return price.intervalColumn().equals(other.intervalColumn())
                && Objects.equals(price.currency(), other.currency());
    }

    LocalDate fromColumn() {
        return from == null ? BEGINNING : from;
    }

    public UsualPrice toCore() {
        var core = price.toCore();
        return new UsualPrice(core.interval(), core.currency(), core.unitPrice(), from);
    }
}
