package nl.florijn.receivables;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import nl.florijn.platform.NotFound;
import nl.florijn.platform.OutwardId;

/** One entry on the account of a debtor. */
public record EntryId(long value) {

    private static final String PREFIX = "ent";

    /** Reads the outward form; throws {@link NotFound} for anything else. */
    @JsonCreator
    public static EntryId of(String outward) {
        return new EntryId(OutwardId.parse(PREFIX, outward));
    }

    @Override
    @JsonValue
    public String toString() {
        return OutwardId.format(PREFIX, value);
    }
}
