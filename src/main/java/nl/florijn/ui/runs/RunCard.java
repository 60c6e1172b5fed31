package nl.florijn.ui.runs;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.details.Details;
import com.vaadin.flow.component.html.Article;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Header;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.Map;
import java.util.function.Supplier;
import nl.florijn.invoicing.runs.BillingRunReport;
import nl.florijn.invoicing.runs.RunFailure;
import nl.florijn.platform.jobs.Job;
import nl.florijn.ui.components.JobTag;
import nl.florijn.ui.components.WorkProgress;
import nl.florijn.ui.review.ReviewView;
import nl.florijn.ui.security.CurrentPartner;
import nl.florijn.ui.text.Formats;
import nl.florijn.ui.text.Refusals;
import org.jspecify.annotations.Nullable;

/** One run: how far it is, what it made, whom it could not bill and why. */
final class RunCard extends Article {

    /** What a person can do about a run. */
    interface Actions {
        void stop(BillingRunReport run);

        void retry(BillingRunReport run);
    }

    private final transient CurrentPartner current;
    private final transient @Nullable Actions actions;
    private final WorkProgress work = new WorkProgress();
    private final JobTag state = new JobTag();
    private final Div outcome = new Div();

    /** @param actions null for who may only look */
    RunCard(BillingRunReport run, CurrentPartner current, @Nullable Actions actions) {
        this.current = current;
        this.actions = actions;
        addClassName("card");
        var header = new Header(new H2(getTranslation("runs.of", Formats.longDate(run.runDate()))), state);
        var started = new Span(getTranslation(run.scheduled() ? "runs.scheduled" : "runs.started", run.startedBy()));
        started.addClassName("soft");
        header.add(started);
        add(header, work, outcome);
        outcome.addClassName("run-outcome");
        show(run);
    }

    /** What a second has brought; when the run has ended its report takes the place of the bar. */
    void progress(Job job, Supplier<BillingRunReport> report) {
        work.show(getTranslation("runs.working"), job, ended -> show(report.get()));
    }

    private void show(BillingRunReport run) {
        state.show(run.status());
        outcome.removeAll();
        outcome.add(RunFigures.of(run.counts()));
        if (actions != null && !run.status().isFinal()) {
            outcome.add(new Button(getTranslation("runs.stop"), press -> actions.stop(run)));
        }
        if (run.error() != null) {
            outcome.add(new Paragraph(run.error()));
        }
        if (!run.failures().isEmpty()) {
            outcome.add(failures(run));
        }
        if (run.counts().drafts() > 0) {
            outcome.add(current.link(
                    getTranslation("runs.review"),
                    ReviewView.class,
                    Map.of("run", run.id().toString())));
        }
    }

    private Details failures(BillingRunReport run) {
        var list = new UnorderedList();
        run.failures().forEach(failure -> list.add(new ListItem(sentence(failure))));
        var details = new Details(getTranslation("runs.failures", run.failureCount()), list);
        if (run.failureCount() > run.failures().size()) {
            details.add(
                    new Paragraph(getTranslation("list.first", run.failures().size(), run.failureCount())));
        }
        if (actions != null) {
            details.add(new Button(getTranslation("runs.retry"), press -> actions.retry(run)));
        }
        details.addClassName("failures");
        return details;
    }

    private String sentence(RunFailure failure) {
        var reason = Refusals.sentence(failure.code().name(), failure.detail());
        var incident = failure.incident();
        return failure.customerName() + ": "
                + (incident == null ? reason : reason + " " + getTranslation("incident", incident));
    }
}
