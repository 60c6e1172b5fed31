package nl.florijn.access;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import nl.florijn.platform.NotFound;
import nl.florijn.platform.OutwardId;

/** An invitation, not its secret. */
public record InvitationId(long value) {

    private static final String PREFIX = "ivt";

    /** Reads the outward form; throws {@link NotFound} for anything else. */
    @JsonCreator
    public static InvitationId of(String outward) {
        return new InvitationId(OutwardId.parse(PREFIX, outward));
    }

    @Override
    @JsonValue
    public String toString() {
        return OutwardId.format(PREFIX, value);
    }
}
