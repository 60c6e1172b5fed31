package nl.florijn.subscriptions;

import static florijn.db.Tables.CUSTOMER;
import static florijn.db.Tables.LAYOUT;
import static florijn.db.Tables.PARTNER;
import static florijn.db.Tables.SUBSCRIPTION;
import static florijn.db.Tables.SUBSCRIPTION_CHANGE;
import static nl.florijn.partners.settings.JooqSettingColumns.effective;
import static org.jooq.impl.DSL.coalesce;
import static org.jooq.impl.DSL.exists;
import static org.jooq.impl.DSL.selectOne;

import florijn.db.tables.Customer;
import florijn.db.tables.records.SubscriptionRecord;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import nl.florijn.billing.owed.SubscriptionState;
import nl.florijn.billing.periods.BillingType;
import nl.florijn.billing.periods.InvoiceRhythm;
import nl.florijn.customers.CustomerId;
import nl.florijn.documents.layouts.LayoutId;
import nl.florijn.platform.PartnerId;
import nl.florijn.platform.database.OrderMade;
import nl.florijn.platform.paging.PageRequest;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.Record1;
import org.jooq.SortField;
import org.jooq.Table;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;

/** Subscriptions, each with its dated changes. */
@Repository
public class JooqSubscriptionRepository {

    private static final OrderMade MADE = OrderMade.of(SUBSCRIPTION.CREATED_AT, SUBSCRIPTION.ID);

    private static final Customer DEBTOR = CUSTOMER.as("debtor");
    private static final Field<BillingType> INHERITED = effective(CUSTOMER.BILLING_TYPE);
    private static final Field<Integer> MONTHS = effective(DEBTOR.INVOICE_INTERVAL);
    private static final Field<Integer> FIRST_MONTH = effective(DEBTOR.INVOICE_MONTH);

    private final DSLContext db;
    private final JooqSubscriptionChanges changes;

    JooqSubscriptionRepository(DSLContext db, JooqSubscriptionChanges changes) {
        this.db = db;
        this.changes = changes;
    }

    List<StoredSubscription> list(PartnerId partner, SubscriptionFilter filter, LocalDate today, PageRequest page) {
        var condition = MADE.after(page.afterMade()).and(JooqSubscriptionFilter.matches(filter, today));
        return matching(partner, SUBSCRIPTION, condition, MADE.oldestFirst(), page.fetchSize());
    }

    int count(PartnerId partner, SubscriptionFilter filter, LocalDate today) {
        return db.selectCount()
                .from(SUBSCRIPTION)
                .join(CUSTOMER)
                .on(CUSTOMER.PARTNER_ID.eq(SUBSCRIPTION.PARTNER_ID), CUSTOMER.ID.eq(SUBSCRIPTION.CUSTOMER_ID))
                .where(SUBSCRIPTION.PARTNER_ID.eq(partner))
                .and(JooqSubscriptionFilter.matches(filter, today))
                .fetchSingle(Record1::value1);
    }

    Optional<StoredSubscription> find(PartnerId partner, SubscriptionId id) {
        return matching(partner, SUBSCRIPTION.ID.eq(id), 1).stream().findFirst();
    }

    /** Those of these customers that have a price of their own, or get one by a dated change. */
    public List<StoredSubscription> priced(PartnerId partner, Collection<CustomerId> holders) {
        var byChange = exists(selectOne()
                .from(SUBSCRIPTION_CHANGE)
                .where(SUBSCRIPTION_CHANGE.PARTNER_ID.eq(SUBSCRIPTION.PARTNER_ID))
                .and(SUBSCRIPTION_CHANGE.SUBSCRIPTION_ID.eq(SUBSCRIPTION.ID))
                .and(SUBSCRIPTION_CHANGE.UNIT_PRICE.isNotNull()));
        var condition = SUBSCRIPTION
                .CUSTOMER_ID
                .in(holders)
                .and(SUBSCRIPTION.UNIT_PRICE.isNotNull().or(byChange));
        return matching(partner, condition, Integer.MAX_VALUE);
    }

    /** Those of these ids, by id. */
    public Map<SubscriptionId, StoredSubscription> all(PartnerId partner, Collection<SubscriptionId> ids) {
        return matching(partner, SUBSCRIPTION.forceIndex("PRIMARY"), SUBSCRIPTION.ID.in(ids), Integer.MAX_VALUE)
                .stream()
                .collect(Collectors.toMap(StoredSubscription::id, Function.identity()));
    }

    boolean isReferenceTaken(PartnerId partner, SubscriptionId self, @Nullable String reference) {
        return reference != null
                && db.fetchExists(
                        SUBSCRIPTION,
                        SUBSCRIPTION.PARTNER_ID.eq(partner),
                        SUBSCRIPTION.REFERENCE.eq(reference),
                        SUBSCRIPTION.ID.ne(self));
    }

    /** @param priceCurrency of its own price; null: it has none */
    void add(
            PartnerId partner,
            SubscriptionId id,
            SubscriptionDetails details,
            @Nullable String priceCurrency,
            SubscriptionState state,
            Instant now) {
        var row = toRecord(details, priceCurrency, layout(partner, details.layout()), state);
        row.setPartnerId(partner);
        row.setId(id);
        row.setCreatedAt(now);
        db.insertInto(SUBSCRIPTION).set(row).execute();
    }

    /** @param priceCurrency of its own price; null: it has none */
    public void change(
            PartnerId partner,
            SubscriptionId id,
            SubscriptionDetails details,
            @Nullable String priceCurrency,
            SubscriptionState state) {
        db.update(SUBSCRIPTION)
                .set(toRecord(details, priceCurrency, layout(partner, details.layout()), state))
                .set(SUBSCRIPTION.VERSION, SUBSCRIPTION.VERSION.plus(1))
                .where(SUBSCRIPTION.PARTNER_ID.eq(partner))
                .and(SUBSCRIPTION.ID.eq(id))
                .execute();
    }

