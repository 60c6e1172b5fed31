package nl.florijn.catalog.prices;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import nl.florijn.platform.NotFound;
import nl.florijn.platform.OutwardId;

/** A price list. */
public record PriceListId(long value) {

    private static final String PREFIX = "prl";

    /** Reads the outward form; throws {@link NotFound} for anything else. */
    @JsonCreator
    public static PriceListId of(String outward) {
        return new PriceListId(OutwardId.parse(PREFIX, outward));
    }

    @Override
    @JsonValue
    public String toString() {
        return OutwardId.format(PREFIX, value);
    }
}
