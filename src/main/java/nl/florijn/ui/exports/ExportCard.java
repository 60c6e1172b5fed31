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
import java.time.ZoneId;
import nl.florijn.accounting.ExportReport;
import nl.florijn.accounting.Exports;
import nl.florijn.platform.jobs.Job;
import nl.florijn.ui.components.JobTag;
import nl.florijn.ui.components.WorkProgress;
import nl.florijn.ui.security.CurrentPartner;
import nl.florijn.ui.text.Formats;

/** One export: how many went, how many did not and why, and its file. */
final class ExportCard extends Article {

    private static final int UNKNOWN_SIZE = -1;

    private final WorkProgress work = new WorkProgress();

    ExportCard(ExportReport export, ZoneId zone, Exports exports, CurrentPartner current) {
        addClassName("card");
        var state = new JobTag();
        state.show(export.status());
        var when = new Span(Formats.moment(export.createdAt(), zone) + " · " + export.startedBy());
        when.addClassName("soft");
        add(new Header(new H2(getTranslation("exports.twinfield")), state, when), work);
        if (export.status().isFinal()) {
            add(outcome(export, exports, current));
        }
    }

    void progress(Job job, Runnable onEnd) {
        work.show(getTranslation("exports.working"), job, ended -> onEnd.run());
    }

    private Div outcome(ExportReport export, Exports exports, CurrentPartner current) {
        var outcome =
                new Div(new Paragraph(getTranslation("exports.outcome", export.accepted(), export.refusedCount())));
        outcome.addClassName("stack");
        if (export.refusedCount() > 0) {
            outcome.add(new Details(
                    getTranslation("exports.refused", export.refusedCount()),
                    new RefusalList(export.refused(), current)));
        }
        if (export.accepted() > 0) {
            outcome.add(download(export, exports, current));
        }
        return outcome;
    }

    private Anchor download(ExportReport export, Exports exports, CurrentPartner current) {
        var link = new Anchor(
                DownloadHandler.fromInputStream(request -> {
                    var file = exports.openFile(current.id(), export.id());
                    return new DownloadResponse(file.content(), file.name(), "application/xml", UNKNOWN_SIZE);
                }),
                getTranslation("exports.download"));
        link.addClassName("button-link");
        return link;
    }
}
