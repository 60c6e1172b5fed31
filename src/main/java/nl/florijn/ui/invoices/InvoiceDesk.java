package nl.florijn.ui.invoices;

import com.vaadin.flow.spring.annotation.SpringComponent;
import com.vaadin.flow.spring.annotation.UIScope;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import nl.florijn.invoicing.Invoice;
import nl.florijn.invoicing.InvoiceId;
import nl.florijn.invoicing.Invoices;
import nl.florijn.invoicing.lists.InvoiceFilter;
import nl.florijn.invoicing.lists.InvoiceLists;
import nl.florijn.invoicing.lists.InvoiceOrder;
import nl.florijn.invoicing.lists.InvoiceSummary;
import nl.florijn.invoicing.paper.InvoiceDocuments;
import nl.florijn.invoicing.sending.NewSending;
import nl.florijn.invoicing.sending.Sending;
import nl.florijn.invoicing.sending.SendingReport;
import nl.florijn.invoicing.takingback.ActionAnswer;
import nl.florijn.invoicing.takingback.TakingBack;
import nl.florijn.platform.FieldCheck;
import nl.florijn.platform.PartnerId;
import nl.florijn.platform.clock.BusinessClock;
import nl.florijn.platform.jobs.JobId;
import nl.florijn.receivables.EntryKind;
import nl.florijn.receivables.histories.HistoryEntry;
import nl.florijn.receivables.histories.InvoiceEntry;
import nl.florijn.receivables.histories.InvoiceHistories;
import nl.florijn.receivables.payments.NewPayment;
import nl.florijn.receivables.payments.Payment;
import nl.florijn.receivables.payments.Payments;
import nl.florijn.receivables.payments.WriteOffs;
import nl.florijn.ui.printing.Prints;
import nl.florijn.ui.security.CurrentPartner;
import org.jspecify.annotations.Nullable;

/** What the screen of one invoice asks of the services. */
@SpringComponent
@UIScope
class InvoiceDesk {

    private final CurrentPartner current;
    private final InvoiceDocuments documents;
    private final InvoiceHistories histories;
    private final Sending sending;
    private final TakingBack takingBack;
    private final Payments payments;
    private final WriteOffs writeOffs;
    private final Prints prints;
    private final InvoiceLists lists;
    private final Invoices invoices;
    private final BusinessClock clock;

    InvoiceDesk(
            CurrentPartner current,
            InvoiceDocuments documents,
            InvoiceHistories histories,
            Sending sending,
            TakingBack takingBack,
            Payments payments,
            WriteOffs writeOffs,
            Prints prints,
            InvoiceLists lists,
            Invoices invoices,
            BusinessClock clock) {
        this.current = current;
        this.documents = documents;
        this.histories = histories;
        this.sending = sending;
        this.takingBack = takingBack;
        this.payments = payments;
        this.writeOffs = writeOffs;
        this.prints = prints;
        this.lists = lists;
        this.invoices = invoices;
        this.clock = clock;
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

    /** What leads to it on paper. */
    Prints prints() {
        return prints;
    }

    List<ActionAnswer> actions(Invoice invoice) {
        return takingBack.actions(current.id(), invoice.id());
    }

    /** The newest first. */
    List<HistoryEntry> history(Invoice invoice) {
        return histories.of(current.id(), invoice.id()).reversed();
    }

    void markAsSent(Invoice invoice, LocalDate on) {
        sending.send(
                current.id(),
                invoice.id(),
                NewSending.byHand(on),
                invoice.life().version());
    }

    /** The job that does it; what was sent already is left as it is. */
    JobId markAsSent(List<InvoiceId> ids, LocalDate on) {
        return sending.markAsSent(current.id(), ids, on);
    }

    SendingReport sent(JobId job) {
        return sending.report(current.id(), job);
    }

    PartnerId partner() {
        return current.id();
    }

    void delete(Invoice invoice) {
        takingBack.delete(current.id(), invoice.id(), invoice.life().version());
    }

    void makeVoid(Invoice invoice) {
        takingBack.makeVoid(current.id(), invoice.id(), invoice.life().version());
    }

    /** Where the mail goes that it is void; null: nowhere. */
    @Nullable
    String toldAt(Invoice invoice) {
        return takingBack.toldAt(current.id(), invoice.id());
    }

    LocalDate today() {
        return clock.today(zone());
    }

    List<InvoiceEntry> money(Invoice invoice) {
        return histories.money(current.id(), invoice.id());
    }

    Payment book(Invoice seen, NewPayment payment) {
        return payments.book(current.id(), payment, seen.balance().open());
    }

    void writeOff(Invoice seen, @Nullable BigDecimal amount, @Nullable String reason) {
        new FieldCheck().present("amount", amount).done();
        writeOffs.writeOff(
                current.id(), seen.id(), amount, reason, seen.balance().open());
    }

    /** The entry, or the payment that it is. */
    void undo(InvoiceEntry entry) {
        var payment = entry.payment();
        if (entry.kind() == EntryKind.PAYMENT && payment != null) {
            payments.undo(current.id(), payment, entry.paymentVersion());
        } else {
            writeOffs.undo(current.id(), entry.id());
        }
    }

    CurrentPartner current() {
        return current;
    }

    /** Those for an invoice, drafts among them, the oldest first. */
    List<InvoiceSummary> creditNotes(Invoice invoice) {
        return lists.list(
                current.id(), InvoiceFilter.ALL.crediting(invoice.id()), InvoiceOrder.DATE, 0, InvoiceRelations.MOST);
    }

    /** What a credit note refers to; null: nothing that is known here. */
    @Nullable
    Invoice credited(Invoice note) {
        var id = note.creditsInvoiceId();
        return id == null ? null : invoices.get(current.id(), id);
    }
}