    private @Nullable LayoutId layout(PartnerId partner, @Nullable String code) {
        return code == null
                ? null
                : db.select(LAYOUT.ID)
                        .from(LAYOUT)
                        .where(LAYOUT.PARTNER_ID.eq(partner))
                        .and(LAYOUT.CODE.eq(code))
                        .fetchSingle(LAYOUT.ID);
    }

    private static SubscriptionRecord toRecord(
            SubscriptionDetails details,
            @Nullable String priceCurrency,
            @Nullable LayoutId layout,
            SubscriptionState state) {
        var row = new SubscriptionRecord();
        row.setReference(details.reference());
        row.setCustomerId(details.customerId());
        row.setRecipientId(details.recipientId());
        row.setProductId(details.productId());
        row.setDescription(details.description());
        row.setOwnGroup(details.group());
        row.setQuantity(details.quantity());
        row.setUnitPrice(details.unitPrice());
        row.setPriceCurrency(priceCurrency);
        row.setDiscountPercent(details.discountPercent());
        row.setBillingInterval(details.interval());
        row.setStartDate(details.start());
        row.setEndDate(details.end());
        row.setAlignment(details.alignment());
        row.setBillingType(details.billingType());
        row.setProrate(details.prorate());
        row.setLayoutId(layout);
        row.setBilledUntil(state.billedUntil());
        row.setDirtyFrom(state.dirtyFrom());
        row.setDueFrom(state.dueFrom());
        return row;
    }

    /** Those that a condition on subscription or customer holds for, in the order of their ids. */
    public List<StoredSubscription> matching(PartnerId partner, Condition condition, int limit) {
        return matching(partner, SUBSCRIPTION, condition, limit);
    }

    /** @param from subscriptions, possibly by an index that MariaDB would not find itself */
    public List<StoredSubscription> matching(PartnerId partner, Table<?> from, Condition condition, int limit) {
        return matching(partner, from, condition, List.of(SUBSCRIPTION.ID.asc()), limit);
    }

    private List<StoredSubscription> matching(
            PartnerId partner, Table<?> from, Condition condition, List<SortField<?>> order, int limit) {
        var rows = db.select(SUBSCRIPTION.asterisk(), LAYOUT.CODE, INHERITED, MONTHS, FIRST_MONTH)
                .from(from)
                .join(PARTNER)
                .on(PARTNER.PARTNER_ID.eq(SUBSCRIPTION.PARTNER_ID))
                .join(CUSTOMER)
                .on(CUSTOMER.PARTNER_ID.eq(SUBSCRIPTION.PARTNER_ID), CUSTOMER.ID.eq(SUBSCRIPTION.CUSTOMER_ID))
                .join(DEBTOR)
                .on(
                        DEBTOR.PARTNER_ID.eq(CUSTOMER.PARTNER_ID),
                        DEBTOR.ID.eq(coalesce(CUSTOMER.INVOICE_DEBTOR_ID, CUSTOMER.ID)))
                .leftJoin(LAYOUT)
                .on(LAYOUT.PARTNER_ID.eq(SUBSCRIPTION.PARTNER_ID), LAYOUT.ID.eq(SUBSCRIPTION.LAYOUT_ID))
                .where(SUBSCRIPTION.PARTNER_ID.eq(partner))
                .and(condition)
                .orderBy(order)
                .limit(limit)
                .fetch();
        var dated = changes.of(partner, rows.getValues(SUBSCRIPTION.ID));
        return rows.map(row -> subscription(row, dated.getOrDefault(row.get(SUBSCRIPTION.ID), List.of())));
    }

    private static StoredSubscription subscription(Record row, List<SubscriptionChange> changes) {
        var details = new SubscriptionDetails(
                row.get(SUBSCRIPTION.REFERENCE),
                row.get(SUBSCRIPTION.CUSTOMER_ID),
                row.get(SUBSCRIPTION.PRODUCT_ID),
                row.get(SUBSCRIPTION.DESCRIPTION),
                row.get(SUBSCRIPTION.QUANTITY),
                row.get(SUBSCRIPTION.UNIT_PRICE),
                row.get(SUBSCRIPTION.DISCOUNT_PERCENT),
                row.get(SUBSCRIPTION.BILLING_INTERVAL),
                row.get(SUBSCRIPTION.START_DATE),
                row.get(SUBSCRIPTION.END_DATE),
                row.get(SUBSCRIPTION.ALIGNMENT),
                row.get(SUBSCRIPTION.BILLING_TYPE),
                row.get(SUBSCRIPTION.PRORATE),
                row.get(LAYOUT.CODE),
                row.get(SUBSCRIPTION.RECIPIENT_ID),
                row.get(SUBSCRIPTION.OWN_GROUP));
        return new StoredSubscription(
                row.get(SUBSCRIPTION.ID),
                details,
                row.get(SUBSCRIPTION.PRICE_CURRENCY),
                changes,
                new SubscriptionState(
                        row.get(SUBSCRIPTION.BILLED_UNTIL),
                        row.get(SUBSCRIPTION.DIRTY_FROM),
                        row.get(SUBSCRIPTION.DUE_FROM)),
                row.get(INHERITED),
                new InvoiceRhythm(row.get(MONTHS), row.get(FIRST_MONTH)),
                row.get(SUBSCRIPTION.CREATED_AT),
                row.get(SUBSCRIPTION.VERSION));
    }
}
