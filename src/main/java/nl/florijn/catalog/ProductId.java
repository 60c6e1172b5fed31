package nl.florijn.catalog;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import nl.florijn.platform.NotFound;
import nl.florijn.platform.OutwardId;

/** What is sold. */
public record ProductId(long value) {

    private static final String PREFIX = "prd";

    /** Reads the outward form; throws {@link NotFound} for anything else. */
    @JsonCreator
    public static ProductId of(String outward) {
        return new ProductId(OutwardId.parse(PREFIX, outward));
    }

    @Override
    @JsonValue
    public String toString() {
        return OutwardId.format(PREFIX, value);
    }
}
