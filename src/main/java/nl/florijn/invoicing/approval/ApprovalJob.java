package nl.florijn.invoicing.approval;

import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import nl.florijn.invoicing.InvoiceId;
import nl.florijn.invoicing.approval.ApprovalResult.Reason;
import nl.florijn.invoicing.approval.ApprovalResult.Refused;
import nl.florijn.invoicing.lists.InvoiceFilter;
import nl.florijn.invoicing.paper.SomeInvoices;
import nl.florijn.platform.PartnerId;
import nl.florijn.platform.Refusal;
import nl.florijn.platform.jobs.Incident;
import nl.florijn.platform.jobs.Job;
import nl.florijn.platform.jobs.JobHandler;
import nl.florijn.platform.jobs.JobKind;
import nl.florijn.platform.jobs.Lane;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Approves many drafts, chunk after chunk, by date and debtor number, so that numbers follow that order (R30). */
@Component
class ApprovalJob implements JobHandler<ApprovalRequest, SomeInvoices, ApprovalReport> {

    static final JobKind<ApprovalRequest, ApprovalReport> KIND = new JobKind<>(
            "APPROVAL",
            Lane.MAIN,
            ApprovalRequest.class,
            ApprovalReport.class,
            ApprovalReport.NONE,
            ApprovalReport::plus);
    private static final int DRAFTS_A_CHUNK = 500;

    private final JooqWaitingDrafts waiting;
    private final ApprovalOutlooks outlooks;
    private final ApprovalStep step;

    ApprovalJob(JooqWaitingDrafts waiting, ApprovalOutlooks outlooks, ApprovalStep step) {
        this.waiting = waiting;
        this.outlooks = outlooks;
        this.step = step;
    }

    @Override
    public JobKind<ApprovalRequest, ApprovalReport> kind() {
        return KIND;
    }

    @Override
    public Class<SomeInvoices> chunkType() {
        return SomeInvoices.class;
    }

    @Override
    public boolean sequential() {
        return true;
    }

    @Override
    public List<ChunkPlan<SomeInvoices>> plan(Job job, ApprovalRequest asked) {
        var ids = ids(job.partner(), asked.selection());
        outlooks.requireNumbers(job.partner(), ids, asked.dates());
        return SomeInvoices.plan(ids, DRAFTS_A_CHUNK);
    }

    private List<InvoiceId> ids(PartnerId partner, Selection selection) {
        return switch (selection) {
            case Selection.AllDrafts _ -> waiting.inOrderOfNumbering(partner, InvoiceFilter.DRAFTS);
            case Selection.DraftsOfRun(var run) ->
                waiting.inOrderOfNumbering(partner, InvoiceFilter.DRAFTS.withRun(run));
            case Selection.NamedDrafts(var ids) -> inOrder(waiting.inOrderOfNumbering(partner, ids), ids);
            case Selection.DraftsAsSeen(var seen) ->
                inOrder(
                        waiting.inOrderOfNumbering(partner, InvoiceFilter.DRAFTS),
                        seen.versions().keySet());
        };
    }

    /** Those that are not there come last: they are reported too. */
    private static List<InvoiceId> inOrder(List<InvoiceId> order, Collection<InvoiceId> wanted) {
        var ids = new LinkedHashSet<>(order);
        ids.retainAll(Set.copyOf(wanted));
        ids.addAll(wanted);
        return List.copyOf(ids);
    }

    @Override
    public ApprovalReport work(Job job, ApprovalRequest asked, Chunk<SomeInvoices> chunk) {
        return ApprovalReport.of(step.approve(
                job.partner(), chunk.content().ids(), asked.selection().seen(), asked.dates()));
    }

    @Override
    public List<SomeInvoices> parts(Job job, ApprovalRequest asked, SomeInvoices drafts) {
        return drafts.halves();
    }

    /** What a series or the partner refuses holds for all drafts alike. */
    @Override
    public @Nullable ApprovalReport parked(Job job, SomeInvoices draft, Incident incident) {
        return incident.fault() instanceof Refusal
                ? null
                : ApprovalReport.of(draft.ids().stream()
                        .<ApprovalResult>map(id -> new Refused(id, Reason.UNFORESEEN, incident.sentence()))
                        .toList());
    }
}
