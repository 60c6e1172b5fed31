package nl.florijn.ui.runs;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.AfterNavigationEvent;
import com.vaadin.flow.router.AfterNavigationObserver;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.router.RouterLink;
import jakarta.annotation.security.RolesAllowed;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Map;
import nl.florijn.customers.Customer;
import nl.florijn.customers.CustomerId;
import nl.florijn.customers.Customers;
import nl.florijn.invoicing.runs.BillingRunReport;
import nl.florijn.invoicing.runs.BillingRuns;
import nl.florijn.partners.settings.Settings;
import nl.florijn.platform.Conflict;
import nl.florijn.platform.clock.BusinessClock;
import nl.florijn.platform.jobs.JobId;
import nl.florijn.platform.jobs.Jobs;
import nl.florijn.subscriptions.Subscription;
import nl.florijn.subscriptions.SubscriptionId;
import nl.florijn.subscriptions.Subscriptions;
import nl.florijn.ui.components.Address;
import nl.florijn.ui.components.EmptyState;
import nl.florijn.ui.components.JobProgress;
import nl.florijn.ui.components.Notices;
import nl.florijn.ui.components.Screen;
import nl.florijn.ui.components.Suggestions;
import nl.florijn.ui.security.CurrentPartner;
import nl.florijn.ui.text.Formats;
import org.jspecify.annotations.Nullable;

/** The runs (R14): a new one on top, below it those that were, each with what it made and whom it could not bill. */
@Route(CurrentPartner.ROUTE + RunsView.PATH)
@RolesAllowed("VIEWER")
public class RunsView extends Screen implements RunCard.Actions, AfterNavigationObserver {

    public static final String PATH = "runs";
    /** Of an address: the run that stands first. */
    public static final String RUN = "run";

    private static final String CUSTOMER = "customer";
    private static final String SUBSCRIPTION = "subscription";
    private static final int SHOWN = 24; // two years of monthly runs

    private final transient BillingRuns runs;
    private final transient CurrentPartner current;
    private final transient Jobs jobs;
    private final transient JobProgress progress;
    private final transient Customers customers;
    private final transient Subscriptions subscriptions;
    private final Div history = new Div();
    private final @Nullable NewRun form;
    private transient @Nullable JobId wanted;

    RunsView(
            BillingRuns runs,
            Jobs jobs,
            Settings settings,
            CurrentPartner current,
            BusinessClock clock,
            JobProgress progress,
            Suggestions suggestions,
            Customers customers,
            Subscriptions subscriptions) {
        super("runs.title");
        this.runs = runs;
        this.jobs = jobs;
        this.current = current;
        this.progress = progress;
        this.customers = customers;
        this.subscriptions = subscriptions;
        history.addClassName("runs");
        var next = settings.own(current.id()).nextRunDate();
        if (next != null) {
            setFacts(getTranslation(clock.isSet() ? "runs.next.testClock" : "runs.next", Formats.longDate(next)));
        }
        var body = addBody();
        body.addClassName("cards");
        form = current.mayWork()
                ? newRun(suggestions, clock.today(current.partner().zone()))
                : null;
        if (form != null) {
            body.add(form);
        }
        body.add(history);
        refresh();
    }

    /** Where a run of this customer alone can be started. */
    public static RouterLink linkFor(Customer customer, CurrentPartner current) {
        return link(CUSTOMER, customer.id().toString(), current);
    }

    /** Where a run of this subscription alone can be started. */
    public static RouterLink linkFor(Subscription subscription, CurrentPartner current) {
        return link(SUBSCRIPTION, subscription.id().toString(), current);
    }

    private static RouterLink link(String name, String id, CurrentPartner current) {
        var link = current.link(UI.getCurrent().getTranslation("runs.only"), RunsView.class, Map.of(name, id));
        link.addClassName("button-link");
        return link;
    }

    private NewRun newRun(Suggestions suggestions, LocalDate today) {
        return new NewRun(runs, suggestions, current, today.withDayOfMonth(1), this::started);
    }

    @Override
    public void afterNavigation(AfterNavigationEvent event) {
        var address = Address.of(event.getLocation());
        if (!address.get(RUN).isEmpty()) {
            wanted = JobId.of(address.get(RUN));
            refresh();
        }
        if (form == null) {
            return;
        }
        if (!address.get(CUSTOMER).isEmpty()) {
            form.only(customers.get(current.id(), CustomerId.of(address.get(CUSTOMER))));
        }
        if (!address.get(SUBSCRIPTION).isEmpty()) {
            form.only(subscriptions.get(current.id(), SubscriptionId.of(address.get(SUBSCRIPTION))));
        }
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
        var latest = new ArrayList<>(runs.latest(current.id(), null, SHOWN));
        if (wanted != null) {
            latest.removeIf(run -> run.id().equals(wanted));
            latest.addFirst(runs.get(current.id(), wanted));
        }
        latest.forEach(run -> history.add(card(run)));
        if (latest.isEmpty()) {
            history.add(new EmptyState(getTranslation("runs.empty.title"), getTranslation("runs.empty.next")));
        }
    }

    private RunCard card(BillingRunReport run) {
        var card = new RunCard(run, current, current.mayWork() ? this : null);
        if (!run.status().isFinal()) {
            progress.watch(
                    card, current.id(), run.id(), job -> card.progress(job, () -> runs.get(current.id(), run.id())));
        }
        return card;
    }
}
