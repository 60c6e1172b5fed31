package nl.florijn.documents.layouts;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import nl.florijn.platform.NotFound;
import nl.florijn.platform.OutwardId;

/** A layout. */
public record LayoutId(long value) {

    private static final String PREFIX = "lay";

    /** Reads the outward form; throws {@link NotFound} for anything else. */
    @JsonCreator
    public static LayoutId of(String outward) {
        return new LayoutId(OutwardId.parse(PREFIX, outward));
    }

    @Override
    @JsonValue
    public String toString() {
        return OutwardId.format(PREFIX, value);
    }
}
