package nl.florijn.platform;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;

/** The tenant. First parameter of everything that touches data of a partner (R1). */
public record PartnerId(long value) {

    /** Stands for the installation itself, where something concerns no partner. */
    public static final PartnerId NONE = new PartnerId(0);

    private static final String PREFIX = "ptn";

    /** Reads the outward form; throws {@link NotFound} for anything else. */
    @JsonCreator
    public static PartnerId of(String outward) {
        return new PartnerId(OutwardId.parse(PREFIX, outward));
    }

    @Override
    @JsonValue
    public String toString() {
        return OutwardId.format(PREFIX, value);
    }
}
