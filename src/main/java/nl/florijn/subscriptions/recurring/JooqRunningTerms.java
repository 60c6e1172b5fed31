package nl.florijn.subscriptions.recurring;

import static florijn.db.Tables.CUSTOMER;
import static florijn.db.Tables.SUBSCRIPTION;
import static org.jooq.impl.DSL.noCondition;

import florijn.db.tables.Customer;
import java.time.LocalDate;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.SequencedMap;
import nl.florijn.platform.PartnerId;
import nl.florijn.subscriptions.JooqSubscriptionChanges;
import nl.florijn.subscriptions.JooqSubscriptionFilter;
import nl.florijn.subscriptions.SubscriptionFilter;
import nl.florijn.subscriptions.SubscriptionId;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;

/** The terms of running subscriptions on a day. */
@Repository
class JooqRunningTerms {

    private static final Customer PAYER = CUSTOMER.as("payer");

    private final DSLContext db;
    private final JooqSubscriptionChanges changes;

    JooqRunningTerms(DSLContext db, JooqSubscriptionChanges changes) {
        this.db = db;
        this.changes = changes;
    }

    /** The next so many that a filter lets through, by id. */
    SequencedMap<SubscriptionId, RunningTerms> after(
            PartnerId partner, SubscriptionFilter filter, LocalDate day, @Nullable SubscriptionId last, int limit) {
        var next = last == null ? noCondition() : SUBSCRIPTION.ID.gt(last);
        return terms(partner, JooqSubscriptionFilter.matches(filter, day).and(next), day, limit);
    }

    SequencedMap<SubscriptionId, RunningTerms> of(PartnerId partner, Collection<SubscriptionId> ids, LocalDate day) {
        return terms(partner, SUBSCRIPTION.ID.in(ids), day, ids.size());
    }

    private SequencedMap<SubscriptionId, RunningTerms> terms(
            PartnerId partner, Condition condition, LocalDate day, int limit) {
        SequencedMap<SubscriptionId, RunningTerms> terms = new LinkedHashMap<>();
        db.select(
                        SUBSCRIPTION.ID,
                        SUBSCRIPTION.PRODUCT_ID,
                        SUBSCRIPTION.BILLING_INTERVAL,
                        SUBSCRIPTION.QUANTITY,
                        SUBSCRIPTION.UNIT_PRICE,
                        SUBSCRIPTION.PRICE_CURRENCY,
                        SUBSCRIPTION.DISCOUNT_PERCENT,
                        PAYER.CURRENCY,
                        CUSTOMER.DISCOUNT_PERCENT,
                        CUSTOMER.PRICE_LIST_ID)
                .from(SUBSCRIPTION)
                .join(CUSTOMER)
                .on(CUSTOMER.PARTNER_ID.eq(SUBSCRIPTION.PARTNER_ID), CUSTOMER.ID.eq(SUBSCRIPTION.CUSTOMER_ID))
                .join(PAYER)
                .on(PAYER.PARTNER_ID.eq(CUSTOMER.PARTNER_ID), PAYER.ID.eq(CUSTOMER.PAYER_ID))
                .where(SUBSCRIPTION.PARTNER_ID.eq(partner))
                .and(JooqSubscriptionFilter.isRunning(day))
                .and(condition)
                .orderBy(SUBSCRIPTION.ID)
                .limit(limit)
                .forEach(row -> terms.put(
                        row.value1(),
                        new RunningTerms(
                                row.value2(),
                                row.value3(),
                                row.value4(),
                                row.value5(),
                                row.value6(),
                                row.value7(),
                                row.value8(),
                                row.value9(),
                                row.value10())));
        changes.of(partner, terms.keySet())
                .forEach((id, all) -> all.stream()
                        .filter(dated -> !dated.change().effective().isAfter(day))
                        .forEach(dated -> terms.computeIfPresent(id, (_, before) -> before.after(dated))));
        return terms;
    }
}
