package nl.florijn.ui.printing;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.spring.annotation.SpringComponent;
import com.vaadin.flow.spring.annotation.UIScope;
import java.util.Objects;
import java.util.Optional;
import nl.florijn.invoicing.Invoice;
import nl.florijn.invoicing.paper.Addressees;
import nl.florijn.invoicing.paper.InvoiceDocuments;
import nl.florijn.invoicing.paper.PrintCopies;
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
    private final PrintCopies copies;
    private final Addressees addressees;
    private final JobProgress progress;

    Prints(
            CurrentPartner current,
            InvoiceDocuments documents,
            PrintCopies copies,
            Addressees addressees,
            JobProgress progress) {
        this.current = current;
        this.documents = documents;
        this.copies = copies;
        this.addressees = addressees;
        this.progress = progress;
    }

    /** The way to the document, or to the preview of a draft. */
    public PdfLink pdf(Invoice invoice) {
        return new PdfLink(this, Wanted.document(invoice));
    }

    /** The way to what can be printed beside the document. */
    public PrintMenu menu(Invoice invoice) {
        return new PrintMenu(this, invoice);
    }

    /** How many copies of it are printed; null: of a draft none. */
    public @Nullable Integer copies(Invoice invoice) {
        return invoice.isDraft() ? null : copies.of(current.id(), invoice);
    }

    /** To whom it goes and how, in words. */
    public String addressee(Invoice invoice) {
        var addressee = addressees.of(current.id(), invoice.id());
        var lacksAddress = addressee.by() != invoice.paper().delivery();
        var key = "addressee." + addressee.by() + (lacksAddress ? ".noEmail" : "");
        return UI.getCurrent().getTranslation(key, addressee.who(), Objects.requireNonNullElse(addressee.email(), ""));
    }

    byte[] pdf(Wanted wanted) {
        var mark = wanted.mark();
        if (mark != null) {
            return documents.printPdf(current.id(), wanted.invoice().id(), mark);
        }
        return wanted.allCopies()
                ? copies.pdf(current.id(), wanted.invoice())
                : documents.previewPdf(current.id(), wanted.invoice().id());
    }

    Optional<JobId> order(Wanted wanted) {
        var mark = wanted.mark();
        return mark == null
                ? documents.order(current.id(), wanted.invoice().id())
                : documents.order(current.id(), wanted.invoice().id(), mark);
    }

    void watch(PdfLink link, JobId job) {
        progress.watch(link, current.id(), job, link::show);
    }

    static boolean isLarge(Invoice invoice) {
        return invoice.lines().size() > InvoiceDocuments.LINES_ON_SCREEN;
    }
}
