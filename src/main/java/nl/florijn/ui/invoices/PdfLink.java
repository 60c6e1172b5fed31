package nl.florijn.ui.invoices;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.server.HttpStatusCode;
import com.vaadin.flow.server.streams.DownloadHandler;
import com.vaadin.flow.server.streams.DownloadResponse;
import java.io.ByteArrayInputStream;
import nl.florijn.invoicing.Invoice;
import nl.florijn.invoicing.paper.InvoiceDocuments;
import nl.florijn.platform.Conflict;
import nl.florijn.platform.PartnerId;
import nl.florijn.platform.jobs.Job;
import nl.florijn.ui.components.JobProgress;
import nl.florijn.ui.components.Notices;
import nl.florijn.ui.components.WorkProgress;
import nl.florijn.ui.security.CurrentPartner;

/** The way to the document, or to the preview of a draft. A large one is made first, which is said; then the way is shown. */
final class PdfLink extends Div {

    private static final int ASKED_EVERY = 30; // seconds

    private final transient CurrentPartner current;
    private final transient Invoice invoice;
    private final transient InvoiceDocuments documents;
    private final transient JobProgress progress;
    private int seconds;

    PdfLink(CurrentPartner current, Invoice invoice, InvoiceDocuments documents, JobProgress progress) {
        this.current = current;
        this.invoice = invoice;
        this.documents = documents;
        this.progress = progress;
        addClassName("stack");
        add(
                invoice.lines().size() > InvoiceDocuments.LINES_ON_SCREEN
                        ? new Button(getTranslation("invoice.pdf.make"), press -> make())
                        : link());
    }

    private void make() {
        try {
            var partner = current.id();
            var job = documents.order(partner, invoice.id());
            removeAll();
            if (job.isEmpty()) {
                add(link());
                return;
            }
            var work = new WorkProgress();
            add(new Paragraph(getTranslation("invoice.pdf.large")), work);
            progress.watch(this, partner, job.get(), now -> show(partner, work, now));
        } catch (Conflict refused) {
            Notices.refused(refused);
        }
    }

    private void show(PartnerId partner, WorkProgress work, Job job) {
        if (!job.status().isFinal() && ++seconds % ASKED_EVERY == 0) {
            documents.order(partner, invoice.id());
        }
        work.show(getTranslation("invoice.pdf.making"), job, ended -> make());
    }

    /** Opens the document in a tab of its own, byte for byte as it was made. */
    private Anchor link() {
        var link = new Anchor(
                DownloadHandler.fromInputStream(request -> download(), invoice.fileName())
                        .inline(),
                getTranslation("invoice.pdf"));
        link.setTarget("_blank");
        link.addClassName("button-link");
        return link;
    }

    private DownloadResponse download() {
        try {
            var pdf = documents.previewPdf(current.id(), invoice.id());
            return new DownloadResponse(
                    new ByteArrayInputStream(pdf), invoice.fileName(), "application/pdf", pdf.length);
        } catch (Conflict refused) {
            return DownloadResponse.error(HttpStatusCode.CONFLICT, refused.sentence());
        }
    }
}
