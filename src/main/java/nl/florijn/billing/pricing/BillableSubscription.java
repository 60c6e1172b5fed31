package nl.florijn.billing.pricing;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import nl.florijn.billing.periods.BillingPeriod;
import nl.florijn.billing.periods.BillingType;
import nl.florijn.billing.periods.Cycle;
import org.jspecify.annotations.Nullable;

/**
 * What a customer takes, period after period.
 *
 * @param description stands on its lines, such as the domain name
 * @param ownReference to group lines by (R11), may be null
 * @param cycle start and periods
 * @param end first day it is no longer served, null: no end
 * @param prorate effective value (R2): parts of periods by the day, or whole once started (R5)
 * @param layoutId what its documents look like; null: as its debtor has it (R2)
 * @param terms at least one, in the order of their dates
 */
public record BillableSubscription(
        long id,
        String description,
        @Nullable String ownReference,
        Cycle cycle,
        @Nullable LocalDate end,
        BillingType billingType,
        boolean prorate,
        @Nullable Long layoutId,
        List<Terms> terms) {

    /** The same with other terms. */
    public BillableSubscription with(List<Terms> others) {
        return new BillableSubscription(
                id, description, ownReference, cycle, end, billingType, prorate, layoutId, others);
    }

    /**
     * The same with terms of their own from each day on at which a product's price changes by date (R17): what has no price of
     * its own pays the new one from that day, also in the middle of a period.
     *
     * @param then prices as they were known at some moment; null: as they are
     * @param first earlier days keep the terms they have
     */
    public BillableSubscription followingPrices(@Nullable PriceBook then, LocalDate first) {
        List<Terms> followed = null;
        for (int i = 0; i < terms.size(); i++) {
            LocalDate next = i + 1 < terms.size() ? terms.get(i + 1).effective() : LocalDate.MAX;
            List<Terms> more = terms.get(i).following(then, cycle.interval(), first, next);
            if (followed == null && !more.isEmpty()) {
                followed = new ArrayList<>(terms.subList(0, i));
            }
            if (followed != null) {
                followed.add(terms.get(i));
                followed.addAll(more);
            }
        }
        return followed == null ? this : with(followed);
    }

    /** The first day of a period that is served, which lies after its end when the subscription starts later. */
    public LocalDate servedFrom(BillingPeriod period) {
        return cycle.start().isAfter(period.from()) ? cycle.start() : period.from();
    }

    /** Until when a period is served: to its end or that of the subscription, which may lie before it. */
    public LocalDate servedUntil(BillingPeriod period) {
        return end != null && end.isBefore(period.until()) ? end : period.until();
    }

    /** The terms in force on a day. */
    public Terms termsOn(LocalDate day) {
        Terms inForce = terms.getFirst();
        for (int i = 1; i < terms.size() && !terms.get(i).effective().isAfter(day); i++) {
            inForce = terms.get(i);
        }
        return inForce;
    }
}
