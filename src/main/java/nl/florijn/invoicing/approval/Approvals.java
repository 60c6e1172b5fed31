package nl.florijn.invoicing.approval;

import java.util.List;
import nl.florijn.invoicing.InvoiceId;
import nl.florijn.invoicing.SeenDrafts;
import nl.florijn.invoicing.approval.ApprovalResult.Reason;
import nl.florijn.invoicing.approval.ApprovalResult.Refused;
import nl.florijn.invoicing.paper.RenderJob;
import nl.florijn.invoicing.runs.JooqBillingRuns;
import nl.florijn.platform.AsItStands;
import nl.florijn.platform.InvalidInput;
import nl.florijn.platform.NotFound;
import nl.florijn.platform.PartnerId;
import nl.florijn.platform.database.Transactions;
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
    private final JooqBillingRuns runs;
    private final RenderJob.Queue rendering;
    private final Jobs jobs;
    private final Transactions transactions;

    Approvals(
            ApprovalStep step, JooqBillingRuns runs, RenderJob.Queue rendering, Jobs jobs, Transactions transactions) {
        this.step = step;
        this.runs = runs;
        this.rendering = rendering;
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
        return transactions.in(() -> {
            var results = step.approve(partner, List.of(id), SeenDrafts.of(id, version), redate);
            if (results.getFirst() instanceof Refused refused && refused.code() == Reason.NOT_FOUND) {
                throw new NotFound("invoice " + id);
            }
            rendering.add(partner, ApprovalResult.approved(results));
            return results.getFirst();
        });
    }

    /**
     * Approves many as a job; its result is an {@link ApprovalReport}, that names also what is not there.
     *
     * @throws InvalidInput when a draft is named twice, drafts and a run are named, or the run is not there
     */
    @Requires(Right.BILLING)
    public JobId approveMany(PartnerId partner, ApprovalRequest request) {
        request.check();
        return transactions.in(() -> {
            var run = request.runId();
            if (run != null && runs.find(partner, run).isEmpty()) {
                throw new InvalidInput("runId", "UNKNOWN_RUN", "There is no run " + run + ".");
            }
            return jobs.submit(partner, jobs.newId(), ApprovalJob.KIND, request);
        });
    }

    /** What became of {@link #approveMany}, as far as it has come. */
    @Requires(Right.READ)
    public ApprovalReport report(PartnerId partner, JobId id) {
        return jobs.report(jobs.get(partner, id), ApprovalJob.KIND);
    }
}
