package nl.florijn.invoicing;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import nl.florijn.platform.NotFound;
import nl.florijn.platform.OutwardId;

/** A line of an invoice. */
public record LineId(long value) {

    private static final String PREFIX = "lin";

    /** Reads the outward form; throws {@link NotFound} for anything else. */
    @JsonCreator
    public static LineId of(String outward) {
        return new LineId(OutwardId.parse(PREFIX, outward));
    }

    @Override
    @JsonValue
    public String toString() {
        return OutwardId.format(PREFIX, value);
    }
}
