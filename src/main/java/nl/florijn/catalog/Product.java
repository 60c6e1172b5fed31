package nl.florijn.catalog;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.Optional;
import nl.florijn.billing.Interval;
import org.jspecify.annotations.Nullable;

/** A product as it is stored. */
public record Product(ProductId id, @JsonUnwrapped ProductDetails details, Instant createdAt, int version) {

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

    /** As the core wants it to find a price; how it is taxed is left out. */
    nl.florijn.billing.Product forPricing() {
        return new nl.florijn.billing.Product(
                id.value(),
                details.name(),
                details.group(),
                details.prices().stream().map(ProductPrice::toCore).toList(),
                null,
                null);
    }
}
