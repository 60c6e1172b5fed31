package nl.florijn.invoicing.approval;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import nl.florijn.invoicing.InvoiceId;
import nl.florijn.invoicing.SeenDrafts;
import nl.florijn.invoicing.approval.ApprovalResult.Reason;
import nl.florijn.invoicing.approval.ApprovalResult.Refused;
import nl.florijn.invoicing.lists.InvoiceFilter;
import nl.florijn.invoicing.runs.JooqBillingRuns;
import nl.florijn.platform.AsItStands;
import nl.florijn.platform.InvalidInput;
import nl.florijn.platform.NotFound;
import nl.florijn.platform.PartnerId;
import nl.florijn.platform.database.Transactions;
import nl.florijn.platform.jobs.Job;
import nl.florijn.platform.jobs.JobId;
import nl.florijn.platform.jobs.Jobs;
import nl.florijn.platform.security.Requires;
import nl.florijn.platform.security.Right;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/** Approving drafts: they get their number and do not change any more (R30, R31). */
@Service
public class Approvals {

    private final ApprovalStep step;
    private final ApprovalOutlooks outlooks;
    private final JooqWaitingDrafts waiting;
    private final JooqBillingRuns runs;
    private final Jobs jobs;
    private final Transactions transactions;

    Approvals(
            ApprovalStep step,
            ApprovalOutlooks outlooks,
            JooqWaitingDrafts waiting,
            JooqBillingRuns runs,
            Jobs jobs,
            Transactions transactions) {
        this.step = step;
        this.outlooks = outlooks;
        this.waiting = waiting;
        this.runs = runs;
        this.jobs = jobs;
        this.transactions = transactions;
    }

    /**
     * Approves one draft at once, as it stands.
     *
     * @throws NotFound when this partner has no such invoice
     */
    @AsItStands
    @Requires(Right.BILLING)
    public ApprovalResult approve(PartnerId partner, InvoiceId id, boolean redate) {
        return approve(partner, id, null, redate);
    }

    /**
     * Approves one draft at once; refused when it was changed after it was looked at.
     *
     * @param version that was looked at; null: as it stands
     * @throws NotFound when this partner has no such invoice
     */
    @Requires(Right.BILLING)
    public ApprovalResult approve(PartnerId partner, InvoiceId id, @Nullable Integer version, boolean redate) {
        return approve(partner, id, version, Redating.toLast(redate));
    }

    /**
     * Approves one draft at once, as it was looked at.
     *
     * @param noLaterThan where it is dated before the last number of its series it gets the date of that, which was told
     *     to be this one; null: it is refused then
     * @throws NotFound when this partner has no such invoice
     */
    @Requires(Right.BILLING)
    public ApprovalResult approveAsTold(PartnerId partner, InvoiceId id, int version, @Nullable LocalDate noLaterThan) {
        return approve(partner, id, version, new Redating(noLaterThan != null, noLaterThan));
    }

    private ApprovalResult approve(PartnerId partner, InvoiceId id, @Nullable Integer version, Redating dates) {
        return transactions.in(() -> {
            var results = step.approve(partner, List.of(id), SeenDrafts.of(id, version), dates);
            if (results.getFirst() instanceof Refused refused && refused.code() == Reason.NOT_FOUND) {
                throw new NotFound("invoice " + id);
            }
            return results.getFirst();
        });
    }

    /**
     * Approves many as a job; its result is an {@link ApprovalReport}, that names also what is not there.
     *
     * @throws InvalidInput when no draft is named, or one twice, or the run is not there
     */
    @Requires(Right.BILLING)
    public JobId approveMany(PartnerId partner, ApprovalRequest request) {
        request.check();
        return transactions.in(() -> {
            if (request.selection() instanceof Selection.DraftsOfRun(var run)
                    && runs.find(partner, run).isEmpty()) {
                throw new InvalidInput("runId", "UNKNOWN_RUN", "There is no run " + run + ".");
            }
            return jobs.submit(partner, jobs.newId(), ApprovalJob.KIND, request);
        });
    }

    /** What approving the drafts of a list would do. */
    @Requires(Right.READ)
    public ApprovalOutlook outlook(PartnerId partner, InvoiceFilter filter) {
        return outlooks.of(partner, waiting.drafts(partner, filter));
    }

    /** What approving some drafts would do; what is no draft of this partner (any more) is left out. */
    @Requires(Right.READ)
    public ApprovalOutlook outlook(PartnerId partner, Collection<InvoiceId> ids) {
        return outlooks.of(partner, waiting.drafts(partner, ids));
    }

    /** Approving that was asked for by {@link #approveMany} and has not ended. */
    @Requires(Right.READ)
    public List<JobId> atWork(PartnerId partner) {
        return jobs.active(partner).stream()
                .filter(job -> job.kind().equals(ApprovalJob.KIND.name()))
                .map(Job::id)
                .toList();
    }

    /** What became of {@link #approveMany}, as far as it has come. */
    @Requires(Right.READ)
    public ApprovalReport report(PartnerId partner, JobId id) {
        return jobs.report(jobs.get(partner, id), ApprovalJob.KIND);
    }
}
