package nl.florijn.subscriptions.charges;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import nl.florijn.platform.NotFound;
import nl.florijn.platform.OutwardId;

/** An extra charge that waits for an invoice (R10). */
public record ChargeId(long value) {

    private static final String PREFIX = "chg";

    /** Reads the outward form; throws {@link NotFound} for anything else. */
    @JsonCreator
    public static ChargeId of(String outward) {
        return new ChargeId(OutwardId.parse(PREFIX, outward));
    }

    @Override
    @JsonValue
    public String toString() {
        return OutwardId.format(PREFIX, value);
    }
}
