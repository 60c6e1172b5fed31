package nl.florijn.catalog;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import nl.florijn.billing.periods.Interval;
import org.jspecify.annotations.Nullable;

/**
 * A product as it is stored.
 *
 * @param details with the prices in force today
 * @param coming prices that count from a later day on, the earliest first
 */
public record Product(
        ProductId id, @JsonUnwrapped ProductDetails details, List<DatedPrice> coming, Instant createdAt, int version) {

    /**
     * What it costs.
     *
     * @param interval null: once
     */
    public Optional<BigDecimal> price(@Nullable Interval interval, String currency) {
        var wanted = new ProductPrice(interval, currency, null).intervalColumn();
        return details.prices().stream()
                .filter(price -> price.intervalColumn().equals(wanted) && currency.equals(price.currency()))
                .findFirst()
                .map(ProductPrice::unitPrice);
    }
}
