package nl.florijn.catalog.vat;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.math.BigDecimal;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A VAT code as it is stored.
 *
 * @param ossCountry for consumers of that country (R20), whose standard rates it has; null: of no country
 */
public record VatCode(
        VatCodeId id,
        @JsonUnwrapped VatCodeDetails details,
        @Nullable String ossCountry,
        Instant createdAt,
        int version) {

    /** The newest rate, in percent; zero in a category that charges no VAT. */
    @JsonProperty("rate")
    public BigDecimal newestRate() {
        return details.rates().isEmpty()
                ? BigDecimal.ZERO
                : details.rates().getLast().rate();
    }
}
