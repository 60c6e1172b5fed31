package nl.florijn.invoicing.templates;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import nl.florijn.platform.NotFound;
import nl.florijn.platform.OutwardId;

/** A model of invoices. */
public record InvoiceTemplateId(long value) {

    private static final String PREFIX = "tpl";

    /** Reads the outward form; throws {@link NotFound} for anything else. */
    @JsonCreator
    public static InvoiceTemplateId of(String outward) {
        return new InvoiceTemplateId(OutwardId.parse(PREFIX, outward));
    }

    @Override
    @JsonValue
    public String toString() {
        return OutwardId.format(PREFIX, value);
    }
}
