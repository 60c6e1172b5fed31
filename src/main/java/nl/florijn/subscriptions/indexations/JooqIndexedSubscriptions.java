package nl.florijn.subscriptions.indexations;

import static florijn.db.Tables.BILLED_PERIOD;
import static florijn.db.Tables.CUSTOMER;
import static florijn.db.Tables.INDEXED_SUBSCRIPTION;
import static florijn.db.Tables.SUBSCRIPTION;
import static florijn.db.Tables.SUBSCRIPTION_CHANGE;
import static java.util.stream.Collectors.toSet;
import static org.jooq.Records.mapping;
import static org.jooq.impl.DSL.coalesce;
import static org.jooq.impl.DSL.max;
import static org.jooq.impl.DSL.min;
import static org.jooq.impl.DSL.noCondition;
import static org.jooq.impl.DSL.select;
import static org.jooq.impl.DSL.when;

import florijn.db.tables.Customer;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Currency;
import java.util.List;
import java.util.Map;
import java.util.Set;
import nl.florijn.billing.owed.SubscriptionState;
import nl.florijn.billing.pricing.PriceTable;
import nl.florijn.catalog.IndexationId;
import nl.florijn.catalog.ProductId;
import nl.florijn.catalog.prices.PriceListId;
import nl.florijn.customers.CustomerId;
import nl.florijn.money.Percentage;
import nl.florijn.platform.PartnerId;
import nl.florijn.platform.database.BulkInsert;
import nl.florijn.platform.database.BulkUpdate;
import nl.florijn.platform.database.Columns;
import nl.florijn.subscriptions.JooqSubscriptionLocks;
import nl.florijn.subscriptions.JooqSubscriptionRepository;
import nl.florijn.subscriptions.StoredSubscription;
import nl.florijn.subscriptions.SubscriptionId;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Table;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;

/** Subscriptions that are raised together, and their dated changes (R17). */
@Repository
public class JooqIndexedSubscriptions {

    /** All of a partner: what is looked for is in two tables, and MariaDB would read and lock those of everybody. */
    private static final Table<?> BY_KEY = SUBSCRIPTION.forceIndex("PRIMARY");

    private static final Customer DEBTOR = CUSTOMER.as("debtor");

    private final DSLContext db;
    private final JooqSubscriptionRepository subscriptions;
    private final JooqSubscriptionLocks locks;

    JooqIndexedSubscriptions(DSLContext db, JooqSubscriptionRepository subscriptions, JooqSubscriptionLocks locks) {
        this.locks = locks;
        this.db = db;
        this.subscriptions = subscriptions;
    }

    /** Who holds subscriptions, and what prices depend on (R15, R16). */
    record Holder(
            CustomerId id,
            String name,
            @Nullable Percentage discount,
            @Nullable PriceListId list,
            Currency currency) {

        nl.florijn.billing.pricing.Holder toCore(Map<PriceListId, PriceTable> lists) {
            return new nl.florijn.billing.pricing.Holder(
                    id.value(), name, discount, list == null ? null : lists.get(list));
        }
    }

    /** Those that are served on a day and the one before, and are, or become once, for a product. */
    List<StoredSubscription> ofProduct(PartnerId partner, ProductId product, LocalDate day) {
        return subscriptions.matching(partner, BY_KEY, isOf(partner, product, day), Integer.MAX_VALUE);
    }

    /** Those that are served on a day and the one before, and whose holder has a list. */
    List<StoredSubscription> ofList(PartnerId partner, PriceListId list, LocalDate day) {
        return subscriptions.matching(partner, runs(day).and(CUSTOMER.PRICE_LIST_ID.eq(list)), Integer.MAX_VALUE);
    }

    List<StoredSubscription> changedBy(PartnerId partner, IndexationId indexation) {
        return subscriptions.matching(partner, BY_KEY, isChangedBy(partner, indexation), Integer.MAX_VALUE);
    }

    /**
     * So that no run bills them meanwhile.
     *
     * @return those that are locked
     */
    Set<SubscriptionId> lock(PartnerId partner, ProductId product, LocalDate day) {
        return locks.lock(partner, isOf(partner, product, day));
    }

    /** Those that it changed, and all that may be billed at a price it raised. */
    void lock(PartnerId partner, IndexationId indexation, IndexationDetails details) {
        locks.lock(partner, isChangedBy(partner, indexation).or(mayPay(partner, details)));
    }

