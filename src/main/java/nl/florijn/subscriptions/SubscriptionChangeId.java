package nl.florijn.subscriptions;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import nl.florijn.platform.NotFound;
import nl.florijn.platform.OutwardId;

/** A dated change of a subscription. */
public record SubscriptionChangeId(long value) {

    private static final String PREFIX = "sch";

    /** Reads the outward form; throws {@link NotFound} for anything else. */
    @JsonCreator
    public static SubscriptionChangeId of(String outward) {
        return new SubscriptionChangeId(OutwardId.parse(PREFIX, outward));
    }

    @Override
    @JsonValue
    public String toString() {
        return OutwardId.format(PREFIX, value);
    }
}
