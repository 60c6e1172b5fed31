package nl.florijn.invoicing.states;

import nl.florijn.platform.PartnerId;

/** An invoice that was sent counts no more, in the transaction that goes on. */
public record InvoiceVoided(PartnerId partner, InvoiceFacts invoice) {}
