package nl.florijn.platform.outbox;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import nl.florijn.platform.NotFound;
import nl.florijn.platform.OutwardId;

/** A message in the outbox; also the id of the thing that it is, such as a mail. */
public record MessageId(long value) {

    private static final String PREFIX = "msg";

    /** Reads the outward form; throws {@link NotFound} for anything else. */
    @JsonCreator
    public static MessageId of(String outward) {
        return new MessageId(OutwardId.parse(PREFIX, outward));
    }

    @Override
    @JsonValue
    public String toString() {
        return OutwardId.format(PREFIX, value);
    }
}
