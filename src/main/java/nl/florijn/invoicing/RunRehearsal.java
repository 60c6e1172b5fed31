package nl.florijn.invoicing;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import nl.florijn.billing.BillingRun;
import nl.florijn.billing.DraftInvoice;
import nl.florijn.billing.Failure;
import nl.florijn.billing.Line;
import nl.florijn.customers.CustomerId;
import nl.florijn.invoicing.RunProposal.ProposedDraft;
import nl.florijn.invoicing.RunProposal.ProposedLine;
import nl.florijn.platform.PartnerId;
import nl.florijn.subscriptions.SubscriptionId;
import org.springframework.stereotype.Component;

/** A run without keeping anything. Only the first thousand drafts are told with their lines, to keep the answer small. */
@Component
class RunRehearsal {

    private static final int WITH_LINES = 1000;

    private final JooqDueCustomers customers;
    private final JooqBillingFactsReader facts;

    RunRehearsal(JooqDueCustomers customers, JooqBillingFactsReader facts) {
        this.customers = customers;
        this.facts = facts;
    }

    RunProposal rehearse(PartnerId partner, BillingRunRequest request) {
        var counts = RunCounts.NONE;
        List<ProposedDraft> proposals = new ArrayList<>();
        List<RunFailure> failures = new ArrayList<>();
        for (var range : DebtorRange.over(customers.debtors(partner, request))) {
            var known = facts.read(partner, request, range, false);
            var result = BillingRun.bill(request.forCore(), known.accounts(), known.formerDebtors(), known.taxRules());
            counts = counts.plus(RunCounts.of(known, result));
            result.drafts().forEach(draft -> proposals.add(proposal(draft, proposals.size() < WITH_LINES)));
            failures.addAll(named(result.failures(), known));
        }
        return new RunProposal(request.runDate(), counts, proposals, failures);
    }

    private static List<RunFailure> named(List<Failure> failures, BillingFacts known) {
        if (failures.isEmpty()) {
            return List.of();
        }
        Map<Long, String> names = new HashMap<>();
        known.accounts()
                .forEach(account ->
                        names.put(account.customer().id(), account.customer().name()));
        return failures.stream()
                .map(failure -> new RunFailure(
                        new CustomerId(failure.customerId()),
                        names.getOrDefault(failure.customerId(), ""),
                        failure.code(),
                        failure.detail()))
                .toList();
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
                withLines ? draft.lines().stream().map(RunRehearsal::proposal).toList() : List.of());
    }

    private static ProposedLine proposal(Line line) {
        var subscription = line.subscriptionId();
        return new ProposedLine(
                line.kind(),
                new CustomerId(line.customerId()),
                subscription == null ? null : new SubscriptionId(subscription),
                line.description(),
                line.from(),
                line.until(),
                line.fraction(),
                line.quantity().toDecimal(),
                line.unitPrice().toDecimal(),
                line.discount().toDecimal(),
                line.net().toDecimal());
    }
}
