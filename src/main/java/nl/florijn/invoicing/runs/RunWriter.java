package nl.florijn.invoicing.runs;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import nl.florijn.billing.composing.DraftInvoice;
import nl.florijn.billing.run.RunResult;
import nl.florijn.customers.CustomerId;
import nl.florijn.invoicing.InvoiceId;
import nl.florijn.invoicing.JooqCreditedInvoices;
import nl.florijn.invoicing.billed.JooqBilledEntries;
import nl.florijn.invoicing.billed.JooqBillingState;
import nl.florijn.invoicing.drafts.JooqDraftWriter;
import nl.florijn.invoicing.drafts.NewDraft;
import nl.florijn.invoicing.warnings.DraftWarnings;
import nl.florijn.invoicing.warnings.WarnedDraft;
import nl.florijn.platform.PartnerId;
import nl.florijn.platform.crash.CrashPoint;
import nl.florijn.platform.database.IdSequence;
import nl.florijn.platform.jobs.JobId;
import nl.florijn.subscriptions.charges.ChargeId;
import org.springframework.stereotype.Component;

/** Keeps what the core made of a chunk: drafts, what now counts as billed, and the customers that could not be billed. */
@Component
class RunWriter {

    private final JooqDraftWriter drafts;
    private final JooqBilledEntries entries;
    private final JooqBillingState state;
    private final JooqBillingRuns runs;
    private final JooqCreditedInvoices credited;
    private final DraftWarnings warnings;
    private final IdSequence ids;

    RunWriter(
            JooqDraftWriter drafts,
            JooqBilledEntries entries,
            JooqBillingState state,
            JooqBillingRuns runs,
            JooqCreditedInvoices credited,
            DraftWarnings warnings,
            IdSequence ids) {
        this.drafts = drafts;
        this.entries = entries;
        this.state = state;
        this.runs = runs;
        this.credited = credited;
        this.warnings = warnings;
        this.ids = ids;
    }

    /** @param pricedAt when the prices were read that it was reckoned with */
    void write(PartnerId partner, JobId run, RunResult result, Instant pricedAt) {
        var numbered = numbered(partner, run, result.drafts(), pricedAt);
        drafts.write(partner, numbered);
        CrashPoint.reached("run.drafts.written");
        entries.keepUsed(partner, result.waiversUsed(), pricedAt);
        state.move(partner, result.states());
        numbered.forEach(draft -> putCharges(partner, draft));
        runs.addFailures(partner, run, result.failures());
        CrashPoint.reached("run.chunk.written");
    }

    private List<NewDraft> numbered(PartnerId partner, JobId run, List<DraftInvoice> proposed, Instant pricedAt) {
        var debtors = proposed.stream()
                .map(draft -> new CustomerId(draft.debtorId()))
                .distinct()
                .toList();
        var book = warnings.book(partner, debtors);
        var creditedRates = creditedRates(partner, proposed);
        var numbered = new ArrayList<NewDraft>(proposed.size());
        for (var draft : proposed) {
            var credited = draft.creditsInvoiceId();
            var rate = credited == null ? null : creditedRates.get(new InvoiceId(credited));
            numbered.add(new NewDraft(
                    new InvoiceId(ids.next()),
                    draft,
                    rate,
                    book.debtor(new CustomerId(draft.debtorId())),
                    book.warnings(WarnedDraft.of(draft, rate)),
                    run,
                    pricedAt));
        }
        return numbered;
    }

    /** VAT is given back at the rate it was charged at (R28, R33). */
    private Map<InvoiceId, BigDecimal> creditedRates(PartnerId partner, List<DraftInvoice> proposed) {
        var credited = proposed.stream()
                .map(DraftInvoice::creditsInvoiceId)
                .filter(Objects::nonNull)
                .map(InvoiceId::new)
                .toList();
        return credited.isEmpty() ? Map.of() : this.credited.foreignRates(partner, credited);
    }

    private void putCharges(PartnerId partner, NewDraft draft) {
        for (var line : draft.draft().lines()) {
            if (line.chargeId() != null) {
                state.putOnInvoice(partner, new ChargeId(line.chargeId()), draft.id());
            }
        }
    }
}
