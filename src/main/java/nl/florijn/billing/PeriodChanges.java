package nl.florijn.billing;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import nl.florijn.money.Money;
import org.jspecify.annotations.Nullable;

/** Goes through the periods of a subscription and collects what is still to be billed of each (R7). */
final class PeriodChanges {

    private final Target target;
    private final BilledParts billed;
    private final SubscriptionLines factory;
    private final List<Line> lines = new ArrayList<>(2);
    private final List<BilledPeriod> waiversUsed = new ArrayList<>(0);

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

    void compare(BillingPeriod period) {
        List<BilledPart> parts = billed.in(period);
        List<Stretch> stretches = new PeriodTarget(target, period, parts).stretches();
        if (target.debtor().corrections()) {
            correct(period, parts, stretches);
        }
        addNewDays(period, stretches);
    }

    /** Days never billed: one line, or one for each part where the terms change. */
    private void addNewDays(BillingPeriod period, List<Stretch> stretches) {
        for (int first = 0; first < stretches.size(); first++) {
            if (!stretches.get(first).isNew()) {
                continue;
            }
            int last = first;
            long amount = stretches.get(first).amount();
            while (last + 1 < stretches.size() && stretches.get(first).goesOnIn(stretches.get(last + 1))) {
                last++;
                amount += stretches.get(last).amount();
            }
            LocalDate from = stretches.get(first).from();
            LocalDate until = stretches.get(last).until();
            addNewLine(period, new Stretch(from, until, stretches.get(first).terms(), null, amount));
            first = last;
        }
    }

    private void addNewLine(BillingPeriod period, Stretch days) {
        Subscription subscription = target.subscription();
        // With prorate off the whole period stands on the line of its first day; the rest of it was paid with that.
        if (!subscription.prorate() && !days.from().equals(subscription.servedFrom(period))) {
            return;
        }
        Line line = factory.newDays(period, days, billed.nextCorrectionNo(days.from()));
        lines.add(line);
        keep(line.billed());
    }

    private void correct(BillingPeriod period, List<BilledPart> parts, List<Stretch> stretches) {
        long waived = 0;
        for (BilledPart part : parts) {
            waived += part.waived();
        }
        for (BilledPart part : parts) {
            long difference = -part.billed();
            for (Stretch stretch : stretches) {
                difference += stretch.part() == part ? stretch.amount() : 0;
            }
            long used = usedUp(difference, waived);
            waived += used;
            if (difference != 0) {
                correct(period, part, stretches, used, difference - used);
            }
        }
    }

    private void correct(BillingPeriod period, BilledPart part, List<Stretch> stretches, long used, long difference) {
        CorrectedDays days = CorrectedDays.of(part, stretches);
        if (used != 0) {
            BilledPeriod entry = factory.waiverUsed(part, days, new Money(used, part.currency()), nextNumber(part));
            waiversUsed.add(entry);
            billed.add(entry);
        }
        if (difference != 0) {
            Money amount = new Money(difference, part.currency());
            Line line = factory.correction(period, part, days, amount, nextNumber(part));
            lines.add(line);
            keep(line.billed());
        }
    }

    /** How much of a difference a waiver of the opposite sign takes. */
    private static long usedUp(long difference, long waived) {
        if (Long.signum(difference) * Long.signum(waived) >= 0) {
            return 0;
        }
        return difference > 0 ? Math.min(difference, -waived) : Math.max(difference, -waived);
    }

    private int nextNumber(BilledPart part) {
        return Math.max(1, billed.nextCorrectionNo(part.serviceFrom()));
    }

    private void keep(@Nullable BilledPeriod entry) {
        if (entry != null) {
            billed.add(entry);
        }
    }
}
