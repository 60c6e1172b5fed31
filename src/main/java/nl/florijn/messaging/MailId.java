package nl.florijn.messaging;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import nl.florijn.platform.NotFound;
import nl.florijn.platform.OutwardId;

/** A mail that left or is to leave. */
public record MailId(long value) {

    private static final String PREFIX = "eml";

    /** Reads the outward form; throws {@link NotFound} for anything else. */
    @JsonCreator
    public static MailId of(String outward) {
        return new MailId(OutwardId.parse(PREFIX, outward));
    }

    @Override
    @JsonValue
    public String toString() {
        return OutwardId.format(PREFIX, value);
    }
}
