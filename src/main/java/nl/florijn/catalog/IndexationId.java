package nl.florijn.catalog;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import nl.florijn.platform.NotFound;
import nl.florijn.platform.OutwardId;

/** A raise of prices by a percentage (R17). */
public record IndexationId(long value) {

    private static final String PREFIX = "idx";

    /** Reads the outward form; throws {@link NotFound} for anything else. */
    @JsonCreator
    public static IndexationId of(String outward) {
        return new IndexationId(OutwardId.parse(PREFIX, outward));
    }

    @Override
    @JsonValue
    public String toString() {
        return OutwardId.format(PREFIX, value);
    }
}
