package nl.florijn.invoicing.facts;

import static florijn.db.Tables.BILLED_PERIOD;
import static florijn.db.Tables.BROUGHT_OVER;
import static florijn.db.Tables.CUSTOMER;
import static florijn.db.Tables.INVOICE;
import static florijn.db.Tables.INVOICE_LINE;
import static florijn.db.Tables.SUBSCRIPTION;
import static florijn.db.Tables.SUBSCRIPTION_CHANGE;

import florijn.db.tables.records.BroughtOverRecord;
import florijn.db.tables.records.SubscriptionChangeRecord;
import florijn.db.tables.records.SubscriptionRecord;
import java.util.Collection;
import java.util.Currency;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import nl.florijn.billing.composing.PaymentDiscount;
import nl.florijn.billing.owed.BroughtOver;
import nl.florijn.billing.periods.BilledPeriod;
import nl.florijn.billing.periods.BilledPeriod.Source;
import nl.florijn.billing.periods.BilledTerms;
import nl.florijn.customers.CustomerId;
import nl.florijn.invoicing.BillingRunRequest;
import nl.florijn.invoicing.InvoiceId;
import nl.florijn.money.LineTax;
import nl.florijn.money.Money;
import nl.florijn.money.Percentage;
import nl.florijn.money.Quantity;
import nl.florijn.money.UnitPrice;
import nl.florijn.platform.PartnerId;
import nl.florijn.subscriptions.SubscriptionId;
import org.jooq.DSLContext;
import org.jooq.Record;
import org.springframework.stereotype.Repository;
import tools.jackson.databind.json.JsonMapper;

/** Subscriptions that look due, and what was billed of them. */
@Repository
public class JooqHoldings {

    private final DSLContext db;
    private final JsonMapper json;

    JooqHoldings(DSLContext db, JsonMapper json) {
        this.db = db;
        this.json = json;
    }

    /** The subscriptions of a chunk that look due, each with who holds it. */
    Map<SubscriptionId, CustomerId> due(PartnerId partner, BillingRunRequest request, DebtorChunk chunk) {
        return db.select(SUBSCRIPTION.ID, SUBSCRIPTION.CUSTOMER_ID)
                .from(JooqDueCustomers.BY_PAYER)
                .straightJoin(JooqDueCustomers.BY_HOLDER)
                .on(SUBSCRIPTION.PARTNER_ID.eq(CUSTOMER.PARTNER_ID), SUBSCRIPTION.CUSTOMER_ID.eq(CUSTOMER.ID))
                .where(JooqDueCustomers.isIn(chunk, partner, request))
                .and(JooqDueCustomers.isDue(request))
                .orderBy(SUBSCRIPTION.ID)
                .fetchMap(SUBSCRIPTION.ID, SUBSCRIPTION.CUSTOMER_ID);
    }

    /**
     * Those of these subscriptions that still look due. Locks the rows when asked to, so that two runs at the same time
     * bill one after the other. By their keys: a lock by way of another index also waits for the row after the last one,
     * which is in the hands of the next chunk.
     */
    List<SubscriptionRecord> subscriptions(
            PartnerId partner, BillingRunRequest request, Collection<SubscriptionId> ids, boolean lock) {
        var due = db.selectFrom(SUBSCRIPTION.forceIndex("PRIMARY"))
                .where(SUBSCRIPTION.PARTNER_ID.eq(partner))
                .and(SUBSCRIPTION.ID.in(ids))
                .and(JooqDueCustomers.isDue(request))
                .orderBy(SUBSCRIPTION.ID);
        return lock ? due.forUpdate().fetch() : due.fetch();
    }

    /** Dated changes of each in the order in which they count: by date, the later entered one last. */
    public Map<SubscriptionId, List<SubscriptionChangeRecord>> changes(
            PartnerId partner, Collection<SubscriptionId> subscriptions) {
        return db.selectFrom(SUBSCRIPTION_CHANGE.forceIndex("subscription_change_of"))
                .where(SUBSCRIPTION_CHANGE.PARTNER_ID.eq(partner))
                .and(SUBSCRIPTION_CHANGE.SUBSCRIPTION_ID.in(subscriptions))
                .orderBy(
                        SUBSCRIPTION_CHANGE.SUBSCRIPTION_ID,
                        SUBSCRIPTION_CHANGE.EFFECTIVE,
                        SUBSCRIPTION_CHANGE.CHANGE_NO)
                .fetchGroups(SUBSCRIPTION_CHANGE.SUBSCRIPTION_ID, change -> change);
    }

