package nl.florijn.partners;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import nl.florijn.platform.NotFound;
import nl.florijn.platform.OutwardId;

/** An API token, not the secret itself. */
public record TokenId(long value) {

    private static final String PREFIX = "tok";

    /** Reads the outward form; throws {@link NotFound} for anything else. */
    @JsonCreator
    public static TokenId of(String outward) {
        return new TokenId(OutwardId.parse(PREFIX, outward));
    }

    @Override
    @JsonValue
    public String toString() {
        return OutwardId.format(PREFIX, value);
    }
}
