package nl.florijn.invoicing.exported;

import java.util.Collection;
import nl.florijn.invoicing.ExportState;
import nl.florijn.invoicing.InvoiceId;
import nl.florijn.invoicing.JooqInvoices;
import nl.florijn.platform.PartnerId;
import org.springframework.stereotype.Component;

/** Whether invoices have left for the books: kept with the invoice, told by whoever exports. */
@Component
public class ExportStates {

    private final JooqInvoices invoices;
    private final JooqExportStates states;

    ExportStates(JooqInvoices invoices, JooqExportStates states) {
        this.invoices = invoices;
        this.states = states;
    }

    /** Keeps invoices from others until the transaction ends; also from being deleted or made void. */
    public void lock(PartnerId partner, Collection<InvoiceId> ids) {
        invoices.lock(partner, ids);
    }

    /** They are on their way to the books; from now on they can only be credited (R32). */
    public void pending(PartnerId partner, Collection<InvoiceId> ids) {
        states.change(partner, ids, ExportState.PENDING);
    }

    /** They are not on their way any more, and can leave again. */
    public void free(PartnerId partner, Collection<InvoiceId> ids) {
        states.change(partner, ids, ExportState.NONE);
    }

    /** Somebody said that they are in the books. */
    public void exported(PartnerId partner, Collection<InvoiceId> ids) {
        states.change(partner, ids, ExportState.EXPORTED);
    }

    /** They could not be booked as they are. */
    public void refused(PartnerId partner, Collection<InvoiceId> ids) {
        states.change(partner, ids, ExportState.REFUSED);
    }
}
