package nl.florijn.billing.owed;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Currency;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import nl.florijn.billing.composing.Line;
import nl.florijn.billing.owed.WaiverTaken.Difference;
import nl.florijn.billing.periods.BilledPeriod;
import nl.florijn.billing.periods.BillingPeriod;
import nl.florijn.billing.pricing.BillableSubscription;
import nl.florijn.money.Money;
import org.jspecify.annotations.Nullable;

/** Goes through the periods of a subscription and collects what is still to be billed of each (R7). */
final class PeriodChanges {

    private final Target target;
    private final BilledParts billed;
    private final SubscriptionLines factory;
    private final List<Line> lines = new ArrayList<>(2);
    private final List<BilledPeriod> waiversUsed = new ArrayList<>(0);
    private @Nullable LocalDate unsettledFrom;

    PeriodChanges(Target target, BilledParts billed) {
        this.target = target;
        this.billed = billed;
        this.factory = new SubscriptionLines(target);
    }

    List<Line> lines() {
        return lines;
    }

    List<BilledPeriod> waiversUsed() {
        return waiversUsed;
    }

    /**
     * The first period that a later run has to compare though more is billed after it: some of its days are not due in this
     * one, or its difference is not corrected since corrections are switched off (R2). Null: there is none.
     */
    @Nullable
    LocalDate unsettledFrom() {
        return unsettledFrom;
    }

    void compare(BillingPeriod period) {
        List<BilledPart> parts = billed.in(period);
        Instant pricedAt = BilledParts.pricedAt(parts);
        PeriodTarget periodTarget = new PeriodTarget(
                target, period, parts, billed.pricesOf(pricedAt), billed.until(), billed.broughtOverUntil());
        List<Stretch> stretches = periodTarget.stretches();
        List<Stretch> toBill = newDays(stretches, hasWaiver(parts));
        boolean isUnsettled = periodTarget.isOpen() && isBilledAfter(period);
        if (target.customer().corrections()) {
            toBill.removeAll(correct(period, parts, stretches, toBill, pricedAt));
        } else {
            isUnsettled |= parts.stream().anyMatch(part -> difference(part, stretches) != 0);
        }
        toBill.forEach(days -> addNewLine(period, days, pricedAt));
        if (isUnsettled && unsettledFrom == null) {
            unsettledFrom = period.from();
        }
    }

    private boolean isBilledAfter(BillingPeriod period) {
        LocalDate until = billed.until();
        return until != null && until.isAfter(period.until());
    }

    private static boolean hasWaiver(List<BilledPart> parts) {
        for (BilledPart part : parts) {
            if (part.waived() != 0) {
                return true;
            }
        }
        return false;
    }

    /**
     * Days to be billed: one stretch, or one for each part where the terms change.
     *
     * @param replacingApart whether those that were billed for another product before stand apart
     */
    private static List<Stretch> newDays(List<Stretch> stretches, boolean replacingApart) {
        List<Stretch> merged = new ArrayList<>(1);
        Stretch last = null;
        for (Stretch next : stretches) {
            if (last != null && last.goesOnIn(next) && (!replacingApart || last.replaces() == next.replaces())) {
                last = new Stretch(
                        last.from(), next.until(), last.terms(), null, last.replaces(), last.amount() + next.amount());
                merged.set(merged.size() - 1, last);
            } else {
                last = next.isNew() ? next : null;
                if (last != null) {
                    merged.add(last);
                }
            }
        }
        return merged;
    }

    private void addNewLine(BillingPeriod period, Stretch days, @Nullable Instant pricedAt) {
        BillableSubscription subscription = target.subscription();
        // With prorate off the whole period stands on the line of its first day; the rest of it was paid with that.
        if (!subscription.prorate() && !days.from().equals(subscription.servedFrom(period))) {
            return;
        }
        Line line = factory.newDays(period, days, billed.nextCorrectionNo(days.from()), pricedAt);
        lines.add(line);
        keep(line.billed());
    }

