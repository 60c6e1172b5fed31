package nl.florijn.ui.runs;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import nl.florijn.invoicing.BillingRunReport;
import nl.florijn.invoicing.BillingRuns;
import nl.florijn.partners.Settings;
import nl.florijn.platform.Conflict;
import nl.florijn.platform.clock.BusinessClock;
import nl.florijn.platform.jobs.JobId;
import nl.florijn.platform.jobs.Jobs;
import nl.florijn.ui.components.EmptyState;
import nl.florijn.ui.components.Notices;
import nl.florijn.ui.components.Page;
import nl.florijn.ui.security.CurrentPartner;
import nl.florijn.ui.shell.JobProgress;
import nl.florijn.ui.text.Formats;

/** The runs (R14): a new one on top, below it those that were, each with what it made and whom it could not bill. */
@Route(RunsView.PATH)
@RolesAllowed("VIEWER")
public class RunsView extends Page implements RunCard.Actions {

    public static final String PATH = "runs";
    private static final int SHOWN = 24; // two years of monthly runs

    private final transient BillingRuns runs;
    private final transient CurrentPartner current;
    private final transient Jobs jobs;
    private final transient JobProgress progress;
    private final Div history = new Div();

    RunsView(
            BillingRuns runs,
            Jobs jobs,
            Settings settings,
            CurrentPartner current,
            BusinessClock clock,
            JobProgress progress) {
        super("runs.title");
        this.runs = runs;
        this.jobs = jobs;
        this.current = current;
        this.progress = progress;
        history.addClassName("runs");
        var next = settings.own(current.id()).nextRunDate();
        if (next != null) {
            setFacts(getTranslation("runs.next", Formats.longDate(next)));
        }
        var body = addBody();
        body.addClassName("cards");
        if (current.mayWork()) {
            var today = clock.today(current.partner().zone());
            body.add(new NewRun(runs, current.id(), today.withDayOfMonth(1), this::started));
        }
        body.add(history);
        refresh();
    }

    private void started(JobId run) {
        refresh();
    }

    @Override
    public void stop(BillingRunReport run) {
        attempt(() -> jobs.cancel(current.id(), run.id()));
    }

    @Override
    public void retry(BillingRunReport run) {
        attempt(() -> runs.retry(current.id(), run.id()));
    }

    private void attempt(Runnable action) {
        try {
            action.run();
        } catch (Conflict refused) {
            Notices.refused(refused);
        }
        refresh();
    }

    private void refresh() {
        history.removeAll();
        var latest = runs.latest(current.id(), null, SHOWN);
        latest.forEach(run -> history.add(card(run)));
        if (latest.isEmpty()) {
            history.add(new EmptyState(getTranslation("runs.empty.title"), getTranslation("runs.empty.next")));
        }
    }

    private RunCard card(BillingRunReport run) {
        var card = new RunCard(run, current.mayWork() ? this : null);
        if (!run.status().isFinal()) {
            progress.watch(
                    card, current.id(), run.id(), job -> card.progress(job, () -> runs.get(current.id(), run.id())));
        }
        return card;
    }
}
