package nl.florijn.invoicing.states;

import java.time.LocalDate;
import java.util.List;
import nl.florijn.platform.PartnerId;

/**
 * Invoices reached their debtors for the first time, in the transaction that goes on.
 *
 * @param on business day on which they went
 */
public record InvoiceSent(PartnerId partner, List<InvoiceFacts> invoices, LocalDate on) {

    public InvoiceSent {
        invoices = List.copyOf(invoices);
    }
}
