package nl.florijn.catalog.prices;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import nl.florijn.platform.NotFound;
import nl.florijn.platform.OutwardId;

/** An entry of a price list. */
public record PriceListEntryId(long value) {

    private static final String PREFIX = "ple";

    /** Reads the outward form; throws {@link NotFound} for anything else. */
    @JsonCreator
    public static PriceListEntryId of(String outward) {
        return new PriceListEntryId(OutwardId.parse(PREFIX, outward));
    }

    @Override
    @JsonValue
    public String toString() {
        return OutwardId.format(PREFIX, value);
    }
}
