package nl.florijn.api;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import java.util.Objects;
import nl.florijn.api.access.Needs;
import nl.florijn.api.web.Answers;
import nl.florijn.api.web.ApiController;
import nl.florijn.api.web.IfMatch;
import nl.florijn.api.web.JobAnswer;
import nl.florijn.invoicing.Invoice;
import nl.florijn.invoicing.InvoiceId;
import nl.florijn.invoicing.Invoices;
import nl.florijn.invoicing.approval.ApprovalRequest;
import nl.florijn.invoicing.approval.ApprovalResult.Approved;
import nl.florijn.invoicing.approval.ApprovalResult.Reason;
import nl.florijn.invoicing.approval.ApprovalResult.Refused;
import nl.florijn.invoicing.approval.Approvals;
import nl.florijn.invoicing.approval.Selection;
import nl.florijn.platform.Conflict;
import nl.florijn.platform.FieldCheck;
import nl.florijn.platform.PartnerId;
import nl.florijn.platform.StaleVersion;
import nl.florijn.platform.jobs.JobId;
import nl.florijn.platform.jobs.Jobs;
import nl.florijn.platform.security.Scope;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;

/** Approving: drafts get their number and do not change any more. */
@ApiController
@Tag(name = "Invoices")
class ApprovalsController {

    private final Approvals approvals;
    private final Invoices invoices;
    private final Jobs jobs;

    ApprovalsController(Approvals approvals, Invoices invoices, Jobs jobs) {
        this.approvals = approvals;
        this.invoices = invoices;
        this.jobs = jobs;
    }

    /** Either ids or a run. */
    record Many(
            @Nullable List<InvoiceId> ids,
            @Nullable JobId runId,
            @Nullable Boolean redate) {

        ApprovalRequest request() {
            new FieldCheck()
                    .selection("ids", ids)
                    .require(
                            (ids == null) != (runId == null),
                            "ids",
                            "IDS_OR_RUN",
                            "Name either the drafts by ids or a run by runId.")
                    .done();
            var selection = runId == null
                    ? new Selection.NamedDrafts(Objects.requireNonNullElse(ids, List.of()))
                    : new Selection.DraftsOfRun(runId);
            return new ApprovalRequest(selection, Boolean.TRUE.equals(redate));
        }
    }

    @PostMapping("/invoices/{id}/approve")
    @Needs(Scope.BILLING)
    @Operation(summary = "Approve a draft")
    Invoice approve(
            PartnerId partner,
            @PathVariable InvoiceId id,
            @IfMatch(required = false) @Nullable Integer version,
            @RequestParam(defaultValue = "false") boolean redate) {
        return switch (approvals.approve(partner, id, version, redate)) {
            case Approved approved -> invoices.get(partner, approved.id());
            case Refused refused when refused.code() == Reason.CHANGED_MEANWHILE -> throw new StaleVersion("The draft");
            case Refused refused -> throw new Conflict(refused.code().name(), refused.detail());
        };
    }

    @PostMapping("/invoices/approve")
    @Needs(Scope.BILLING)
    @Operation(summary = "Approve many drafts, by date and debtor number")
    ResponseEntity<JobAnswer> approveMany(PartnerId partner, @RequestBody Many many) {
        var job = jobs.get(partner, approvals.approveMany(partner, many.request()));
        return Answers.accepted(JobAnswer.of(job, jobs.figures(job)));
    }
}
