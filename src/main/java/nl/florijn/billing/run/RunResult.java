package nl.florijn.billing.run;

import java.util.List;
import java.util.Map;
import nl.florijn.billing.Failure;
import nl.florijn.billing.composing.DraftInvoice;
import nl.florijn.billing.owed.SubscriptionState;
import nl.florijn.billing.periods.BilledPeriod;

/**
 * What a run makes of some accounts. To be kept as a whole, or not at all.
 *
 * @param drafts in the order of the accounts
 * @param waiversUsed per subscription, entries to keep without a line (R7)
 * @param states where each subscription stands that was looked at
 * @param failures customers that could not be billed (R14): nothing of them is in the rest
 */
public record RunResult(
        List<DraftInvoice> drafts,
        Map<Long, List<BilledPeriod>> waiversUsed,
        Map<Long, SubscriptionState> states,
        List<Failure> failures) {}
