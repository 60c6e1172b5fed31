package nl.florijn.ui.exports;

import com.vaadin.flow.component.details.Details;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Article;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Header;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.server.streams.DownloadHandler;
import com.vaadin.flow.server.streams.DownloadResponse;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.function.Supplier;
import nl.florijn.accounting.ExportFile;
import nl.florijn.accounting.ExportFiles;
import nl.florijn.accounting.ExportReport;
import nl.florijn.accounting.ExportStage;
import nl.florijn.platform.jobs.Job;
import nl.florijn.platform.jobs.JobStatus;
import nl.florijn.ui.components.JobTag;
import nl.florijn.ui.components.Tag;
import nl.florijn.ui.components.WorkProgress;
import nl.florijn.ui.security.CurrentPartner;
import nl.florijn.ui.text.Formats;
import org.jspecify.annotations.Nullable;

/** One export: what went and what it comes to, what did not and why, its files, and what was said of it. */
final class ExportCard extends Article {

    private static final int UNKNOWN_SIZE = -1;

    private final transient ExportFiles files;
    private final transient CurrentPartner current;
    private final WorkProgress work = new WorkProgress();

    ExportCard(ExportReport export, ExportFiles files, CurrentPartner current) {
        this.files = files;
        this.current = current;
        addClassName("card");
        var zone = current.partner().zone();
        var when = new Span(Formats.moment(export.createdAt(), zone) + " · " + export.startedBy());
        when.addClassName("soft");
        add(new Header(new H2(getTranslation("exports.twinfield")), state(export), when), work);
        if (export.status().isFinal()) {
            add(outcome(export, zone));
        }
    }

    void progress(Job job, Runnable onEnd) {
        work.show(getTranslation("exports.working"), job, ended -> onEnd.run());
    }

    /** Where the work stands, until it has ended well; from then on what became of it. */
    private Span state(ExportReport export) {
        if (export.status() != JobStatus.DONE || export.accepted() == 0) {
            var tag = new JobTag();
            tag.show(export.status());
            return tag;
        }
        var tone = switch (export.stage()) {
            case MADE -> Tag.Tone.WARNING;
            case BOOKED -> Tag.Tone.GOOD;
            case WITHDRAWN -> Tag.Tone.NEUTRAL;
        };
        return new Tag(getTranslation("exports.stage." + export.stage()), tone);
    }

    private Div outcome(ExportReport export, ZoneId zone) {
        var outcome =
                new Div(new Paragraph(getTranslation("exports.outcome", export.accepted(), export.refusedCount())));
        outcome.addClassName("stack");
        if (export.error() != null) {
            outcome.add(new Paragraph(getTranslation("exports.failed", export.error())));
        }
        if (export.from() != null || export.to() != null) {
            outcome.add(new Paragraph(days(export.from(), export.to())));
        }
        outcome.add(new LedgerFigures(export.sums()));
        if (export.refusedCount() > 0) {
            outcome.add(new Details(
                    getTranslation("exports.refused", export.refusedCount()),
                    new RefusalList(export.refused(), current)));
        }
        if (export.saidBy() != null) {
            outcome.add(new Paragraph(getTranslation(
                    "exports.said." + export.stage(), export.saidBy(), Formats.moment(export.saidAt(), zone))));
        }
        if (export.accepted() > 0 && export.stage() != ExportStage.WITHDRAWN) {
            outcome.add(downloads(export));
        }
        return outcome;
    }

    private String days(@Nullable LocalDate from, @Nullable LocalDate to) {
        if (from == null) {
            return getTranslation("exports.dates.to", Formats.date(to));
        }
        return to == null
                ? getTranslation("exports.dates.from", Formats.date(from))
                : getTranslation("exports.dates", Formats.date(from), Formats.date(to));
    }

    private Div downloads(ExportReport export) {
        var links = new Div(
                download("exports.download.debtors", () -> files.openDebtors(current.id(), export.id())),
                download("exports.download", () -> files.openTransactions(current.id(), export.id())));
        links.addClassName("draft-buttons");
        var downloads = new Div(links);
        downloads.addClassName("stack");
        if (export.stage() == ExportStage.MADE) {
            downloads.add(new Paragraph(getTranslation("exports.next")));
        }
        return downloads;
    }

    private Anchor download(String key, Supplier<ExportFile> open) {
        var link = new Anchor(
                DownloadHandler.fromInputStream(request -> {
                    var file = open.get();
                    return new DownloadResponse(file.content(), file.name(), "application/xml", UNKNOWN_SIZE);
                }),
                getTranslation(key));
        link.addClassName("button-link");
        return link;
    }
}
