package nl.florijn.receivables;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import nl.florijn.platform.NotFound;
import nl.florijn.platform.OutwardId;

/** Money that a debtor paid. */
public record PaymentId(long value) {

    private static final String PREFIX = "pay";

    /** Reads the outward form; throws {@link NotFound} for anything else. */
    @JsonCreator
    public static PaymentId of(String outward) {
        return new PaymentId(OutwardId.parse(PREFIX, outward));
    }

    @Override
    @JsonValue
    public String toString() {
        return OutwardId.format(PREFIX, value);
    }
}
