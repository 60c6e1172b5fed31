package nl.florijn.subscriptions.intake;

import static florijn.db.Tables.BILLED_PERIOD;
import static florijn.db.Tables.BROUGHT_OVER;
import static florijn.db.Tables.CUSTOMER;
import static florijn.db.Tables.PRODUCT;
import static florijn.db.Tables.SUBSCRIPTION;
import static org.jooq.impl.DSL.coalesce;
import static org.jooq.impl.DSL.exists;
import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.selectOne;

import florijn.db.tables.records.SubscriptionRecord;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import nl.florijn.billing.owed.SubscriptionState;
import nl.florijn.catalog.ProductId;
import nl.florijn.catalog.accounts.LedgerAccountId;
import nl.florijn.catalog.vat.VatCodeId;
import nl.florijn.customers.CustomerId;
import nl.florijn.platform.PartnerId;
import nl.florijn.platform.database.BulkInsert;
import nl.florijn.platform.database.BulkUpdate;
import nl.florijn.subscriptions.SubscriptionId;
import nl.florijn.subscriptions.intake.SubscriptionEntry.BilledByTerms;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;

/** Subscriptions, many at once. */
@Repository
class JooqSubscriptionImportRepository {

    private static final List<Field<?>> FIELDS = List.of(
            SUBSCRIPTION.CUSTOMER_ID,
            SUBSCRIPTION.PRODUCT_ID,
            SUBSCRIPTION.DESCRIPTION,
            SUBSCRIPTION.OWN_GROUP,
            SUBSCRIPTION.LAYOUT_ID,
            SUBSCRIPTION.QUANTITY,
            SUBSCRIPTION.UNIT_PRICE,
            SUBSCRIPTION.PRICE_CURRENCY,
            SUBSCRIPTION.DISCOUNT_PERCENT,
            SUBSCRIPTION.BILLING_INTERVAL,
            SUBSCRIPTION.START_DATE,
            SUBSCRIPTION.END_DATE,
            SUBSCRIPTION.ALIGNMENT,
            SUBSCRIPTION.BILLING_TYPE,
            SUBSCRIPTION.PRORATE,
            SUBSCRIPTION.BILLED_UNTIL,
            SUBSCRIPTION.DIRTY_FROM,
            SUBSCRIPTION.DUE_FROM);

    /** A draft counts as billed too, though it may be discarded. */
    private static final Field<Boolean> HAS_BILLED_PERIODS = field(exists(selectOne()
                    .from(BILLED_PERIOD)
                    .where(BILLED_PERIOD.PARTNER_ID.eq(SUBSCRIPTION.PARTNER_ID))
                    .and(BILLED_PERIOD.SUBSCRIPTION_ID.eq(SUBSCRIPTION.ID))))
            .as("has_billed_periods");

    private final DSLContext db;

    JooqSubscriptionImportRepository(DSLContext db) {
        this.db = db;
    }

    /** A subscription as the books have it. */
    record InBooks(SubscriptionEntry entry, SubscriptionState state, boolean isBilled) {}

    /** What a file calls it; what people call it where it has no reference. */
    String nameOf(PartnerId partner, CustomerId customer) {
        return db.select(coalesce(CUSTOMER.REFERENCE, CUSTOMER.NUMBER))
                .from(CUSTOMER)
                .where(CUSTOMER.PARTNER_ID.eq(partner))
                .and(CUSTOMER.ID.eq(customer))
                .fetchSingle()
                .value1();
    }

    /** As that of a customer. */
    String nameOf(PartnerId partner, ProductId product) {
        return db.select(coalesce(PRODUCT.REFERENCE, PRODUCT.CODE))
                .from(PRODUCT)
                .where(PRODUCT.PARTNER_ID.eq(partner))
                .and(PRODUCT.ID.eq(product))
                .fetchSingle()
                .value1();
    }

    Map<String, InBooks> byReference(PartnerId partner, Collection<String> references) {
        return db.select(SUBSCRIPTION.asterisk(), HAS_BILLED_PERIODS)
                .from(SUBSCRIPTION)
                .where(SUBSCRIPTION.PARTNER_ID.eq(partner))
                .and(SUBSCRIPTION.REFERENCE.in(references))
                .fetchMap(SUBSCRIPTION.REFERENCE, row -> inBooks(row.into(SUBSCRIPTION), row.get(HAS_BILLED_PERIODS)));
    }

    /** Up to which day the earlier system billed, of those that were brought over. */
    Map<SubscriptionId, LocalDate> broughtOverUntil(PartnerId partner, Collection<SubscriptionId> ids) {
        return db.select(BROUGHT_OVER.SUBSCRIPTION_ID, BROUGHT_OVER.UNTIL_DATE)
                .from(BROUGHT_OVER)
                .where(BROUGHT_OVER.PARTNER_ID.eq(partner))
                .and(BROUGHT_OVER.SUBSCRIPTION_ID.in(ids))
                .fetchMap(BROUGHT_OVER.SUBSCRIPTION_ID, BROUGHT_OVER.UNTIL_DATE);
    }

