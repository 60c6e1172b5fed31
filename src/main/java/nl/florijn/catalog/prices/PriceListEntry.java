package nl.florijn.catalog.prices;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.time.Instant;

/** An entry of a price list as it is stored. */
public record PriceListEntry(
        PriceListEntryId id, @JsonUnwrapped PriceListEntryDetails details, Instant createdAt, int version) {}
