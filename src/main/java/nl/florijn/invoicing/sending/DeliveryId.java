package nl.florijn.invoicing.sending;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import nl.florijn.platform.NotFound;
import nl.florijn.platform.OutwardId;

/** One sending of an invoice. */
public record DeliveryId(long value) {

    private static final String PREFIX = "dlv";

    /** Reads the outward form; throws {@link NotFound} for anything else. */
    @JsonCreator
    public static DeliveryId of(String outward) {
        return new DeliveryId(OutwardId.parse(PREFIX, outward));
    }

    @Override
    @JsonValue
    public String toString() {
        return OutwardId.format(PREFIX, value);
    }
}
