package nl.florijn.receivables.histories;

import java.util.Map;
import nl.florijn.platform.audit.AuditAction;
import nl.florijn.platform.audit.AuditLog;
import nl.florijn.receivables.InvoicePaid;
import nl.florijn.receivables.InvoiceReopened;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** The history of an invoice says when it was paid, and when it is open again. */
@Component
class TellsPayment {

    private final AuditLog audit;

    TellsPayment(AuditLog audit) {
        this.audit = audit;
    }

    @EventListener
    void tell(InvoicePaid paid) {
        paid.invoices().forEach(id -> audit.record(paid.partner(), AuditAction.INVOICE_PAID, id, Map.of()));
    }

    @EventListener
    void tell(InvoiceReopened reopened) {
        reopened.invoices().forEach(id -> audit.record(reopened.partner(), AuditAction.INVOICE_REOPENED, id, Map.of()));
    }
}