    /** Those that something is billed of, maybe at a price that it raised and not by a change it made. */
    List<StoredSubscription> billedOtherwise(PartnerId partner, IndexationId indexation, IndexationDetails details) {
        return subscriptions.matching(
                partner,
                BY_KEY,
                SUBSCRIPTION
                        .BILLED_UNTIL
                        .isNotNull()
                        .and(mayPay(partner, details))
                        .andNot(isChangedBy(partner, indexation)),
                Integer.MAX_VALUE);
    }

    Map<CustomerId, Holder> holders(PartnerId partner, Collection<StoredSubscription> of) {
        var ids = of.stream().map(stored -> stored.atStart().customerId()).collect(toSet());
        return db.select(CUSTOMER.ID, CUSTOMER.NAME, CUSTOMER.DISCOUNT_PERCENT, CUSTOMER.PRICE_LIST_ID, DEBTOR.CURRENCY)
                .from(CUSTOMER)
                .join(DEBTOR)
                .on(
                        DEBTOR.PARTNER_ID.eq(CUSTOMER.PARTNER_ID),
                        DEBTOR.ID.eq(coalesce(CUSTOMER.INVOICE_DEBTOR_ID, CUSTOMER.ID)))
                .where(CUSTOMER.PARTNER_ID.eq(partner))
                .and(CUSTOMER.ID.in(ids))
                .fetchMap(CUSTOMER.ID, row -> {
                    var discount = row.value3();
                    return new Holder(
                            row.value1(),
                            row.value2(),
                            discount == null ? null : Percentage.of(discount),
                            row.value4(),
                            Currency.getInstance(row.value5()));
                });
    }

    /** Writes down what was raised, and from what to what. */
    void keep(PartnerId partner, IndexationId indexation, Collection<IndexedSubscription> raised) {
        var columns = new Columns<IndexationPreview.Row>()
                .always(INDEXED_SUBSCRIPTION.PARTNER_ID, partner)
                .always(INDEXED_SUBSCRIPTION.INDEXATION_ID, indexation)
                .with(INDEXED_SUBSCRIPTION.SUBSCRIPTION_ID, IndexationPreview.Row::id)
                .with(INDEXED_SUBSCRIPTION.QUANTITY, IndexationPreview.Row::quantity)
                .with(INDEXED_SUBSCRIPTION.CURRENCY, IndexationPreview.Row::currency)
                .with(INDEXED_SUBSCRIPTION.PRICE_BEFORE, IndexationPreview.Row::before)
                .with(INDEXED_SUBSCRIPTION.PRICE_AFTER, IndexationPreview.Row::after);
        var rows = new BulkInsert<>(db, INDEXED_SUBSCRIPTION, columns);
        raised.forEach(one -> rows.row(one.row()));
        rows.send();
    }

    /**
     * What was raised, those that one debtor pays for together.
     *
     * @param debtor null: of all
     */
    List<IndexedPrice> raised(PartnerId partner, IndexationId indexation, @Nullable CustomerId debtor) {
        return db.select(
                        CUSTOMER.PAYER_ID,
                        CUSTOMER.ID,
                        CUSTOMER.NAME,
                        SUBSCRIPTION.DESCRIPTION,
                        SUBSCRIPTION.BILLING_INTERVAL,
                        INDEXED_SUBSCRIPTION.CURRENCY,
                        INDEXED_SUBSCRIPTION.QUANTITY,
                        INDEXED_SUBSCRIPTION.PRICE_BEFORE,
                        INDEXED_SUBSCRIPTION.PRICE_AFTER)
                .from(INDEXED_SUBSCRIPTION)
                .join(SUBSCRIPTION)
                .on(
                        SUBSCRIPTION.PARTNER_ID.eq(INDEXED_SUBSCRIPTION.PARTNER_ID),
                        SUBSCRIPTION.ID.eq(INDEXED_SUBSCRIPTION.SUBSCRIPTION_ID))
                .join(CUSTOMER)
                .on(CUSTOMER.PARTNER_ID.eq(SUBSCRIPTION.PARTNER_ID), CUSTOMER.ID.eq(SUBSCRIPTION.CUSTOMER_ID))
                .where(INDEXED_SUBSCRIPTION.PARTNER_ID.eq(partner))
                .and(INDEXED_SUBSCRIPTION.INDEXATION_ID.eq(indexation))
                .and(debtor == null ? noCondition() : CUSTOMER.PAYER_ID.eq(debtor))
                .orderBy(CUSTOMER.PAYER_ID, SUBSCRIPTION.DESCRIPTION, SUBSCRIPTION.ID)
                .fetch(mapping(IndexedPrice::new));
    }

