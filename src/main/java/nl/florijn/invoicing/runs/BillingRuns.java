package nl.florijn.invoicing.runs;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import nl.florijn.invoicing.BillingRunRequest;
import nl.florijn.platform.Conflict;
import nl.florijn.platform.FieldCheck;
import nl.florijn.platform.NotFound;
import nl.florijn.platform.PartnerId;
import nl.florijn.platform.audit.AuditAction;
import nl.florijn.platform.audit.AuditLog;
import nl.florijn.platform.database.Transactions;
import nl.florijn.platform.jobs.JobId;
import nl.florijn.platform.jobs.Jobs;
import nl.florijn.platform.paging.Made;
import nl.florijn.platform.security.Requires;
import nl.florijn.platform.security.Right;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/** Starting runs and looking at them (R9, R14). */
@Service
public class BillingRuns {

    private final Jobs jobs;
    private final JooqBillingRuns runs;
    private final RunRehearsal rehearsal;
    private final JooqNamedInRuns named;
    private final Transactions transactions;
    private final AuditLog audit;

    BillingRuns(
            Jobs jobs,
            JooqBillingRuns runs,
            RunRehearsal rehearsal,
            JooqNamedInRuns named,
            Transactions transactions,
            AuditLog audit) {
        this.jobs = jobs;
        this.runs = runs;
        this.rehearsal = rehearsal;
        this.named = named;
        this.transactions = transactions;
        this.audit = audit;
    }

    /** Queues a run. It makes drafts of what is due and not billed yet; it never touches earlier drafts. */
    @Requires(Right.BILLING)
    public JobId start(PartnerId partner, BillingRunRequest request) {
        return submit(partner, request, false);
    }

    /** Queues the run of a month; the database refuses a second one of the same date. */
    JobId startScheduled(PartnerId partner, LocalDate runDate) {
        return submit(partner, BillingRunRequest.of(runDate), true);
    }

    /** Whether a run of the partner waits or is going on. */
    boolean isRunning(PartnerId partner) {
        return jobs.active(partner).stream().anyMatch(job -> job.kind().equals(BillingRunJob.KIND.name()));
    }

    /**
     * Queues a run of the same date for the customers that a run could not bill; others are not looked at.
     *
     * @throws Conflict when it billed all of them, or has not ended
     */
    @Requires(Right.BILLING)
    public JobId retry(PartnerId partner, JobId id) {
        var run = get(partner, id);
        var customers = runs.failed(partner, id);
        if (!run.status().isFinal() || customers.isEmpty()) {
            throw new Conflict("NOTHING_TO_RETRY", "This run has not ended, or has billed every customer.");
        }
        return start(partner, new BillingRunRequest(run.runDate(), run.until(), customers, null));
    }

    /** What a run would make, without keeping anything. */
    @Requires(Right.READ)
    public RunProposal rehearse(PartnerId partner, BillingRunRequest request) {
        check(partner, request);
        return rehearsal.rehearse(partner, request);
    }

    /** @throws NotFound when this partner has no such run */
    @Requires(Right.READ)
    public BillingRunReport get(PartnerId partner, JobId id) {
        var run = runs.find(partner, id).orElseThrow(() -> new NotFound("run " + id));
        return report(partner, run);
    }

    /** Newest first, from before a place on. */
    @Requires(Right.READ)
    public List<BillingRunReport> latest(PartnerId partner, @Nullable Made before, int limit) {
        return runs.latest(partner, before, limit).stream()
                .map(run -> report(partner, run))
                .toList();
    }

    private JobId submit(PartnerId partner, BillingRunRequest request, boolean scheduled) {
        check(partner, request);
        return transactions.in(() -> {
            var id = jobs.submit(partner, jobs.newId(), BillingRunJob.KIND, request);
            runs.add(partner, id, request, scheduled);
            audit.record(
                    partner,
                    AuditAction.BILLING_RUN_STARTED,
                    id,
                    Map.of("runDate", request.runDate().toString(), "scheduled", scheduled));
            return id;
        });
    }

    private void check(PartnerId partner, BillingRunRequest request) {
        var check = new FieldCheck();
        named.unknownCustomers(partner, orNone(request.customerIds()))
                .forEach(id ->
                        check.require(false, "customerIds", "UNKNOWN_CUSTOMER", "There is no customer " + id + "."));
        named.unknownSubscriptions(partner, orNone(request.subscriptionIds()))
                .forEach(id -> check.require(
                        false, "subscriptionIds", "UNKNOWN_SUBSCRIPTION", "There is no subscription " + id + "."));
        named.outside(partner, request)
                .forEach(id -> check.require(
                        false,
                        "subscriptionIds",
                        "OTHER_CUSTOMER",
                        "Subscription " + id + " is not of a customer that the run names."));
        var until = request.until();
        check.require(
                        until == null || !until.isBefore(request.runDate()),
                        "until",
                        "BEFORE_RUN_DATE",
                        "A run bills until its own date, " + request.runDate() + ", or a later one.")
                .require(
                        until == null || !until.isAfter(request.runDate().plusYears(2)),
                        "until",
                        "TOO_FAR_AHEAD",
                        "A run bills at most two years ahead of its date; " + until + " is later.")
                .done();
    }

    private static <T> List<T> orNone(@Nullable List<T> named) {
        return named == null ? List.of() : named;
    }

    private BillingRunReport report(PartnerId partner, JooqBillingRuns.Row run) {
        var job = jobs.get(partner, run.id());
        return new BillingRunReport(
                run.id(),
                job.status(),
                run.runDate(),
                run.until(),
                run.scheduledDate() != null,
                job.progress(),
                jobs.report(job, BillingRunJob.KIND),
                runs.countFailed(partner, run.id()),
                runs.failures(partner, run.id(), BillingRunReport.LISTED),
                job.error(),
                job.createdBy(),
                run.createdAt(),
                job.finishedAt(),
                job.version());
    }
}