    /** What was billed and what was waived of these subscriptions. */
    Map<SubscriptionId, List<BilledPeriod>> billed(PartnerId partner, Collection<SubscriptionId> subscriptions) {
        return db.select(BILLED_PERIOD.asterisk(), INVOICE_LINE.asterisk(), INVOICE.DEBTOR_ID, INVOICE.CURRENCY)
                .from(BILLED_PERIOD)
                .leftJoin(INVOICE_LINE)
                .on(INVOICE_LINE.PARTNER_ID.eq(BILLED_PERIOD.PARTNER_ID), INVOICE_LINE.ID.eq(BILLED_PERIOD.LINE_ID))
                .leftJoin(INVOICE)
                .on(INVOICE.PARTNER_ID.eq(INVOICE_LINE.PARTNER_ID), INVOICE.ID.eq(INVOICE_LINE.INVOICE_ID))
                .where(BILLED_PERIOD.PARTNER_ID.eq(partner))
                .and(BILLED_PERIOD.SUBSCRIPTION_ID.in(subscriptions))
                .orderBy(BILLED_PERIOD.SERVICE_FROM, BILLED_PERIOD.CORRECTION_NO)
                .fetchGroups(row -> row.get(BILLED_PERIOD.SUBSCRIPTION_ID), this::billedPeriod);
    }

    /** Discounts that lessen what VAT was reckoned over on these invoices (R24); others have none of account here. */
    Map<Long, PaymentDiscount> discounts(PartnerId partner, Collection<InvoiceId> invoices) {
        if (invoices.isEmpty()) {
            return Map.of();
        }
        return db
                .select(INVOICE.ID, INVOICE.PAYMENT_DISCOUNT_PERCENT, INVOICE.PAYMENT_DISCOUNT_DAYS)
                .from(INVOICE)
                .where(INVOICE.PARTNER_ID.eq(partner))
                .and(INVOICE.ID.in(invoices))
                .and(INVOICE.PAYMENT_DISCOUNT_OF_NET.isTrue())
                .fetch()
                .stream()
                .collect(Collectors.toMap(
                        row -> row.value1().value(),
                        row -> new PaymentDiscount(Percentage.of(row.value2()), row.value3(), true)));
    }

    /** What earlier systems billed of these subscriptions, and by which terms. */
    Map<SubscriptionId, BroughtOver> broughtOver(PartnerId partner, Collection<SubscriptionId> subscriptions) {
        return db.selectFrom(BROUGHT_OVER)
                .where(BROUGHT_OVER.PARTNER_ID.eq(partner))
                .and(BROUGHT_OVER.SUBSCRIPTION_ID.in(subscriptions))
                .fetchMap(BROUGHT_OVER.SUBSCRIPTION_ID, JooqHoldings::broughtOver);
    }

    private BilledPeriod billedPeriod(Record row) {
        var source = row.get(BILLED_PERIOD.SOURCE);
        var invoiceId = row.get(INVOICE_LINE.INVOICE_ID);
        // An entry without line keeps its currency and terms itself.
        var billed = invoiceId == null
                ? json.readValue(row.get(BILLED_PERIOD.WAIVED_TERMS), WaivedTerms.class)
                : new WaivedTerms(
                        Currency.getInstance(row.get(INVOICE.CURRENCY)), terms(row.get(INVOICE.DEBTOR_ID), row));
        return new BilledPeriod(
                row.get(BILLED_PERIOD.SERVICE_FROM),
                row.get(BILLED_PERIOD.CORRECTION_NO),
                row.get(BILLED_PERIOD.IS_CORRECTION),
                row.get(BILLED_PERIOD.FROM_DATE),
                row.get(BILLED_PERIOD.UNTIL_DATE),
                Money.of(row.get(BILLED_PERIOD.AMOUNT), billed.currency()),
                source,
                billed.terms(),
                invoiceId == null || source == Source.WAIVED ? null : invoiceId.value(),
                row.get(BILLED_PERIOD.PRICED_AT));
    }

    /** As the run billed it, by who pays and is taxed as on the line. */
    public static BilledTerms terms(CustomerId debtor, Record row) {
        return new BilledTerms(
                debtor.value(),
                row.get(BILLED_PERIOD.PRODUCT_ID).value(),
                Quantity.of(row.get(BILLED_PERIOD.QUANTITY)),
                UnitPrice.of(row.get(BILLED_PERIOD.UNIT_PRICE)),
                Percentage.of(row.get(BILLED_PERIOD.DISCOUNT_PERCENT)),
                new LineTax(
                        row.get(INVOICE_LINE.VAT_CODE_ID).value(),
                        row.get(INVOICE_LINE.VAT_CATEGORY),
                        Percentage.of(row.get(INVOICE_LINE.VAT_RATE)),
                        row.get(INVOICE_LINE.LEDGER_ACCOUNT_ID).value()));
    }

    private static BroughtOver broughtOver(BroughtOverRecord row) {
        var tax = new LineTax(
                row.getVatCodeId().value(),
                row.getVatCategory(),
                Percentage.of(row.getVatRate()),
                row.getLedgerAccountId().value());
        return new BroughtOver(
                row.getUntilDate(),
                Currency.getInstance(row.getCurrency()),
                new BilledTerms(
                        row.getDebtorId().value(),
                        row.getProductId().value(),
                        Quantity.of(row.getQuantity()),
                        UnitPrice.of(row.getUnitPrice()),
                        Percentage.of(row.getDiscountPercent()),
                        tax),
                row.getPricedAt());
    }
}