    private record Moved(SubscriptionId subscription, SubscriptionState to) {}

    /** Has the runs look at days that were billed, from a day on. */
    void changedFrom(PartnerId partner, Collection<StoredSubscription> changed, LocalDate day) {
        var keys = new Columns<Moved>()
                .always(SUBSCRIPTION.PARTNER_ID, partner)
                .with(SUBSCRIPTION.ID, Moved::subscription);
        var columns = new Columns<Moved>()
                .with(SUBSCRIPTION.DIRTY_FROM, moved -> moved.to().dirtyFrom())
                .with(SUBSCRIPTION.DUE_FROM, moved -> moved.to().dueFrom());
        var rows = new BulkUpdate<>(db, SUBSCRIPTION, SUBSCRIPTION.VERSION, keys, columns);
        for (var stored : changed) {
            rows.row(new Moved(stored.id(), stored.stateAfter(stored.atStart(), day)));
        }
        rows.send();
    }

    private static Condition runs(LocalDate day) {
        return SUBSCRIPTION
                .START_DATE
                .lt(day)
                .and(SUBSCRIPTION.END_DATE.isNull().or(SUBSCRIPTION.END_DATE.gt(day)));
    }

    /** At which moment the first of their days beyond one was billed, else the last of those before it. */
    Map<SubscriptionId, Instant> billedAt(PartnerId partner, Collection<StoredSubscription> of, LocalDate day) {
        var first = min(when(BILLED_PERIOD.UNTIL_DATE.gt(day), BILLED_PERIOD.PRICED_AT));
        var moment = coalesce(first, max(BILLED_PERIOD.PRICED_AT));
        return db.select(BILLED_PERIOD.SUBSCRIPTION_ID, moment)
                .from(BILLED_PERIOD)
                .where(BILLED_PERIOD.PARTNER_ID.eq(partner))
                .and(BILLED_PERIOD.SUBSCRIPTION_ID.in(
                        of.stream().map(StoredSubscription::id).toList()))
                .groupBy(BILLED_PERIOD.SUBSCRIPTION_ID)
                .fetchMap(BILLED_PERIOD.SUBSCRIPTION_ID, moment);
    }

    private static Condition mayPay(PartnerId partner, IndexationDetails details) {
        var served = SUBSCRIPTION.END_DATE.isNull().or(SUBSCRIPTION.END_DATE.gt(details.effective()));
        var product = details.productId();
        return served.and(
                product == null
                        ? SUBSCRIPTION.CUSTOMER_ID.in(select(CUSTOMER.ID)
                                .from(CUSTOMER)
                                .where(CUSTOMER.PARTNER_ID.eq(partner))
                                .and(CUSTOMER.PRICE_LIST_ID.eq(details.priceListId())))
                        : isEverFor(partner, product));
    }

    private static Condition isEverFor(PartnerId partner, ProductId product) {
        return SUBSCRIPTION.PRODUCT_ID.eq(product).or(isChanged(partner, SUBSCRIPTION_CHANGE.PRODUCT_ID.eq(product)));
    }

    private static Condition isOf(PartnerId partner, ProductId product, LocalDate day) {
        return runs(day).and(isEverFor(partner, product));
    }

    private static Condition isChangedBy(PartnerId partner, IndexationId indexation) {
        return isChanged(partner, SUBSCRIPTION_CHANGE.INDEXATION_ID.eq(indexation));
    }

    /** Looked up once by a key of the partner; asked for each subscription, MariaDB would scan the changes of everybody. */
    private static Condition isChanged(PartnerId partner, Condition how) {
        return SUBSCRIPTION.ID.in(select(SUBSCRIPTION_CHANGE.SUBSCRIPTION_ID)
                .from(SUBSCRIPTION_CHANGE)
                .where(SUBSCRIPTION_CHANGE.PARTNER_ID.eq(partner))
                .and(how));
    }
}
