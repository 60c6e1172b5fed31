package nl.florijn.subscriptions;

import static florijn.db.Tables.SUBSCRIPTION_CHANGE;
import static org.jooq.impl.DSL.max;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import nl.florijn.platform.PartnerId;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;

/** Dated changes of subscriptions. */
@Repository
public class JooqSubscriptionChanges {

    private final DSLContext db;

    JooqSubscriptionChanges(DSLContext db) {
        this.db = db;
    }

    /** The number of the last change of each; none where there was no change. Only under the lock of the subscriptions. */
    public Map<SubscriptionId, Integer> lastNumbers(PartnerId partner, Collection<SubscriptionId> subscriptions) {
        return db.select(SUBSCRIPTION_CHANGE.SUBSCRIPTION_ID, max(SUBSCRIPTION_CHANGE.CHANGE_NO))
                .from(SUBSCRIPTION_CHANGE.forceIndex("subscription_change_no"))
                .where(SUBSCRIPTION_CHANGE.PARTNER_ID.eq(partner))
                .and(SUBSCRIPTION_CHANGE.SUBSCRIPTION_ID.in(subscriptions))
                .groupBy(SUBSCRIPTION_CHANGE.SUBSCRIPTION_ID)
                .fetchMap(row -> row.value1(), row -> row.value2());
    }

    /** @param priceCurrency of its price; null: it has none */
    public void add(
            PartnerId partner,
            SubscriptionId subscription,
            SubscriptionChangeId id,
            NewChange change,
            @Nullable String priceCurrency,
            Instant now) {
        db.insertInto(SUBSCRIPTION_CHANGE)
                .set(SUBSCRIPTION_CHANGE.PARTNER_ID, partner)
                .set(SUBSCRIPTION_CHANGE.ID, id)
                .set(SUBSCRIPTION_CHANGE.SUBSCRIPTION_ID, subscription)
                .set(
                        SUBSCRIPTION_CHANGE.CHANGE_NO,
                        1 + lastNumbers(partner, List.of(subscription)).getOrDefault(subscription, 0))
                .set(SUBSCRIPTION_CHANGE.EFFECTIVE, change.effective())
                .set(SUBSCRIPTION_CHANGE.QUANTITY, change.quantity())
                .set(SUBSCRIPTION_CHANGE.UNIT_PRICE, change.unitPrice())
                .set(SUBSCRIPTION_CHANGE.PRICE_CURRENCY, priceCurrency)
                .set(SUBSCRIPTION_CHANGE.DISCOUNT_PERCENT, change.discountPercent())
                .set(SUBSCRIPTION_CHANGE.PRODUCT_ID, change.productId())
                .set(SUBSCRIPTION_CHANGE.CREATED_AT, now)
                .execute();
    }

    /** All of some subscriptions, by their dates; where there are none it is not named. */
    public Map<SubscriptionId, List<SubscriptionChange>> of(
            PartnerId partner, Collection<SubscriptionId> subscriptions) {
        return db.selectFrom(SUBSCRIPTION_CHANGE.forceIndex("subscription_change_of"))
                .where(SUBSCRIPTION_CHANGE.PARTNER_ID.eq(partner))
                .and(SUBSCRIPTION_CHANGE.SUBSCRIPTION_ID.in(subscriptions))
                .orderBy(
                        SUBSCRIPTION_CHANGE.SUBSCRIPTION_ID,
                        SUBSCRIPTION_CHANGE.EFFECTIVE,
                        SUBSCRIPTION_CHANGE.CHANGE_NO)
                .fetchGroups(
                        SUBSCRIPTION_CHANGE.SUBSCRIPTION_ID,
                        row -> new SubscriptionChange(
                                row.getId(),
                                new NewChange(
                                        row.getEffective(),
                                        row.getQuantity(),
                                        row.getUnitPrice(),
                                        row.getDiscountPercent(),
                                        row.getProductId()),
                                row.getPriceCurrency(),
                                row.getIndexationId(),
                                row.getCreatedAt()));
    }
}
