package nl.florijn.billing.owed;

import java.time.LocalDate;
import java.util.List;
import nl.florijn.billing.Failure;
import nl.florijn.billing.UnbillableException;
import nl.florijn.billing.composing.Line;
import nl.florijn.billing.periods.Alignment;
import nl.florijn.billing.periods.BilledPeriod;
import nl.florijn.billing.periods.BillingPeriod;
import nl.florijn.billing.periods.Cycle;
import nl.florijn.billing.pricing.BillableSubscription;
import org.jspecify.annotations.Nullable;

/**
 * What is still to be billed of a subscription: target minus billed (R7). Billing them and asking again gives none.
 *
 * @param lines days never billed, and corrections of days that were; in order of time
 * @param waiversUsed entries to keep without a line: differences that first used up what had been waived
 * @param state where the subscription stands when these are kept
 */
public record LineChanges(List<Line> lines, List<BilledPeriod> waiversUsed, SubscriptionState state) {

    /** @throws UnbillableException when the data cannot be billed, see {@link Failure.Code} */
    public static LineChanges between(Target target, Billed billed) {
        BillableSubscription subscription = target.subscription();
        refuseNonsense(subscription);
        Cycle cycle = subscription.cycle();
        BilledParts parts = new BilledParts(target, billed);
        LocalDate billedUntil = latestIfAny(settledUntil(billed, cycle), parts.until());
        LocalDate comparedUntil = latestIfAny(billedUntil, parts.lastUntil());
        LocalDate bound = latest(target.due().bound(subscription.billingType()), comparedUntil);
        long number = cycle.numberAt(firstToCompare(billed, cycle));
        BillingPeriod period = cycle.period(number);
        refuseMissingEntries(subscription, period, billed, parts);

        PeriodChanges changes = new PeriodChanges(target, parts);
        while (period.from().isBefore(bound) && !isAfterAll(period, subscription, comparedUntil)) {
            changes.compare(period);
            period = cycle.period(++number);
        }
        LocalDate billedNow = latestIfAny(billedUntil, parts.until());
        LocalDate unsettled = changes.unsettledFrom();
        SubscriptionState state = SubscriptionState.settledUntil(billedNow, subscription);
        return new LineChanges(
                changes.lines(),
                changes.waiversUsed(),
                unsettled == null ? state : state.changedFrom(unsettled, subscription));
    }

    /** The first day not billed as far as it is known without entries; null when nothing was. */
    private static @Nullable LocalDate settledUntil(Billed billed, Cycle cycle) {
        if (billed.dirtyFrom() == null) {
            return billed.until();
        }
        LocalDate settled = cycle.periodAt(billed.dirtyFrom()).from();
        return settled.isAfter(cycle.start()) ? settled : null;
    }

    private static LocalDate firstToCompare(Billed billed, Cycle cycle) {
        LocalDate dirtyFrom = billed.dirtyFrom() == null ? billed.until() : billed.dirtyFrom();
        return latest(cycle.start(), dirtyFrom);
    }

    /** Nothing is served or was billed in this period, nor in any after it. */
    private static boolean isAfterAll(
            BillingPeriod period, BillableSubscription subscription, @Nullable LocalDate comparedUntil) {
        LocalDate end = subscription.end();
        return end != null
                && !period.from().isBefore(end)
                && (comparedUntil == null || !period.from().isBefore(comparedUntil));
    }

    private static LocalDate latest(LocalDate day, @Nullable LocalDate other) {
        return other != null && other.isAfter(day) ? other : day;
    }

    private static @Nullable LocalDate latestIfAny(@Nullable LocalDate day, @Nullable LocalDate other) {
        return day == null ? other : latest(day, other);
    }

    private static void refuseNonsense(BillableSubscription subscription) {
        Cycle cycle = subscription.cycle();
        LocalDate end = subscription.end();
        if (end != null && end.isBefore(cycle.start())) {
            throw invalid(subscription, "ends on %s, before its start on %s".formatted(end, cycle.start()));
        }
        if (cycle.alignment() == Alignment.CALENDAR && !cycle.interval().isOfMonths()) {
            throw invalid(subscription, "follows the calendar by " + cycle.interval() + ", which no calendar has");
        }
        if (subscription.terms().isEmpty()) {
            throw invalid(subscription, "has no terms");
        }
    }

    private static UnbillableException invalid(BillableSubscription subscription, String what) {
        return new UnbillableException(
                Failure.Code.INVALID_SUBSCRIPTION, "Subscription %s %s.".formatted(subscription.description(), what));
    }

    /** Days billed in the middle of a period must be known one by one, or they would be billed again. */
    private static void refuseMissingEntries(
            BillableSubscription subscription, BillingPeriod period, Billed billed, BilledParts parts) {
        LocalDate until = billed.until();
        if (billed.dirtyFrom() == null
                && until != null
                && period.from().isBefore(until)
                && parts.in(period).isEmpty()) {
            throw new UnbillableException(
                    Failure.Code.BILLED_PERIODS_MISSING,
                    "Subscription %s is billed to %s, in the middle of a period, but what was billed of it is not known."
                            .formatted(subscription.description(), until));
        }
    }
}
