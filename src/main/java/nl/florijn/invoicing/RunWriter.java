package nl.florijn.invoicing;

import java.util.ArrayList;
import java.util.List;
import nl.florijn.billing.DraftInvoice;
import nl.florijn.billing.RunResult;
import nl.florijn.customers.CustomerId;
import nl.florijn.platform.PartnerId;
import nl.florijn.platform.crash.CrashPoint;
import nl.florijn.platform.database.IdSequence;
import nl.florijn.platform.jobs.JobId;
import nl.florijn.subscriptions.ChargeId;
import org.springframework.stereotype.Component;

/** Keeps what the core made of a chunk: drafts, what now counts as billed, and the customers that could not be billed. */
@Component
class RunWriter {

    private final JooqDraftWriter drafts;
    private final JooqLineWriter lines;
    private final JooqBillingState state;
    private final JooqBillingRuns runs;
    private final DraftWarnings warnings;
    private final IdSequence ids;

    RunWriter(
            JooqDraftWriter drafts,
            JooqLineWriter lines,
            JooqBillingState state,
            JooqBillingRuns runs,
            DraftWarnings warnings,
            IdSequence ids) {
        this.drafts = drafts;
        this.lines = lines;
        this.state = state;
        this.runs = runs;
        this.warnings = warnings;
        this.ids = ids;
    }

    void write(PartnerId partner, JobId run, RunResult result) {
        var kept = numbered(partner, run, result.drafts());
        drafts.write(partner, kept);
        CrashPoint.reached("run.drafts.written");
        lines.writeWaived(partner, result.waiversUsed());
        state.move(partner, result.states());
        kept.forEach(draft -> putCharges(partner, draft));
        runs.addFailures(partner, run, result.failures());
        CrashPoint.reached("run.chunk.written");
    }

    private List<NewDraft> numbered(PartnerId partner, JobId run, List<DraftInvoice> proposed) {
        var debtors = proposed.stream()
                .map(draft -> new CustomerId(draft.debtorId()))
                .distinct()
                .toList();
        var judge = warnings.judge(partner, debtors);
        var kept = new ArrayList<NewDraft>(proposed.size());
        for (var draft : proposed) {
            var debtor = new CustomerId(draft.debtorId());
            kept.add(new NewDraft(
                    new InvoiceId(ids.next()),
                    draft,
                    judge.debtor(debtor),
                    judge.warnings(draft.kind(), debtor, draft.totals()),
                    run));
        }
        return kept;
    }

    private void putCharges(PartnerId partner, NewDraft draft) {
        for (var line : draft.draft().lines()) {
            if (line.chargeId() != null) {
                state.putOnInvoice(partner, new ChargeId(line.chargeId()), draft.id());
            }
        }
    }
}
