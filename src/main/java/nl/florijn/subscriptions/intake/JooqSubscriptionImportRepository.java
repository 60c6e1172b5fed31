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
import java.util.Collection;
import java.util.Currency;
import java.util.Map;
import nl.florijn.billing.owed.BroughtOver;
import nl.florijn.billing.owed.SubscriptionState;
import nl.florijn.billing.periods.BilledTerms;
import nl.florijn.catalog.ProductId;
import nl.florijn.catalog.accounts.LedgerAccountId;
import nl.florijn.catalog.vat.VatCodeId;
import nl.florijn.customers.CustomerId;
import nl.florijn.money.LineTax;
import nl.florijn.money.Percentage;
import nl.florijn.money.Quantity;
import nl.florijn.money.UnitPrice;
import nl.florijn.platform.PartnerId;
import nl.florijn.platform.database.BulkInsert;
import nl.florijn.platform.database.BulkUpdate;
import nl.florijn.platform.database.Columns;
import nl.florijn.subscriptions.SubscriptionId;
import nl.florijn.subscriptions.intake.SubscriptionEntry.BilledByTerms;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.springframework.stereotype.Repository;

/** Subscriptions, many at once. */
@Repository
class JooqSubscriptionImportRepository {

    private static final Columns<BilledByTerms> TERMS = new Columns<BilledByTerms>()
            .with(SUBSCRIPTION.CUSTOMER_ID, BilledByTerms::customer)
            .with(SUBSCRIPTION.PRODUCT_ID, BilledByTerms::product)
            .with(SUBSCRIPTION.QUANTITY, BilledByTerms::quantity)
            .with(SUBSCRIPTION.UNIT_PRICE, BilledByTerms::unitPrice)
            .with(SUBSCRIPTION.PRICE_CURRENCY, BilledByTerms::priceCurrency)
            .with(SUBSCRIPTION.DISCOUNT_PERCENT, BilledByTerms::discountPercent)
            .with(SUBSCRIPTION.BILLING_INTERVAL, BilledByTerms::interval)
            .with(SUBSCRIPTION.START_DATE, BilledByTerms::start)
            .with(SUBSCRIPTION.ALIGNMENT, BilledByTerms::alignment)
            .with(SUBSCRIPTION.BILLING_TYPE, BilledByTerms::billingType)
            .with(SUBSCRIPTION.PRORATE, BilledByTerms::prorate);

    private static final Columns<SubscriptionEntry> ENTRY = new Columns<SubscriptionEntry>()
            .with(SubscriptionEntry::billed, TERMS)
            .with(SUBSCRIPTION.DESCRIPTION, SubscriptionEntry::description)
            .with(SUBSCRIPTION.OWN_GROUP, SubscriptionEntry::group)
            .with(SUBSCRIPTION.LAYOUT_ID, SubscriptionEntry::layout)
            .with(SUBSCRIPTION.END_DATE, SubscriptionEntry::end);

    private static final Columns<SubscriptionState> STATE = new Columns<SubscriptionState>()
            .with(SUBSCRIPTION.BILLED_UNTIL, SubscriptionState::billedUntil)
            .with(SUBSCRIPTION.DIRTY_FROM, SubscriptionState::dirtyFrom)
            .with(SUBSCRIPTION.DUE_FROM, SubscriptionState::dueFrom);

    private static final Columns<BilledThroughEntry> COLUMNS = new Columns<BilledThroughEntry>()
            .with(BilledThroughEntry::entry, ENTRY)
            .with(BilledThroughEntry::state, STATE);

    private static final Columns<LineTax> TAX = new Columns<LineTax>()
            .with(BROUGHT_OVER.VAT_CODE_ID, LineTax::vatCodeId, VatCodeId::new)
            .with(BROUGHT_OVER.VAT_CATEGORY, LineTax::category)
            .with(BROUGHT_OVER.VAT_RATE, LineTax::rate, Percentage::toDecimal)
            .with(BROUGHT_OVER.LEDGER_ACCOUNT_ID, LineTax::ledgerAccountId, LedgerAccountId::new);

    private static final Columns<BilledTerms> BILLED_TERMS = new Columns<BilledTerms>()
            .with(BROUGHT_OVER.DEBTOR_ID, BilledTerms::debtorId, CustomerId::new)
            .with(BROUGHT_OVER.PRODUCT_ID, BilledTerms::productId, ProductId::new)
            .with(BROUGHT_OVER.QUANTITY, BilledTerms::quantity, Quantity::toDecimal)
            .with(BROUGHT_OVER.UNIT_PRICE, BilledTerms::unitPrice, UnitPrice::toDecimal)
            .with(BROUGHT_OVER.DISCOUNT_PERCENT, BilledTerms::discount, Percentage::toDecimal)
            .with(BilledTerms::tax, TAX);

    private static final Columns<BroughtOver> BROUGHT = new Columns<BroughtOver>()
            .with(BROUGHT_OVER.UNTIL_DATE, BroughtOver::until)
            .with(BROUGHT_OVER.CURRENCY, BroughtOver::currency, Currency::getCurrencyCode)
            .with(BroughtOver::terms, BILLED_TERMS);

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
        var columns = key(partner)
                .with(SUBSCRIPTION.REFERENCE, entry -> entry.entry().reference())
                .with(COLUMNS)
                .always(SUBSCRIPTION.CREATED_AT, now);
        var rows = new BulkInsert<>(db, SUBSCRIPTION, columns);
        entries.forEach(rows::row);
        rows.send();
        bringOver(partner, entries);
    }

    void change(PartnerId partner, Collection<BilledThroughEntry> entries) {
        var rows = new BulkUpdate<>(db, SUBSCRIPTION, SUBSCRIPTION.VERSION, key(partner), COLUMNS);
        entries.forEach(rows::row);
        rows.send();
        bringOver(partner, entries);
    }

    private static Columns<BilledThroughEntry> key(PartnerId partner) {
        return new Columns<BilledThroughEntry>()
                .always(SUBSCRIPTION.PARTNER_ID, partner)
                .with(SUBSCRIPTION.ID, entry -> entry.entry().id());
    }

    private void bringOver(PartnerId partner, Collection<BilledThroughEntry> entries) {
        var columns = new Columns<BilledThroughEntry>()
                .always(BROUGHT_OVER.PARTNER_ID, partner)
                .with(BROUGHT_OVER.SUBSCRIPTION_ID, entry -> entry.entry().id())
                .with(BilledThroughEntry::broughtOver, BROUGHT);
        var rows = new BulkInsert<>(db, BROUGHT_OVER, columns);
        entries.stream().filter(entry -> entry.broughtOver() != null).forEach(rows::row);
        rows.send();
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
