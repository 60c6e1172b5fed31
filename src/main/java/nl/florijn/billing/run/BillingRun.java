package nl.florijn.billing.run;

import java.time.DateTimeException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import nl.florijn.billing.Failure;
import nl.florijn.billing.UnbillableException;
import nl.florijn.billing.composing.Debtor;
import nl.florijn.billing.composing.DraftInvoice;
import nl.florijn.billing.composing.Drafts;
import nl.florijn.billing.composing.Line;
import nl.florijn.billing.composing.PaymentDiscount;
import nl.florijn.billing.composing.TaxRules;
import nl.florijn.billing.owed.BillableCharge;
import nl.florijn.billing.owed.LineChanges;
import nl.florijn.billing.owed.SubscriptionState;
import nl.florijn.billing.owed.Target;
import nl.florijn.billing.periods.BilledPeriod;
import nl.florijn.billing.pricing.BillableSubscription;

/** The run over some accounts (R9, R11, R14): facts in, drafts out. */
public final class BillingRun {

    private final RunRequest request;
    private final TaxRules taxRules;
    private final Map<Long, PaymentDiscount> discounts;
    private final Map<Long, Debtor> debtors = new LinkedHashMap<>();
    private final Map<Long, List<Line>> linesOfDebtors = new LinkedHashMap<>();
    private final Map<Long, List<BilledPeriod>> waiversUsed = new LinkedHashMap<>();
    private final Map<Long, SubscriptionState> states = new LinkedHashMap<>();
    private final List<Failure> failures = new ArrayList<>(0);

    private BillingRun(RunRequest request, TaxRules taxRules, Map<Long, PaymentDiscount> discounts) {
        this.request = request;
        this.taxRules = taxRules;
        this.discounts = discounts;
    }

    /**
     * Bills accounts. All accounts that one debtor pays for belong in one call, since they go on one draft.
     *
     * @param formerDebtors those who do not pay for any of these accounts now, but were billed for them; by id
     */
    public static RunResult bill(
            RunRequest request, List<Account> accounts, Map<Long, Debtor> formerDebtors, TaxRules taxRules) {
        return bill(request, accounts, formerDebtors, taxRules, Map.of());
    }

    /**
     * As {@link #bill(RunRequest, List, Map, TaxRules)}.
     *
     * @param discounts payment discounts of invoices that may be given back, as frozen on them, by id; left out: none
     */
    public static RunResult bill(
            RunRequest request,
            List<Account> accounts,
            Map<Long, Debtor> formerDebtors,
            TaxRules taxRules,
            Map<Long, PaymentDiscount> discounts) {
        BillingRun run = new BillingRun(request, taxRules, discounts);
        run.debtors.putAll(formerDebtors);
        for (Account account : accounts) {
            run.debtors.put(account.debtor().id(), account.debtor());
        }
        for (Account account : accounts) {
            run.bill(account);
        }
        return new RunResult(run.drafts(), run.waiversUsed, run.states, run.failures);
    }

    private void bill(Account account) {
        if (!request.isFor(account.debtor())) {
            return;
        }
        try {
            List<LineChanges> changes = new ArrayList<>(account.holdings().size());
            for (Holding holding : account.holdings()) {
                changes.add(changes(account, holding));
            }
            List<Line> charged = new ArrayList<>(account.charges().size());
            for (BillableCharge charge : account.charges()) {
                charged.add(charge.line(account.customer(), account.debtor(), taxRules, request.runDate()));
            }
            // Nothing is taken over before all of the customer turned out well.
            for (int i = 0; i < changes.size(); i++) {
                take(account.holdings().get(i).subscription(), changes.get(i));
            }
            charged.forEach(this::take);
        } catch (UnbillableException unbillable) {
            failures.add(unbillable.of(account.customer().id()));
        } catch (ArithmeticException | DateTimeException outOfRange) {
            failures.add(new Failure(
                    account.customer().id(),
                    Failure.Code.AMOUNT_TOO_LARGE,
                    "A date or amount is out of range: %s.".formatted(outOfRange.getMessage())));
        }
    }

    private LineChanges changes(Account account, Holding holding) {
        Target target = new Target(
                holding.subscription(), account.customer(), account.debtor(), taxRules, request.due(account.debtor()));
        return LineChanges.between(target, holding.billed());
    }

    private void take(BillableSubscription subscription, LineChanges changes) {
        SubscriptionState state = changes.state();
        for (Line line : changes.lines()) {
            Debtor debtor = debtors.get(line.debtorId());
            BilledPeriod entry = line.billed();
            if (debtor != null && request.isFor(debtor)) {
                take(line);
            } else if (entry != null) {
                // A former debtor is given back in a month of its own.
                state = state.changedFrom(entry.serviceFrom(), subscription);
            }
        }
        states.put(subscription.id(), state);
        if (!changes.waiversUsed().isEmpty()) {
            waiversUsed.put(subscription.id(), changes.waiversUsed());
        }
    }

    private void take(Line line) {
        linesOfDebtors.computeIfAbsent(line.debtorId(), _ -> new ArrayList<>()).add(line);
    }

    private List<DraftInvoice> drafts() {
        List<DraftInvoice> drafts = new ArrayList<>(linesOfDebtors.size());
        linesOfDebtors.forEach((debtorId, lines) -> {
            Debtor debtor = debtors.get(debtorId);
            if (debtor != null) {
                drafts.addAll(Drafts.compose(debtor, lines, request.runDate(), discounts));
            }
        });
        return drafts;
    }
}
