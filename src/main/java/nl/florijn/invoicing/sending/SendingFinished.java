package nl.florijn.invoicing.sending;

import nl.florijn.platform.PartnerId;

/** A job sent many invoices, in the transaction that ends it. */
public record SendingFinished(PartnerId partner) {}
