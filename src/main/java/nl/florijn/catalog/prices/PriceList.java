package nl.florijn.catalog.prices;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.time.Instant;

/** A price list as it is stored; its entries are read by themselves. */
public record PriceList(PriceListId id, @JsonUnwrapped PriceListDetails details, Instant createdAt, int version) {}
