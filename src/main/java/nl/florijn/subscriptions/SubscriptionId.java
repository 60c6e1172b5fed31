package nl.florijn.subscriptions;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import nl.florijn.platform.NotFound;
import nl.florijn.platform.OutwardId;

/** A running subscription. */
public record SubscriptionId(long value) {

    private static final String PREFIX = "sub";

    /** Reads the outward form; throws {@link NotFound} for anything else. */
    @JsonCreator
    public static SubscriptionId of(String outward) {
        return new SubscriptionId(OutwardId.parse(PREFIX, outward));
    }

    @Override
    @JsonValue
    public String toString() {
        return OutwardId.format(PREFIX, value);
    }
}
