package nl.florijn.ui.printing;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import nl.florijn.invoicing.Invoice;
import nl.florijn.invoicing.paper.PrintMark;
import nl.florijn.platform.Conflict;
import nl.florijn.platform.jobs.Job;
import nl.florijn.ui.components.Notices;
import nl.florijn.ui.components.WorkProgress;
import org.jspecify.annotations.Nullable;

/** The way to a document or a print of it. A large one is made first, which is said; then the way is shown. */
public final class PdfLink extends Div {

    private static final int ASKED_EVERY = 30; // seconds

    private final transient Prints prints;
    private final transient Invoice invoice;
    private final transient @Nullable PrintMark mark;
    private transient WorkProgress work = new WorkProgress();
    private int seconds;

    /** @param mark null: the document, or the preview of a draft */
    PdfLink(Prints prints, Invoice invoice, @Nullable PrintMark mark) {
        this.prints = prints;
        this.invoice = invoice;
        this.mark = mark;
        addClassName("stack");
        add(Prints.isLarge(invoice) ? new Button(getTranslation("invoice.pdf.make"), press -> make()) : link());
    }

    private void make() {
        try {
            var job = prints.order(invoice, mark);
            removeAll();
            if (job.isEmpty()) {
                add(link());
                return;
            }
            work = new WorkProgress();
            add(new Paragraph(getTranslation("invoice.pdf.large")), work);
            prints.watch(this, job.get());
        } catch (Conflict refused) {
            Notices.refused(refused);
        }
    }

    void show(Job job) {
        if (!job.status().isFinal() && ++seconds % ASKED_EVERY == 0) {
            prints.order(invoice, mark);
        }
        work.show(getTranslation("invoice.pdf.making"), job, ended -> make());
    }

    private Anchor link() {
        var link = new PrintAnchor(prints, invoice, mark, getTranslation("invoice.pdf"));
        link.addClassName("button-link");
        return link;
    }
}
