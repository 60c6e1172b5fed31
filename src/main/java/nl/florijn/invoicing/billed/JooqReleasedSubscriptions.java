package nl.florijn.invoicing.billed;

import static florijn.db.Tables.BILLED_PERIOD;
import static florijn.db.Tables.BROUGHT_OVER;
import static florijn.db.Tables.CUSTOMER;
import static florijn.db.Tables.PARTNER;
import static florijn.db.Tables.SUBSCRIPTION;
import static nl.florijn.partners.settings.JooqSettingColumns.effective;
import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.max;
import static org.jooq.impl.DSL.select;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import nl.florijn.billing.periods.BillingType;
import nl.florijn.billing.periods.Cycle;
import nl.florijn.billing.pricing.BillableSubscription;
import nl.florijn.platform.PartnerId;
import nl.florijn.subscriptions.JooqSubscriptionLocks;
import nl.florijn.subscriptions.SubscriptionId;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Record;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;

/** Subscriptions of which days were released, with what is still billed of them. */
@Repository
class JooqReleasedSubscriptions {

    /**
     * @param subscription without its terms, which where it stands does not depend on
     * @param billedUntil first day that no line or waiver bills any more; null: nothing is billed
     * @param dirtyFrom as it was
     * @param lastCorrected first day of the last part of a period with a correction; null: there is none
     */
    record Released(
            BillableSubscription subscription,
            @Nullable LocalDate billedUntil,
            @Nullable LocalDate dirtyFrom,
            @Nullable LocalDate lastCorrected) {}

    private static final Field<BillingType> BILLING_TYPE = effective(SUBSCRIPTION.BILLING_TYPE, CUSTOMER.BILLING_TYPE);
    private static final Field<Boolean> PRORATE = effective(SUBSCRIPTION.PRORATE, CUSTOMER.PRORATE);
    private static final Field<LocalDate> LAST_ENTRY = field(select(max(BILLED_PERIOD.UNTIL_DATE))
                    .from(BILLED_PERIOD)
                    .where(BILLED_PERIOD.PARTNER_ID.eq(SUBSCRIPTION.PARTNER_ID))
                    .and(BILLED_PERIOD.SUBSCRIPTION_ID.eq(SUBSCRIPTION.ID))
                    .and(BILLED_PERIOD.IS_CORRECTION.isFalse()))
            .as("last_entry");
    private static final Field<LocalDate> LAST_CORRECTED = field(select(max(BILLED_PERIOD.SERVICE_FROM))
                    .from(BILLED_PERIOD)
                    .where(BILLED_PERIOD.PARTNER_ID.eq(SUBSCRIPTION.PARTNER_ID))
                    .and(BILLED_PERIOD.SUBSCRIPTION_ID.eq(SUBSCRIPTION.ID))
                    .and(BILLED_PERIOD.IS_CORRECTION.isTrue()))
            .as("last_corrected");

    private final DSLContext db;
    private final JooqSubscriptionLocks locks;

    JooqReleasedSubscriptions(DSLContext db, JooqSubscriptionLocks locks) {
        this.db = db;
        this.locks = locks;
    }

    /** Locks the subscriptions, so that no run bills them meanwhile. */
    Map<SubscriptionId, Released> lock(PartnerId partner, Collection<SubscriptionId> ids) {
        locks.lock(partner, ids);
        return db.select(
                        SUBSCRIPTION.asterisk(),
                        BILLING_TYPE,
                        PRORATE,
                        LAST_ENTRY,
                        LAST_CORRECTED,
                        BROUGHT_OVER.UNTIL_DATE)
                .from(SUBSCRIPTION)
                .join(CUSTOMER)
                .on(CUSTOMER.PARTNER_ID.eq(SUBSCRIPTION.PARTNER_ID), CUSTOMER.ID.eq(SUBSCRIPTION.CUSTOMER_ID))
                .join(PARTNER)
                .on(PARTNER.PARTNER_ID.eq(SUBSCRIPTION.PARTNER_ID))
                .leftJoin(BROUGHT_OVER)
                .on(
                        BROUGHT_OVER.PARTNER_ID.eq(SUBSCRIPTION.PARTNER_ID),
                        BROUGHT_OVER.SUBSCRIPTION_ID.eq(SUBSCRIPTION.ID))
                .where(SUBSCRIPTION.PARTNER_ID.eq(partner))
                .and(SUBSCRIPTION.ID.in(ids))
                .orderBy(SUBSCRIPTION.ID)
                .fetchMap(row -> row.get(SUBSCRIPTION.ID), JooqReleasedSubscriptions::released);
    }

    private static Released released(Record row) {
        var subscription = new BillableSubscription(
                row.get(SUBSCRIPTION.ID).value(),
                row.get(SUBSCRIPTION.DESCRIPTION),
                row.get(SUBSCRIPTION.OWN_GROUP),
                new Cycle(
                        row.get(SUBSCRIPTION.START_DATE),
                        row.get(SUBSCRIPTION.BILLING_INTERVAL),
                        row.get(SUBSCRIPTION.ALIGNMENT)),
                row.get(SUBSCRIPTION.END_DATE),
                row.get(BILLING_TYPE),
                row.get(PRORATE),
                null,
                List.of());
        return new Released(
                subscription,
                later(row.get(LAST_ENTRY), row.get(BROUGHT_OVER.UNTIL_DATE)),
                row.get(SUBSCRIPTION.DIRTY_FROM),
                row.get(LAST_CORRECTED));
    }

    private static @Nullable LocalDate later(@Nullable LocalDate one, @Nullable LocalDate other) {
        return one == null || (other != null && other.isAfter(one)) ? other : one;
    }
}
