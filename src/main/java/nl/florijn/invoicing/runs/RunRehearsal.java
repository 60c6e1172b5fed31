package nl.florijn.invoicing.runs;

import java.util.ArrayList;
import java.util.List;
import nl.florijn.billing.Failure;
import nl.florijn.billing.composing.DraftInvoice;
import nl.florijn.customers.CustomerId;
import nl.florijn.customers.Customers;
import nl.florijn.invoicing.BillingRunRequest;
import nl.florijn.invoicing.InvoiceKind;
import nl.florijn.invoicing.facts.DebtorChunk;
import nl.florijn.invoicing.facts.DebtorChunks;
import nl.florijn.invoicing.facts.JooqBillingFactsReader;
import nl.florijn.invoicing.runs.RunProposal.ProposedDraft;
import nl.florijn.invoicing.runs.RunProposal.ProposedLine;
import nl.florijn.platform.PartnerId;
import nl.florijn.platform.jobs.Incident;
import nl.florijn.platform.jobs.PartByPart;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** A run without keeping anything. Only the first thousand drafts are told with their lines, to keep the answer small. */
@Component
class RunRehearsal {

    private static final Logger log = LoggerFactory.getLogger(RunRehearsal.class);
    private static final int WITH_LINES = 1000;

    private final DebtorChunks chunks;
    private final JooqBillingFactsReader facts;
    private final Customers customers;

    RunRehearsal(DebtorChunks chunks, JooqBillingFactsReader facts, Customers customers) {
        this.chunks = chunks;
        this.facts = facts;
        this.customers = customers;
    }

    RunProposal rehearse(PartnerId partner, BillingRunRequest request) {
        var rehearsal = new Rehearsal(partner, request);
        chunks.of(partner, request).forEach(rehearsal::work);
        return rehearsal.proposal();
    }

    /** What came of the chunks so far. As in a run one debtor that nobody foresaw is set apart, and the others go on (R14). */
    private final class Rehearsal implements PartByPart<DebtorChunk> {

        private final PartnerId partner;
        private final BillingRunRequest request;
        private final List<ProposedDraft> proposals = new ArrayList<>();
        private final List<RunFailure> failures = new ArrayList<>();
        private RunCounts counts = RunCounts.NONE;

        Rehearsal(PartnerId partner, BillingRunRequest request) {
            this.partner = partner;
            this.request = request;
        }

        @Override
        public List<DebtorChunk> parts(DebtorChunk chunk) {
            return chunks.halves(partner, request, chunk);
        }

        @Override
        public void attempt(DebtorChunk chunk) {
            var known = facts.read(partner, request, chunk, false);
            var result = known.bill(request.forCore());
            counts = counts.plus(RunCounts.of(request.forCore(), known, result));
            result.drafts()
                    .forEach(draft -> proposals.add(RunRehearsal.proposal(draft, proposals.size() < WITH_LINES)));
            failures.addAll(RunFailure.named(result.failures(), known.accounts()));
        }

        @Override
        public boolean setApart(DebtorChunk chunk, Throwable fault) {
            if (chunk.debtors() != 1) {
                return false;
            }
            var debtor = chunk.ranges().getFirst().first();
            var incident = Incident.of(fault);
            log.error(
                    "Incident {}: {} cannot be billed in a rehearsal; the rest goes on.", incident.id(), debtor, fault);
            failures.add(new RunFailure(
                    debtor,
                    customers.names(partner, List.of(debtor)).getOrDefault(debtor, ""),
                    Failure.Code.UNFORESEEN,
                    incident.sentence(),
                    incident.id()));
            return true;
        }

        RunProposal proposal() {
            var listed = failures.subList(0, Math.min(BillingRunReport.LISTED, failures.size()));
            return new RunProposal(request.runDate(), counts, proposals, failures.size(), List.copyOf(listed));
        }
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
