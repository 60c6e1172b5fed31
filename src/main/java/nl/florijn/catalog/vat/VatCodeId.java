package nl.florijn.catalog.vat;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import nl.florijn.platform.NotFound;
import nl.florijn.platform.OutwardId;

/** A VAT code of a partner. */
public record VatCodeId(long value) {

    private static final String PREFIX = "vat";

    /** Reads the outward form; throws {@link NotFound} for anything else. */
    @JsonCreator
    public static VatCodeId of(String outward) {
        return new VatCodeId(OutwardId.parse(PREFIX, outward));
    }

    @Override
    @JsonValue
    public String toString() {
        return OutwardId.format(PREFIX, value);
    }
}
