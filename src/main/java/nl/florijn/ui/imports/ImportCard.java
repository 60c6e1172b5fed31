package nl.florijn.ui.imports;

import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.html.Article;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Header;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import java.time.ZoneId;
import java.util.List;
import java.util.function.Supplier;
import nl.florijn.imports.ImportReport;
import nl.florijn.platform.csv.CsvFault;
import nl.florijn.platform.jobs.Job;
import nl.florijn.platform.jobs.JobStatus;
import nl.florijn.ui.components.JobTag;
import nl.florijn.ui.components.Listing;
import nl.florijn.ui.components.WorkProgress;
import nl.florijn.ui.text.Formats;
import nl.florijn.ui.text.Refusals;

/** One import: how far it is, what it brought, or each fault that stopped it. */
final class ImportCard extends Article {

    private final WorkProgress work = new WorkProgress();
    private final JobTag state = new JobTag();
    private final Div outcome = new Div();

    ImportCard(ImportReport report, ZoneId zone) {
        addClassName("card");
        outcome.addClassName("stack");
        var title = new H2(getTranslation(report.dryRun() ? "import.tried" : "import.done"));
        var when = new Span(Formats.moment(report.createdAt(), zone) + " · " + report.startedBy());
        when.addClassName("soft");
        add(new Header(title, state, when), work, outcome);
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
            outcome.add(
                    new Paragraph(getTranslation("import.faults", report.errorCount())),
                    cells("import.faults.title", report.errors()));
        } else if (report.status() == JobStatus.DONE) {
            outcome.add(counts(report));
        }
    }

    private Div counts(ImportReport report) {
        var counts = new Div();
        counts.add(new Paragraph(getTranslation(
                report.dryRun() ? "import.counts.dryRun" : "import.counts",
                report.created(),
                report.updated(),
                report.unchanged())));
        if (report.keptTerms() > 0) {
            counts.add(new Paragraph(getTranslation("import.keptTerms", report.keptTerms())));
        }
        if (report.keptCount() > 0) {
            counts.add(
                    new Paragraph(getTranslation("import.kept", report.keptCount())),
                    cells("import.kept.title", report.kept()));
        }
        return counts;
    }

    /** Where and why, one below the other. */
    private static Grid<CsvFault> cells(String title, List<CsvFault> found) {
        var list = new Listing<CsvFault>(title);
        list.setSelectionMode(Grid.SelectionMode.NONE);
        list.narrow("fault.file", CsvFault::file);
        list.figures("fault.row", CsvFault::row);
        list.narrow("fault.column", CsvFault::column);
        list.words("fault.reason", fault -> Refusals.sentence(fault.code(), fault.message()))
                .setFlexGrow(1);
        list.setItems(found);
        list.setAllRowsVisible(found.size() <= 10);
        list.addClassName("faults");
        return list;
    }
}
