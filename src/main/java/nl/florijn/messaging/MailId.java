package nl.florijn.messaging;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import nl.florijn.platform.NotFound;
import nl.florijn.platform.OutwardId;
import nl.florijn.platform.outbox.MessageId;

/** A mail that left or is to leave. */
public record MailId(long value) {

    private static final String PREFIX = "eml";

    /** Reads the outward form; throws {@link NotFound} for anything else. */
    @JsonCreator
    public static MailId of(String outward) {
        return new MailId(OutwardId.parse(PREFIX, outward));
    }

    /** Each mail is a message of the same number. */
    static MailId of(MessageId message) {
        return new MailId(message.value());
    }

    MessageId message() {
        return new MessageId(value);
    }

    @Override
    @JsonValue
    public String toString() {
        return OutwardId.format(PREFIX, value);
    }
}
