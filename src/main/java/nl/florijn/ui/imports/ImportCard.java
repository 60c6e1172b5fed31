package nl.florijn.ui.imports;

import com.vaadin.flow.component.html.Article;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Header;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import java.util.Map;
import java.util.function.Supplier;
import nl.florijn.imports.ImportFile;
import nl.florijn.imports.ImportReport;
import nl.florijn.platform.jobs.Job;
import nl.florijn.platform.jobs.JobStatus;
import nl.florijn.ui.components.JobTag;
import nl.florijn.ui.components.WorkProgress;
import nl.florijn.ui.security.CurrentPartner;
import nl.florijn.ui.text.Formats;

/** One import: how far it is, what it brought, or each fault that stopped it. */
final class ImportCard extends Article {

    private final transient CurrentPartner current;
    private final WorkProgress work = new WorkProgress();
    private final JobTag state = new JobTag();
    private final Div outcome = new Div();

    ImportCard(ImportReport report, CurrentPartner current) {
        this.current = current;
        addClassName("card");
        outcome.addClassName("stack");
        var title = new H2(getTranslation(report.dryRun() ? "import.tried" : "import.done"));
        var when = new Span(Formats.moment(report.createdAt(), current.partner().zone()) + " · " + report.startedBy());
        when.addClassName("soft");
        add(new Header(title, state, when), work);
        if (!report.names().isEmpty()) {
            add(new Paragraph(String.join(" · ", report.names().values())));
        }
        add(outcome);
        show(report);
    }

    void progress(Job job, Supplier<ImportReport> report) {
        work.show(getTranslation("import.working"), job, ended -> show(report.get()));
    }

    private void show(ImportReport report) {
        state.show(report.status());
        outcome.removeAll();
        if (report.error() != null) {
            outcome.add(new Paragraph(getTranslation("error.message")));
        }
        if (report.errorCount() > 0) {
            outcome.add(new FaultList("import.faults", report.errorCount(), report.errors()));
        } else if (report.status() == JobStatus.DONE) {
            outcome.add(counts(report));
        }
    }

    /** Where what came in can be seen. */
    private Div lists() {
        var lists = new Div();
        lists.addClassName("tags");
        for (var file : ImportFile.values()) {
            lists.add(current.link(getTranslation("import.file." + file), file.label(), Map.of()));
        }
        return lists;
    }

    private Div counts(ImportReport report) {
        var counts = new Div();
        counts.addClassName("stack");
        if (report.dryRun()) {
            counts.add(new Paragraph(getTranslation("import.counts.dryRun")));
        }
        counts.add(new ImportFigures(report));
        if (!report.dryRun()) {
            counts.add(lists());
        }
        if (!report.changed().isEmpty()) {
            counts.add(new ChangeList(report.created() + report.updated(), report.changed()));
        }
        if (report.keptTerms() > 0) {
            counts.add(new Paragraph(getTranslation("import.keptTerms", report.keptTerms())));
        }
        if (report.keptCount() > 0) {
            counts.add(new FaultList("import.kept", report.keptCount(), report.kept()));
        }
        return counts;
    }
}
