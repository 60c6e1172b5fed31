package nl.florijn.catalog.interest;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import nl.florijn.platform.NotFound;
import nl.florijn.platform.OutwardId;

/** A rate of interest of a partner. */
public record InterestRateId(long value) {

    private static final String PREFIX = "int";

    /** Reads the outward form; throws {@link NotFound} for anything else. */
    @JsonCreator
    public static InterestRateId of(String outward) {
        return new InterestRateId(OutwardId.parse(PREFIX, outward));
    }

    @Override
    @JsonValue
    public String toString() {
        return OutwardId.format(PREFIX, value);
    }
}
