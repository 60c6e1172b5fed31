package nl.florijn.receivables;

import java.util.List;
import nl.florijn.invoicing.InvoiceId;
import nl.florijn.platform.PartnerId;

/** Something is open again of invoices of which nothing was, in the transaction that goes on. */
public record InvoiceReopened(PartnerId partner, List<InvoiceId> invoices) {

    public InvoiceReopened {
        invoices = List.copyOf(invoices);
    }
}
