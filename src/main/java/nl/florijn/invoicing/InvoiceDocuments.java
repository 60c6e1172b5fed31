package nl.florijn.invoicing;

import java.util.List;
import nl.florijn.documents.DocumentHtml;
import nl.florijn.documents.DocumentStore;
import nl.florijn.documents.InvoiceSnapshot;
import nl.florijn.documents.PdfRenderer;
import nl.florijn.platform.Conflict;
import nl.florijn.platform.NotFound;
import nl.florijn.platform.PartnerId;
import nl.florijn.platform.database.Transactions;
import org.springframework.stereotype.Service;

/** The documents of invoices: stored ones once approved (R31), previews before that. */
@Service
public class InvoiceDocuments {

    private final JooqInvoices invoices;
    private final JooqApprovals approvals;
    private final JooqStoredDocuments stored;
    private final Snapshots snapshots;
    private final DocumentHtml html;
    private final PdfRenderer renderer;
    private final DocumentStore store;
    private final Transactions transactions;

    InvoiceDocuments(
            JooqInvoices invoices,
            JooqApprovals approvals,
            JooqStoredDocuments stored,
            Snapshots snapshots,
            DocumentHtml html,
            PdfRenderer renderer,
            DocumentStore store,
            Transactions transactions) {
        this.invoices = invoices;
        this.approvals = approvals;
        this.stored = stored;
        this.snapshots = snapshots;
        this.html = html;
        this.renderer = renderer;
        this.store = store;
        this.transactions = transactions;
    }

    /**
     * The stored document, byte for byte; made and stored first when that has not happened yet.
     *
     * @throws Conflict when it is a draft, which has a preview only
     */
    public byte[] pdf(PartnerId partner, InvoiceId id) {
        var invoice = get(partner, id);
        if (invoice.isDraft()) {
            throw new Conflict("NOT_APPROVED", "A draft has no document yet, only a preview.");
        }
        var sha256 = stored.sha256(partner, id);
        return sha256.isPresent() ? store.read(partner, sha256.get()) : makePdf(partner, id);
    }

    /** What the document of a draft would look like, as PDF; of an approved invoice the document itself. */
    public byte[] previewPdf(PartnerId partner, InvoiceId id) {
        var invoice = get(partner, id);
        return invoice.isDraft() ? renderer.render(snapshots.ofDraft(partner, invoice)) : pdf(partner, id);
    }

    /** The document as a page of HTML that needs nothing else: as the customer will see it. */
    public String html(PartnerId partner, InvoiceId id) {
        return html.html(snapshot(partner, get(partner, id)));
    }

    private InvoiceSnapshot snapshot(PartnerId partner, Invoice invoice) {
        return invoice.isDraft() ? snapshots.ofDraft(partner, invoice) : approvals.snapshot(partner, invoice.id());
    }

    private byte[] makePdf(PartnerId partner, InvoiceId id) {
        var pdf = renderer.render(approvals.snapshot(partner, id));
        var sha256 = store.write(partner, pdf);
        transactions.run(() -> stored.add(partner, id, sha256, pdf.length));
        // Somebody else may have stored it meanwhile: what was stored first is the document.
        return store.read(partner, stored.sha256(partner, id).orElse(sha256));
    }

    private Invoice get(PartnerId partner, InvoiceId id) {
        return invoices.load(partner, List.of(id)).stream()
                .findFirst()
                .orElseThrow(() -> new NotFound("invoice " + id));
    }
}