    void add(PartnerId partner, Collection<BilledThroughEntry> entries, Instant now) {
        var fields = new ArrayList<>(FIELDS);
        fields.addAll(
                List.of(SUBSCRIPTION.REFERENCE, SUBSCRIPTION.CREATED_AT, SUBSCRIPTION.PARTNER_ID, SUBSCRIPTION.ID));
        var rows = new BulkInsert(db, SUBSCRIPTION, fields.toArray(Field<?>[]::new));
        for (var billedThrough : entries) {
            var entry = billedThrough.entry();
            rows.row(values(billedThrough, entry.reference(), now, partner, entry.id()));
        }
        rows.send();
        bringOver(partner, entries);
    }

    void change(PartnerId partner, Collection<BilledThroughEntry> entries) {
        var rows = new BulkUpdate(
                db, SUBSCRIPTION, SUBSCRIPTION.VERSION, List.of(SUBSCRIPTION.PARTNER_ID, SUBSCRIPTION.ID), FIELDS);
        for (var billedThrough : entries) {
            rows.row(values(billedThrough, partner, billedThrough.entry().id()));
        }
        rows.send();
        bringOver(partner, entries);
    }

    private void bringOver(PartnerId partner, Collection<BilledThroughEntry> entries) {
        var rows = new BulkInsert(
                db,
                BROUGHT_OVER,
                BROUGHT_OVER.PARTNER_ID,
                BROUGHT_OVER.SUBSCRIPTION_ID,
                BROUGHT_OVER.UNTIL_DATE,
                BROUGHT_OVER.CURRENCY,
                BROUGHT_OVER.DEBTOR_ID,
                BROUGHT_OVER.PRODUCT_ID,
                BROUGHT_OVER.QUANTITY,
                BROUGHT_OVER.UNIT_PRICE,
                BROUGHT_OVER.DISCOUNT_PERCENT,
                BROUGHT_OVER.VAT_CODE_ID,
                BROUGHT_OVER.VAT_CATEGORY,
                BROUGHT_OVER.VAT_RATE,
                BROUGHT_OVER.LEDGER_ACCOUNT_ID);
        for (var billedThrough : entries) {
            var broughtOver = billedThrough.broughtOver();
            if (broughtOver != null) {
                var terms = broughtOver.terms();
                rows.row(
                        partner,
                        billedThrough.entry().id(),
                        broughtOver.until(),
                        broughtOver.currency().getCurrencyCode(),
                        new CustomerId(terms.debtorId()),
                        new ProductId(terms.productId()),
                        terms.quantity().toDecimal(),
                        terms.unitPrice().toDecimal(),
                        terms.discount().toDecimal(),
                        new VatCodeId(terms.tax().vatCodeId()),
                        terms.tax().category(),
                        terms.tax().rate().toDecimal(),
                        new LedgerAccountId(terms.tax().ledgerAccountId()));
            }
        }
        rows.send();
    }

    /** In the order of {@link #FIELDS}, and others after them. */
    private static @Nullable Object[] values(BilledThroughEntry billedThrough, Object... others) {
        var entry = billedThrough.entry();
        var billed = entry.billed();
        var state = billedThrough.state();
        var values = new ArrayList<@Nullable Object>(Arrays.asList(
                billed.customer(),
                billed.product(),
                entry.description(),
                entry.group(),
                entry.layout(),
                billed.quantity(),
                billed.unitPrice(),
                billed.priceCurrency(),
                billed.discountPercent(),
                billed.interval(),
                billed.start(),
                entry.end(),
                billed.alignment(),
                billed.billingType(),
                billed.prorate(),
                state.billedUntil(),
                state.dirtyFrom(),
                state.dueFrom()));
        values.addAll(List.of(others));
        return values.toArray();
    }

    private static InBooks inBooks(SubscriptionRecord row, boolean hasBilledPeriods) {
        var terms = new BilledByTerms(
                row.getCustomerId(),
                row.getProductId(),
                row.getQuantity(),
                row.getUnitPrice(),
                row.getPriceCurrency(),
                row.getDiscountPercent(),
                row.getBillingInterval(),
                row.getStartDate(),
                row.getAlignment(),
                row.getBillingType(),
                row.getProrate());
        return new InBooks(
                new SubscriptionEntry(
                        row.getId(),
                        row.getReference(),
                        row.getDescription(),
                        row.getOwnGroup(),
                        row.getLayoutId(),
                        row.getEndDate(),
                        terms),
                new SubscriptionState(row.getBilledUntil(), row.getDirtyFrom(), row.getDueFrom()),
                row.getBilledUntil() != null || hasBilledPeriods);
    }
}
