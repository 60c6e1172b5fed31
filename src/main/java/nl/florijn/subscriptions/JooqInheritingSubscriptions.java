package nl.florijn.subscriptions;

import static florijn.db.Tables.CUSTOMER;
import static florijn.db.Tables.SUBSCRIPTION;
import static org.jooq.impl.DSL.noCondition;
import static org.jooq.impl.DSL.select;

import java.util.List;
import java.util.Map;
import nl.florijn.billing.owed.SubscriptionState;
import nl.florijn.billing.periods.BillingType;
import nl.florijn.customers.CustomerId;
import nl.florijn.platform.PartnerId;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;

/** Subscriptions that take their terms from customer or partner, when those change there (R2, R3). */
@Repository
class JooqInheritingSubscriptions {

    private final DSLContext db;
    private final JooqSubscriptionRepository subscriptions;

    JooqInheritingSubscriptions(DSLContext db, JooqSubscriptionRepository subscriptions) {
        this.db = db;
        this.subscriptions = subscriptions;
    }

    /** Those without billing type of their own of which nothing is billed, of one customer or of all. */
    List<StoredSubscription> unbilledInheriting(PartnerId partner, @Nullable CustomerId customer) {
        var condition = SUBSCRIPTION
                .BILLING_TYPE
                .isNull()
                .and(SUBSCRIPTION.BILLED_UNTIL.isNull())
                .and(customer == null ? noCondition() : SUBSCRIPTION.CUSTOMER_ID.eq(customer));
        return subscriptions.matching(partner, condition, Integer.MAX_VALUE);
    }

    /** Of which something is billed, of one customer or of all that inherit it: it is theirs from now on (R3). */
    void keepBillingType(PartnerId partner, @Nullable CustomerId customer, BillingType inherited) {
        keep(partner, SUBSCRIPTION.BILLING_TYPE, inherited, holders(partner, customer, CUSTOMER.BILLING_TYPE));
    }

    /** As {@link #keepBillingType}. */
    void keepProrate(PartnerId partner, @Nullable CustomerId customer, boolean inherited) {
        keep(partner, SUBSCRIPTION.PRORATE, inherited, holders(partner, customer, CUSTOMER.PRORATE));
    }

    private <T> void keep(PartnerId partner, Field<T> own, T inherited, Condition ofHolders) {
        db.update(SUBSCRIPTION)
                .set(own, inherited)
                .set(SUBSCRIPTION.VERSION, SUBSCRIPTION.VERSION.plus(1))
                .where(SUBSCRIPTION.PARTNER_ID.eq(partner))
                .and(SUBSCRIPTION.BILLED_UNTIL.isNotNull())
                .and(own.isNull())
                .and(ofHolders)
                .execute();
    }

    private static Condition holders(PartnerId partner, @Nullable CustomerId customer, Field<?> nearer) {
        return customer != null
                ? SUBSCRIPTION.CUSTOMER_ID.eq(customer)
                : SUBSCRIPTION.CUSTOMER_ID.in(select(CUSTOMER.ID)
                        .from(CUSTOMER)
                        .where(CUSTOMER.PARTNER_ID.eq(partner))
                        .and(nearer.isNull()));
    }

    /** Moves when they can be due, nothing else. */
    void reschedule(PartnerId partner, Map<SubscriptionId, SubscriptionState> states) {
        db.batch(states.entrySet().stream()
                        .map(entry -> db.update(SUBSCRIPTION)
                                .set(SUBSCRIPTION.DUE_FROM, entry.getValue().dueFrom())
                                .where(SUBSCRIPTION.PARTNER_ID.eq(partner))
                                .and(SUBSCRIPTION.ID.eq(entry.getKey())))
                        .toList())
                .execute();
    }
}
