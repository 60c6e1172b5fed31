package nl.florijn.billing.owed;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Currency;
import nl.florijn.billing.UnbillableException;
import nl.florijn.billing.composing.Debtor;
import nl.florijn.billing.composing.TaxRules;
import nl.florijn.billing.periods.BilledTerms;
import nl.florijn.billing.pricing.BillableSubscription;
import nl.florijn.billing.pricing.Holder;
import nl.florijn.billing.pricing.PricedTerms;
import org.jspecify.annotations.Nullable;

/**
 * That an earlier system billed a subscription from its start (R7). It counts as billed by these terms, reckoned without
 * the subscription's end.
 *
 * @param until first day that it did not bill
 * @param currency of what it billed
 * @param terms as they were when it was brought over
 * @param pricedAt when that was; null: now
 */
public record BroughtOver(
        LocalDate until,
        Currency currency,
        BilledTerms terms,
        @Nullable Instant pricedAt) {

    /**
     * The terms of today, kept for good when a subscription is brought over; its VAT rate is that of the last day billed, its list
     * price that of the last period billed, whose rest has the same one.
     *
     * @param until first day that the earlier system did not bill
     * @throws UnbillableException when there is no price, or no VAT rate on the last day it billed
     */
    public static BroughtOver of(
            LocalDate until, BillableSubscription subscription, Holder customer, Debtor debtor, TaxRules taxRules) {
        Due nothingDue = new Due(until, until, null);
        Target target = new Target(subscription, customer, debtor, taxRules, nothingDue);
        LocalDate lastDay = until.minusDays(1);
        LocalDate pricedOn = subscription.servedFrom(subscription.cycle().periodAt(lastDay));
        PricedTerms priced = target.priced(subscription.termsOn(until), pricedOn, debtor.currency(), null);
        return new BroughtOver(until, debtor.currency(), target.billed(priced, lastDay), null);
    }
}
