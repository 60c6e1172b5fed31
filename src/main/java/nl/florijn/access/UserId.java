package nl.florijn.access;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import nl.florijn.platform.NotFound;
import nl.florijn.platform.OutwardId;

/** A person who logs in; known across partners. */
public record UserId(long value) {

    private static final String PREFIX = "usr";

    /** Reads the outward form; throws {@link NotFound} for anything else. */
    @JsonCreator
    public static UserId of(String outward) {
        return new UserId(OutwardId.parse(PREFIX, outward));
    }

    @Override
    @JsonValue
    public String toString() {
        return OutwardId.format(PREFIX, value);
    }
}
