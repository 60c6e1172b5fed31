package nl.florijn.invoicing.states;

import java.util.List;
import nl.florijn.platform.PartnerId;

/** Invoices reached their debtors for the first time, in the transaction that goes on. */
public record InvoiceSent(PartnerId partner, List<InvoiceFacts> invoices) {

    public InvoiceSent {
        invoices = List.copyOf(invoices);
    }
}