    /**
     * Corrects what was billed.
     *
     * @param toBill days to be billed still
     * @return those of them that are settled hereby, since something of the days they replace was waived
     */
    private List<Stretch> correct(
            BillingPeriod period,
            List<BilledPart> parts,
            List<Stretch> stretches,
            List<Stretch> toBill,
            @Nullable Instant pricedAt) {
        Map<BilledPart, Difference> ofParts = new LinkedHashMap<>();
        for (BilledPart part : parts) {
            ofParts.put(part, new Difference(difference(part, stretches)));
        }
        Map<Stretch, Difference> ofReplacing = new LinkedHashMap<>();
        for (Stretch days : toBill) {
            if (days.replaces()) {
                ofReplacing.put(days, new Difference(days.amount()));
            }
        }
        takeFromWaivers(ofParts, ofReplacing);
        ofParts.forEach((part, difference) -> correct(period, part, stretches, difference, pricedAt));
        ofReplacing.values().removeIf(difference -> difference.taken() == 0);
        ofReplacing.forEach((days, difference) -> replace(period, days, difference, pricedAt));
        return List.copyOf(ofReplacing.keySet());
    }

    /** Target minus billed of a part, in minor units. */
    private static long difference(BilledPart part, List<Stretch> stretches) {
        long difference = -part.billed();
        for (Stretch stretch : stretches) {
            difference += stretch.part() == part ? stretch.amount() : 0;
        }
        return difference;
    }

    /** Amounts of several currencies are never added: each has a waiver of its own. */
    private void takeFromWaivers(Map<BilledPart, Difference> ofParts, Map<Stretch, Difference> ofReplacing) {
        Map<Currency, List<Difference>> byCurrency = new LinkedHashMap<>();
        Map<Currency, Long> waived = new LinkedHashMap<>();
        ofParts.forEach((part, difference) -> {
            byCurrency.computeIfAbsent(part.currency(), _ -> new ArrayList<>()).add(difference);
            waived.merge(part.currency(), part.waived(), Long::sum);
        });
        ofReplacing.forEach((days, difference) ->
                byCurrency.getOrDefault(days.currency(), new ArrayList<>()).add(difference));
        byCurrency.forEach(
                (currency, differences) -> new WaiverTaken(differences, waived.getOrDefault(currency, 0L)).apply());
    }

    private void correct(
            BillingPeriod period,
            BilledPart part,
            List<Stretch> stretches,
            Difference difference,
            @Nullable Instant pricedAt) {
        if (difference.taken() == 0 && difference.left() == 0) {
            return;
        }
        CorrectedDays days = CorrectedDays.of(part, stretches);
        if (difference.taken() != 0) {
            Money taken = new Money(difference.taken(), part.currency());
            keepWaived(factory.waiverUsed(part, days, taken, nextNumber(part), pricedAt));
        }
        if (difference.left() != 0) {
            Money amount = new Money(difference.left(), part.currency());
            Line line = factory.correction(period, part, days, amount, nextNumber(part), pricedAt);
            lines.add(line);
            keep(line.billed());
        }
    }

    /** Days whose price was waived in part as that of another product: only the rest is asked. */
    private void replace(BillingPeriod period, Stretch days, Difference difference, @Nullable Instant pricedAt) {
        Currency currency = days.currency();
        BilledPeriod waived = factory.waived(
                days, new Money(difference.taken(), currency), billed.nextCorrectionNo(days.from()), pricedAt);
        keepWaived(waived);
        if (difference.left() != 0) {
            BilledPart part = new BilledPart(days.from(), currency);
            part.add(waived);
            Money amount = new Money(difference.left(), currency);
            Line line = factory.replacing(period, part, amount, nextNumber(part), pricedAt);
            lines.add(line);
            keep(line.billed());
        }
    }

    private int nextNumber(BilledPart part) {
        return Math.max(1, billed.nextCorrectionNo(part.serviceFrom()));
    }

    private void keepWaived(BilledPeriod entry) {
        waiversUsed.add(entry);
        billed.add(entry);
    }

    private void keep(@Nullable BilledPeriod entry) {
        if (entry != null) {
            billed.add(entry);
        }
    }
}
