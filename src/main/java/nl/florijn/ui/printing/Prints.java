package nl.florijn.ui.printing;

import com.vaadin.flow.spring.annotation.SpringComponent;
import com.vaadin.flow.spring.annotation.UIScope;
import java.util.Optional;
import nl.florijn.invoicing.Invoice;
import nl.florijn.invoicing.paper.InvoiceDocuments;
import nl.florijn.invoicing.paper.PrintMark;
import nl.florijn.platform.jobs.JobId;
import nl.florijn.ui.components.JobProgress;
import nl.florijn.ui.security.CurrentPartner;
import org.jspecify.annotations.Nullable;

/** What screens ask of the documents of the partner whose books are open. */
@SpringComponent
@UIScope
public class Prints {

    private final CurrentPartner current;
    private final InvoiceDocuments documents;
    private final JobProgress progress;

    Prints(CurrentPartner current, InvoiceDocuments documents, JobProgress progress) {
        this.current = current;
        this.documents = documents;
        this.progress = progress;
    }

    /** The way to the document, or to the preview of a draft. */
    public PdfLink pdf(Invoice invoice) {
        return new PdfLink(this, invoice, null);
    }

    /** The way to what can be printed beside the document. */
    public PrintMenu menu(Invoice invoice) {
        return new PrintMenu(this, invoice);
    }

    /** @param mark null: the document, or the preview of a draft */
    byte[] pdf(Invoice invoice, @Nullable PrintMark mark) {
        return mark == null
                ? documents.previewPdf(current.id(), invoice.id())
                : documents.printPdf(current.id(), invoice.id(), mark);
    }

    Optional<JobId> order(Invoice invoice, @Nullable PrintMark mark) {
        return mark == null
                ? documents.order(current.id(), invoice.id())
                : documents.order(current.id(), invoice.id(), mark);
    }

    void watch(PdfLink link, JobId job) {
        progress.watch(link, current.id(), job, link::show);
    }

    static boolean isLarge(Invoice invoice) {
        return invoice.lines().size() > InvoiceDocuments.LINES_ON_SCREEN;
    }
}
