package nl.florijn.receivables;

import java.util.List;
import nl.florijn.invoicing.InvoiceId;
import nl.florijn.platform.PartnerId;

/** Invoices are paid, with what was deducted for it, in the transaction that goes on. */
public record InvoicePaid(PartnerId partner, List<InvoiceId> invoices) {

    public InvoicePaid {
        invoices = List.copyOf(invoices);
    }
}
