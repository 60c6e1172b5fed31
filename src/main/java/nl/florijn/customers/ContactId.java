package nl.florijn.customers;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import nl.florijn.platform.NotFound;
import nl.florijn.platform.OutwardId;

/** A person at a customer. */
public record ContactId(long value) {

    private static final String PREFIX = "con";

    /** Reads the outward form; throws {@link NotFound} for anything else. */
    @JsonCreator
    public static ContactId of(String outward) {
        return new ContactId(OutwardId.parse(PREFIX, outward));
    }

    @Override
    @JsonValue
    public String toString() {
        return OutwardId.format(PREFIX, value);
    }
}
