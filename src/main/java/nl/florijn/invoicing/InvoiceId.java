package nl.florijn.invoicing;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import nl.florijn.platform.NotFound;
import nl.florijn.platform.OutwardId;

/** An invoice or credit note, from draft on. */
public record InvoiceId(long value) {

    private static final String PREFIX = "inv";

    /** Reads the outward form; throws {@link NotFound} for anything else. */
    @JsonCreator
    public static InvoiceId of(String outward) {
        return new InvoiceId(OutwardId.parse(PREFIX, outward));
    }

    @Override
    @JsonValue
    public String toString() {
        return OutwardId.format(PREFIX, value);
    }
}
