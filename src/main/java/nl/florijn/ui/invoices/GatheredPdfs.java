package nl.florijn.ui.invoices;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.icon.VaadinIcon;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.SequencedMap;
import nl.florijn.invoicing.InvoiceId;
import nl.florijn.invoicing.paper.DocumentZip;
import nl.florijn.invoicing.paper.DocumentZips;
import nl.florijn.invoicing.paper.DocumentZips.Gathered;
import nl.florijn.platform.jobs.Job;
import nl.florijn.platform.jobs.JobStatus;
import nl.florijn.ui.components.JobProgress;
import nl.florijn.ui.components.WorkProgress;
import nl.florijn.ui.security.CurrentPartner;
import nl.florijn.ui.text.Formats;

/** Many documents that are gathered for one file: how far that is, and the file. It can be left and returned to for a day. */
final class GatheredPdfs extends Div {

    private static final Duration SHOWN_FOR = Duration.ofDays(1);

    private final transient DocumentZip zip;
    private final transient DocumentZips zips;
    private final transient JobProgress progress;
    private final transient CurrentPartner current;

    GatheredPdfs(DocumentZip zip, DocumentZips zips, JobProgress progress, CurrentPartner current) {
        this.zip = zip;
        this.zips = zips;
        this.progress = progress;
        this.current = current;
        addClassName("gathered");
        refresh();
    }

    void pack(SequencedMap<InvoiceId, String> numbers, Path file) {
        zip.pack(current.id(), numbers, file);
    }

    void start(SequencedMap<InvoiceId, String> numbers) {
        zips.gather(current.id(), numbers);
        refresh();
    }

    private void refresh() {
        removeAll();
        setVisible(false);
        zips.latest(current.id())
                .filter(newest -> newest.job().createdAt().isAfter(Instant.now().minus(SHOWN_FOR)))
                .ifPresent(this::show);
    }

    private void show(Gathered gathered) {
        setVisible(true);
        if (gathered.job().status().isFinal()) {
            removeClassName("gathering");
            showEnded(gathered);
            return;
        }
        addClassName("gathering");
        var work = new WorkProgress();
        add(work);
        progress(work, gathered.job());
        progress.watch(work, current.id(), gathered.job().id(), job -> progress(work, job));
    }

    private void progress(WorkProgress work, Job job) {
        work.show(getTranslation("invoices.gathering"), job, ended -> refresh());
    }

    private void showEnded(Gathered gathered) {
        var job = gathered.job();
        var isDone = job.status() == JobStatus.DONE;
        var key = isDone ? gathered.missing() == 0 ? "whole" : "lacking" : "failed";
        var when = Formats.moment(job.createdAt(), current.partner().zone());
        add(new Span(getTranslation("invoices.gathered." + key, gathered.documents(), gathered.missing(), when)));
        if (isDone) {
            var file = new ZipLink(path -> zips.pack(current.id(), job.id(), path));
            file.setText(getTranslation("invoices.gathered.file"));
            add(file);
        }
        var away = new Button(VaadinIcon.CLOSE_SMALL.create(), press -> setVisible(false));
        away.setAriaLabel(getTranslation("action.close"));
        away.addClassName("plain");
        add(away);
    }
}
