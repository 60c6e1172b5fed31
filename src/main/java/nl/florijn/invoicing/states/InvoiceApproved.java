package nl.florijn.invoicing.states;

import java.util.List;
import nl.florijn.invoicing.InvoiceId;
import nl.florijn.platform.PartnerId;

/** Drafts got their numbers, in the transaction that goes on. */
public record InvoiceApproved(PartnerId partner, List<InvoiceId> invoices) {

    public InvoiceApproved {
        invoices = List.copyOf(invoices);
    }
}
