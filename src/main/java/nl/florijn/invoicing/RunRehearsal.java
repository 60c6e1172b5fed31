package nl.florijn.invoicing;

import java.util.ArrayList;
import java.util.List;
import nl.florijn.billing.BillingRun;
import nl.florijn.billing.DraftInvoice;
import nl.florijn.customers.CustomerId;
import nl.florijn.invoicing.RunProposal.ProposedDraft;
import nl.florijn.invoicing.RunProposal.ProposedLine;
import nl.florijn.platform.PartnerId;
import org.springframework.stereotype.Component;

/** A run without keeping anything. Only the first thousand drafts are told with their lines, to keep the answer small. */
@Component
class RunRehearsal {

    private static final int WITH_LINES = 1000;

    private final DebtorChunks chunks;
    private final JooqBillingFactsReader facts;

    RunRehearsal(DebtorChunks chunks, JooqBillingFactsReader facts) {
        this.chunks = chunks;
        this.facts = facts;
    }

    RunProposal rehearse(PartnerId partner, BillingRunRequest request) {
        var counts = RunCounts.NONE;
        List<ProposedDraft> proposals = new ArrayList<>();
        List<RunFailure> failures = new ArrayList<>();
        for (var chunk : chunks.of(partner, request)) {
            var known = facts.read(partner, request, chunk, false);
            var result = BillingRun.bill(request.forCore(), known.accounts(), known.formerDebtors(), known.taxRules());
            counts = counts.plus(RunCounts.of(request.forCore(), known, result));
            result.drafts().forEach(draft -> proposals.add(proposal(draft, proposals.size() < WITH_LINES)));
            failures.addAll(RunFailure.named(result.failures(), known.accounts()));
        }
        var listed = failures.subList(0, Math.min(BillingRunReport.LISTED, failures.size()));
        return new RunProposal(request.runDate(), counts, proposals, failures.size(), List.copyOf(listed));
    }

    private static ProposedDraft proposal(DraftInvoice draft, boolean withLines) {
        return new ProposedDraft(
                InvoiceKind.of(draft.kind()),
                new CustomerId(draft.debtorId()),
                draft.currency().getCurrencyCode(),
                draft.date(),
                draft.dueDate(),
                draft.totals().net().toDecimal(),
                draft.totals().vat().toDecimal(),
                draft.totals().total().toDecimal(),
                withLines ? draft.lines().stream().map(ProposedLine::of).toList() : List.of());
    }
}
