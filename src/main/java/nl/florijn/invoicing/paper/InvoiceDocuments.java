package nl.florijn.invoicing.paper;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import nl.florijn.documents.DocumentHtml;
import nl.florijn.documents.InvoiceSnapshot;
import nl.florijn.documents.InvoiceSnapshot.Mark;
import nl.florijn.documents.RenderDesk;
import nl.florijn.invoicing.Invoice;
import nl.florijn.invoicing.InvoiceId;
import nl.florijn.invoicing.InvoiceLine;
import nl.florijn.invoicing.JooqInvoices;
import nl.florijn.platform.Conflict;
import nl.florijn.platform.NotFound;
import nl.florijn.platform.PartnerId;
import nl.florijn.platform.jobs.JobId;
import nl.florijn.platform.security.Requires;
import nl.florijn.platform.security.Right;
import org.springframework.stereotype.Service;

/** The documents of invoices: stored ones once approved (R31), previews before that. */
@Service
public class InvoiceDocuments {

    /** Of longer ones the page for the screen shows only the first. */
    public static final int LINES_ON_SCREEN = 1000;

    private final JooqInvoices invoices;
    private final JooqSnapshots frozen;
    private final DocumentArchive archive;
    private final LargeDocuments large;
    private final Snapshots snapshots;
    private final DocumentHtml html;
    private final RenderDesk desk;

    InvoiceDocuments(
            JooqInvoices invoices,
            JooqSnapshots frozen,
            DocumentArchive archive,
            LargeDocuments large,
            Snapshots snapshots,
            DocumentHtml html,
            RenderDesk desk) {
        this.invoices = invoices;
        this.frozen = frozen;
        this.archive = archive;
        this.large = large;
        this.snapshots = snapshots;
        this.html = html;
        this.desk = desk;
    }

    /**
     * The stored document, byte for byte; made and stored first when that has not happened yet.
     *
     * @throws Conflict when it is a draft, which has a preview only; when the stored one is damaged for good; or when it
     *     is so large that a job makes it: then it can be asked for again later
     */
    @Requires(Right.READ)
    public byte[] pdf(PartnerId partner, InvoiceId id) {
        var invoice = get(partner, id);
        if (invoice.isDraft()) {
            throw notApproved();
        }
        return archive.find(partner, id).orElseGet(() -> {
            checkThatNoJobMakesIt(partner, invoice, Mark.NONE);
            return archive.keep(partner, id, desk.atOnce(frozen.get(partner, id)));
        });
    }

    /** What the document of a draft would look like, as PDF; of an approved invoice the document itself. */
    @Requires(Right.READ)
    public byte[] previewPdf(PartnerId partner, InvoiceId id) {
        var invoice = get(partner, id);
        return invoice.isDraft() ? print(partner, invoice, Mark.DRAFT) : pdf(partner, id);
    }

    /**
     * A print that is not the document, with its mark; it is not kept (R34).
     *
     * @throws Conflict when the invoice is in no state for it, or so large that a job makes it
     */
    @Requires(Right.READ)
    public byte[] printPdf(PartnerId partner, InvoiceId id, PrintMark mark) {
        var invoice = get(partner, id);
        mark.check(invoice);
        return print(partner, invoice, mark.onPaper());
    }

    private byte[] print(PartnerId partner, Invoice invoice, Mark mark) {
        checkThatNoJobMakesIt(partner, invoice, mark);
        return desk.isLarge(size(invoice))
                ? read(partner, invoice, mark)
                : desk.atOnce(snapshots.ofPrint(partner, invoice, mark));
    }

    /**
     * Has the document, or the preview, made by a job when it is too large to be made while somebody waits. To be asked
     * again now and then for as long as somebody waits: otherwise the job of a preview stops.
     *
     * @return the job that makes it; empty when it can be had at once
     * @throws Conflict when it is so large that it is not made at all, or making it has failed
     */
    @Requires(Right.READ)
    public Optional<JobId> order(PartnerId partner, InvoiceId id) {
        var invoice = get(partner, id);
        return order(partner, invoice, invoice.isDraft() ? Mark.DRAFT : Mark.NONE);
    }

    /** The same of a print with a mark. */
    @Requires(Right.READ)
    public Optional<JobId> order(PartnerId partner, InvoiceId id, PrintMark mark) {
        var invoice = get(partner, id);
        mark.check(invoice);
        return order(partner, invoice, mark.onPaper());
    }

    private Optional<JobId> order(PartnerId partner, Invoice invoice, Mark mark) {
        if (mark == Mark.NONE && archive.isKept(partner, invoice.id())) {
            return Optional.empty();
        }
        var size = size(invoice);
        if (!desk.isLarge(size)) {
            return Optional.empty();
        }
        desk.check(size);
        return large.order(partner, invoice, mark);
    }

    private static int size(Invoice invoice) {
        return InvoiceSnapshot.size(invoice.lines().stream().map(InvoiceLine::description));
    }

    private void checkThatNoJobMakesIt(PartnerId partner, Invoice invoice, Mark mark) {
        order(partner, invoice, mark).ifPresent(job -> {
            throw Conflict.forNow(
                    "DOCUMENT_IN_THE_MAKING",
                    "This document is too large to be made at once; job " + job
                            + " makes it now. Ask again in a while, and it is there.",
                    Duration.ofSeconds(10));
        });
    }

    private byte[] read(PartnerId partner, Invoice invoice, Mark mark) {
        try (var file = large.open(partner, invoice.id(), mark)) {
            return file.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException("The " + mark + " of " + invoice.id() + " cannot be read.", e);
        }
    }

    /** Makes and stores a document of any size unless that is done; for work in the background. */
    void make(PartnerId partner, InvoiceId id) {
        if (get(partner, id).isDraft()) {
            throw notApproved();
        }
        if (!archive.isKept(partner, id)) {
            archive.keep(partner, id, desk.inTurn(frozen.get(partner, id), () -> true));
        }
    }

    /**
     * The document as a page of HTML that needs nothing else: as the customer will see it, but for lines after the first
     * {@value #LINES_ON_SCREEN}.
     */
    @Requires(Right.READ)
    public String html(PartnerId partner, InvoiceId id) {
        return html.html(snapshot(partner, get(partner, id)), LINES_ON_SCREEN);
    }

    /** The same of a draft as it is being typed, which need not be kept. */
    @Requires(Right.READ)
    public String html(PartnerId partner, Invoice draft) {
        return html.html(snapshots.ofDraft(partner, draft), LINES_ON_SCREEN);
    }

    private InvoiceSnapshot snapshot(PartnerId partner, Invoice invoice) {
        return invoice.isDraft() ? snapshots.ofDraft(partner, invoice) : frozen.get(partner, invoice.id());
    }

    private static Conflict notApproved() {
        return new Conflict("NOT_APPROVED", "A draft has no document yet, only a preview.");
    }

    private Invoice get(PartnerId partner, InvoiceId id) {
        return invoices.load(partner, List.of(id)).stream()
                .findFirst()
                .orElseThrow(() -> new NotFound("invoice " + id));
    }
}
