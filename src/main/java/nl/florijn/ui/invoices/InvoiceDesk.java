package nl.florijn.ui.invoices;

import com.vaadin.flow.spring.annotation.SpringComponent;
import com.vaadin.flow.spring.annotation.UIScope;
import java.time.ZoneId;
import java.util.List;
import nl.florijn.invoicing.Invoice;
import nl.florijn.invoicing.paper.InvoiceDocuments;
import nl.florijn.invoicing.sending.NewSending;
import nl.florijn.invoicing.sending.Sending;
import nl.florijn.invoicing.takingback.ActionAnswer;
import nl.florijn.invoicing.takingback.TakingBack;
import nl.florijn.receivables.histories.HistoryEntry;
import nl.florijn.receivables.histories.InvoiceHistories;
import nl.florijn.ui.components.JobProgress;
import nl.florijn.ui.security.CurrentPartner;

/** What the screen of one invoice asks of the services. */
@SpringComponent
@UIScope
class InvoiceDesk {

    private final CurrentPartner current;
    private final InvoiceDocuments documents;
    private final InvoiceHistories histories;
    private final Sending sending;
    private final TakingBack takingBack;

    InvoiceDesk(
            CurrentPartner current,
            InvoiceDocuments documents,
            InvoiceHistories histories,
            Sending sending,
            TakingBack takingBack) {
        this.current = current;
        this.documents = documents;
        this.histories = histories;
        this.sending = sending;
        this.takingBack = takingBack;
    }

    boolean mayWork() {
        return current.mayWork();
    }

    ZoneId zone() {
        return current.partner().zone();
    }

    String html(Invoice invoice) {
        return documents.html(current.id(), invoice.id());
    }

    PdfLink pdf(Invoice invoice, JobProgress progress) {
        return new PdfLink(current, invoice, documents, progress);
    }

    List<ActionAnswer> actions(Invoice invoice) {
        return takingBack.actions(current.id(), invoice.id());
    }

    /** The newest first. */
    List<HistoryEntry> history(Invoice invoice) {
        return histories.of(current.id(), invoice.id()).reversed();
    }

    void markAsSent(Invoice invoice) {
        sending.send(
                current.id(), invoice.id(), NewSending.BY_HAND, invoice.life().version());
    }

    void delete(Invoice invoice) {
        takingBack.delete(current.id(), invoice.id(), invoice.life().version());
    }

    void makeVoid(Invoice invoice) {
        takingBack.makeVoid(current.id(), invoice.id(), invoice.life().version());
    }
}
