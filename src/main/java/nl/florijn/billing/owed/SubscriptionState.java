package nl.florijn.billing.owed;

import java.time.LocalDate;
import nl.florijn.billing.periods.BillingPeriod;
import nl.florijn.billing.periods.BillingType;
import nl.florijn.billing.periods.Cycle;
import nl.florijn.billing.periods.InvoiceRhythm;
import nl.florijn.billing.pricing.BillableSubscription;
import org.jspecify.annotations.Nullable;

/**
 * Where the billing of a subscription stands, so that a run touches only what can be due.
 *
 * @param billedUntil first day not billed; null when nothing was billed yet
 * @param dirtyFrom see {@link Billed#dirtyFrom()}
 * @param dueFrom in advance it can be due when this lies before the horizon, in arrears when it lies before the run
 *     date; null when nothing can become due any more. A run until a date must look at all in arrears that have one
 */
public record SubscriptionState(
        @Nullable LocalDate billedUntil,
        @Nullable LocalDate dirtyFrom,
        @Nullable LocalDate dueFrom) {

    /** As {@code dueFrom}: something changed in what was billed, so the next run must look. */
    public static final LocalDate AT_ONCE = LocalDate.EPOCH;

    /**
     * The state once everything up to a day was billed and compared.
     *
     * @param billedUntil first day not billed; null when nothing was billed yet
     */
    public static SubscriptionState settledUntil(@Nullable LocalDate billedUntil, BillableSubscription subscription) {
        Cycle cycle = subscription.cycle();
        LocalDate next = billedUntil == null ? cycle.start() : billedUntil;
        BillingPeriod period = cycle.periodAt(next);
        // The entries of a period that was billed in part are needed for the rest of it.
        boolean inPart = billedUntil != null && period.from().isBefore(billedUntil);
        return new SubscriptionState(billedUntil, inPart ? period.from() : null, dueFrom(subscription, next, period));
    }

    /**
     * The state of a subscription that an earlier system billed (R7): what it ended before that day is still to be
     * given back.
     */
    public static SubscriptionState broughtOver(LocalDate until, BillableSubscription subscription) {
        SubscriptionState settled = settledUntil(until, subscription);
        LocalDate end = subscription.end();
        return end != null && end.isBefore(until) ? settled.changedFrom(end, subscription) : settled;
    }

    /**
     * The state after something that touches billed days, or days still to be billed, from this one on: a change, an
     * ending set, moved or taken back (the earlier of the two dates), a discarded line, a waiver.
     */
    public SubscriptionState changedFrom(LocalDate day, BillableSubscription subscription) {
        LocalDate from = firstDayOfPeriod(day, subscription);
        if (billedUntil == null || !from.isBefore(billedUntil)) {
            return settledUntil(billedUntil, subscription).dirtyAlsoFrom(dirtyFrom);
        }
        return comparedFrom(from);
    }

    /**
     * The state after lines were taken away (R13). A correction of theirs that still stands is compared again, also when
     * nothing more is billed from then on (R7).
     *
     * @param day the first one of those lines
     * @param lastCorrected first day of the last part of a period of which a correction stands; null: there is none
     */
    public SubscriptionState releasedFrom(
            LocalDate day, @Nullable LocalDate lastCorrected, BillableSubscription subscription) {
        if (billedUntil == null && lastCorrected == null) {
            return settledUntil(null, subscription);
        }
        LocalDate from = firstDayOfPeriod(day, subscription);
        return lastCorrected == null || lastCorrected.isBefore(from)
                ? changedFrom(day, subscription)
                : comparedFrom(from);
    }

    private static LocalDate firstDayOfPeriod(LocalDate day, BillableSubscription subscription) {
        LocalDate start = subscription.cycle().start();
        return subscription.cycle().periodAt(day.isBefore(start) ? start : day).from();
    }

    private SubscriptionState comparedFrom(LocalDate from) {
        return new SubscriptionState(
                billedUntil, dirtyFrom != null && dirtyFrom.isBefore(from) ? dirtyFrom : from, AT_ONCE);
    }

    private SubscriptionState dirtyAlsoFrom(@Nullable LocalDate day) {
        return day == null ? this : new SubscriptionState(billedUntil, day, AT_ONCE);
    }

    /**
     * The date of the run that will bill it next, when the customer is billed by the month's run alone (R9).
     *
     * @param notBefore runs before this day do not count
     * @return the first of a month; null when nothing can become due any more
     */
    public @Nullable LocalDate nextBilling(BillingType type, InvoiceRhythm rhythm, LocalDate notBefore) {
        if (dueFrom == null) {
            return null;
        }
        LocalDate earliest = rhythm.nextRun(notBefore);
        // In advance a run reaches past its own date: the run wanted is the one whose months hold the day.
        LocalDate wanted = switch (type) {
            case ADVANCE -> rhythm.nextRun(dueFrom.withDayOfMonth(1).minusMonths(rhythm.months() - 1L));
            case ARREARS -> rhythm.nextRun(dueFrom.plusDays(1));
        };
        return wanted.isBefore(earliest) ? earliest : wanted;
    }

    private static @Nullable LocalDate dueFrom(
            BillableSubscription subscription, LocalDate next, BillingPeriod period) {
        LocalDate end = subscription.end();
        if (end != null && !next.isBefore(end)) {
            return null;
        }
        return subscription.billingType() == BillingType.ADVANCE
                ? subscription.servedFrom(period)
                : subscription.servedUntil(period).minusDays(1);
    }
}
