package nl.florijn.customers;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import nl.florijn.platform.NotFound;
import nl.florijn.platform.OutwardId;

/** A customer, also in its part as invoice debtor or recipient. */
public record CustomerId(long value) {

    private static final String PREFIX = "cus";

    /** Reads the outward form; throws {@link NotFound} for anything else. */
    @JsonCreator
    public static CustomerId of(String outward) {
        return new CustomerId(OutwardId.parse(PREFIX, outward));
    }

    @Override
    @JsonValue
    public String toString() {
        return OutwardId.format(PREFIX, value);
    }
}
