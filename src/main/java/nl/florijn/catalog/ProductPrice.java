package nl.florijn.catalog;

import static java.util.Objects.requireNonNull;

import java.math.BigDecimal;
import java.util.Currency;
import java.util.Objects;
import nl.florijn.billing.periods.Interval;
import nl.florijn.billing.pricing.UsualPrice;
import nl.florijn.money.UnitPrice;
import nl.florijn.platform.DecimalForm;
import org.jspecify.annotations.Nullable;

/**
 * What a product costs.
 *
 * @param interval for how long; null: once
 * @param currency ISO 4217; the partner's when left out
 * @param unitPrice up to four decimals; null is refused
 */
public record ProductPrice(
        @Nullable Interval interval,
        @Nullable String currency,
        @Nullable BigDecimal unitPrice) {

    public ProductPrice {
        unitPrice = DecimalForm.price(unitPrice);
    }

    ProductPrice in(String partnerCurrency) {
        return new ProductPrice(interval, Objects.requireNonNullElse(currency, partnerCurrency), unitPrice);
    }

    /** How the table writes the interval: nothing stands for once. */
    String intervalColumn() {
        return interval == null ? "" : interval.toString();
    }

    /** Only of a price that passed the check. */
    UsualPrice toCore() {
        return new UsualPrice(
                interval, Currency.getInstance(requireNonNull(currency)), UnitPrice.of(requireNonNull(unitPrice)));
    }

    static ProductPrice fromColumns(String interval, String currency, BigDecimal unitPrice) {
        return new ProductPrice(interval.isEmpty() ? null : Interval.parse(interval), currency, unitPrice);
    }
}
