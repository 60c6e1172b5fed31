package nl.florijn.invoicing.templates;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.time.Instant;

/** A model of invoices as it is stored. */
public record InvoiceTemplate(
        InvoiceTemplateId id, @JsonUnwrapped InvoiceTemplateDetails details, Instant createdAt, int version) {}
