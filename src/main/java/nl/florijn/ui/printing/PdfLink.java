package nl.florijn.ui.printing;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import nl.florijn.platform.Conflict;
import nl.florijn.platform.jobs.Job;
import nl.florijn.ui.components.Notices;
import nl.florijn.ui.components.WorkProgress;

/** The way to a document or a print of it. A large one is made first, which is said; then the way is shown. */
public final class PdfLink extends Div {

    private static final int ASKED_EVERY = 30; // seconds

    private final transient Prints prints;
    private final transient Wanted wanted;
    private transient WorkProgress work = new WorkProgress();
    private int seconds;

    PdfLink(Prints prints, Wanted wanted) {
        this.prints = prints;
        this.wanted = wanted;
        addClassName("stack");
        add(
                Prints.isLarge(wanted.invoice())
                        ? new Button(getTranslation("invoice.pdf.make"), press -> make())
                        : link());
    }

    private void make() {
        try {
            var job = prints.order(wanted);
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
            prints.order(wanted);
        }
        work.show(getTranslation("invoice.pdf.making"), job, ended -> make());
    }

    private Anchor link() {
        var link = new PrintAnchor(prints, wanted, getTranslation("invoice.pdf"));
        link.addClassName("button-link");
        return link;
    }
}
