package nl.florijn.invoicing.facts;

import static florijn.db.Tables.CHARGE;
import static florijn.db.Tables.CUSTOMER;
import static florijn.db.Tables.PARTNER;
import static florijn.db.Tables.SUBSCRIPTION;
import static nl.florijn.partners.settings.JooqSettingColumns.effective;
import static org.jooq.impl.DSL.coalesce;
import static org.jooq.impl.DSL.exists;
import static org.jooq.impl.DSL.falseCondition;
import static org.jooq.impl.DSL.noCondition;
import static org.jooq.impl.DSL.or;
import static org.jooq.impl.DSL.selectOne;

import java.math.BigDecimal;
import java.util.Collection;
import java.util.Currency;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import nl.florijn.billing.composing.Debtor;
import nl.florijn.billing.composing.Grouping;
import nl.florijn.billing.composing.OnTop;
import nl.florijn.billing.composing.PaymentDiscount;
import nl.florijn.billing.composing.PaymentTerm;
import nl.florijn.billing.periods.BillingType;
import nl.florijn.billing.periods.Collecting;
import nl.florijn.billing.periods.InvoiceRhythm;
import nl.florijn.billing.pricing.Holder;
import nl.florijn.catalog.accounts.LedgerAccountId;
import nl.florijn.customers.CustomerId;
import nl.florijn.customers.JooqVatSchemes;
import nl.florijn.customers.VatSchemes;
import nl.florijn.documents.layouts.LayoutId;
import nl.florijn.invoicing.BillingRunRequest;
import nl.florijn.invoicing.surcharges.InvoiceCreditSurcharge;
import nl.florijn.invoicing.surcharges.InvoiceSurcharge;
import nl.florijn.money.Percentage;
import nl.florijn.platform.PartnerId;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.SelectField;
import org.jooq.Table;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;

/** Customers with something due and who pays for them, with the settings that count for each (R2). */
@Repository
public class JooqDueCustomers {

    /** Customers by who pays for them; named, as each index of a run is, for the reasons of docs/decisions/008. */
    static final Table<?> BY_PAYER = CUSTOMER.forceIndex("customer_payer");

    /** Subscriptions by who holds them. */
    static final Table<?> BY_HOLDER = SUBSCRIPTION.forceIndex("subscription_of_customer");

    private static final florijn.db.tables.Customer DEBTOR = CUSTOMER.as("debtor");

    // Settings: of the customer, else of the partner, else of the system.
    private static final Field<BillingType> BILLING_TYPE = effective(CUSTOMER.BILLING_TYPE);
    private static final Field<Boolean> PRORATE = effective(CUSTOMER.PRORATE);
    private static final Field<Boolean> CORRECTIONS = effective(CUSTOMER.CORRECTIONS);
    private static final Field<Integer> INVOICE_INTERVAL = effective(DEBTOR.INVOICE_INTERVAL);
    private static final Field<Integer> INVOICE_MONTH = effective(DEBTOR.INVOICE_MONTH);
    private static final Field<Integer> TERM_DAYS = effective(DEBTOR.PAYMENT_TERM_DAYS);
    private static final Field<Boolean> TERM_END_OF_MONTH = effective(DEBTOR.PAYMENT_TERM_END_OF_MONTH);
    private static final Field<Grouping> GROUPING = effective(DEBTOR.GROUPING);
    private static final Field<Collecting> COLLECTING = effective(DEBTOR.COLLECTING);
    private static final Field<String> LOCALE = effective(DEBTOR.LOCALE);
    private static final Field<BigDecimal> SURCHARGE_PERCENT = effective(DEBTOR.SURCHARGE_PERCENT);
    private static final Field<LedgerAccountId> SURCHARGE_ACCOUNT =
            coalesce(PARTNER.SURCHARGE_ACCOUNT_ID, PARTNER.DEFAULT_ACCOUNT_ID).as("effective_surcharge_account");
    private static final Field<BigDecimal> CREDIT_SURCHARGE_PERCENT = effective(DEBTOR.CREDIT_SURCHARGE_PERCENT);
    private static final Field<Integer> CREDIT_SURCHARGE_DAYS = effective(DEBTOR.CREDIT_SURCHARGE_DAYS);
    private static final Field<BigDecimal> PAYMENT_DISCOUNT_PERCENT = effective(DEBTOR.PAYMENT_DISCOUNT_PERCENT);
    private static final Field<Integer> PAYMENT_DISCOUNT_DAYS = effective(DEBTOR.PAYMENT_DISCOUNT_DAYS);

    /** Where VAT is reckoned over the net less the payment discount, whether it is taken or not (R24). */
    private static final String DISCOUNTS_NET = "BE";

    private static final Field<LayoutId> LAYOUT = effective(DEBTOR.LAYOUT_ID);

    private static final List<SelectField<?>> DEBTOR_SETTINGS = List.of(
            DEBTOR.ID,
            DEBTOR.CURRENCY,
            DEBTOR.VAT_CODE_ID,
            DEBTOR.KIND,
            DEBTOR.COUNTRY,
            INVOICE_INTERVAL,
            INVOICE_MONTH,
            TERM_DAYS,
            TERM_END_OF_MONTH,
            GROUPING,
            COLLECTING,
            LOCALE,
            LAYOUT,
            SURCHARGE_PERCENT,
            SURCHARGE_ACCOUNT,
            PARTNER.SURCHARGE_TEXT,
            PARTNER.SURCHARGE_SPELLED,
            PARTNER.SURCHARGE_ON_CREDIT_NOTES,
            CREDIT_SURCHARGE_PERCENT,
            CREDIT_SURCHARGE_DAYS,
            PARTNER.CREDIT_SURCHARGE_VAT_CODE_ID,
            PAYMENT_DISCOUNT_PERCENT,
            PAYMENT_DISCOUNT_DAYS,
            PARTNER.COUNTRY);

    private final DSLContext db;
    private final JooqVatSchemes vatSchemes;

    JooqDueCustomers(DSLContext db, JooqVatSchemes vatSchemes) {
        this.db = db;
        this.vatSchemes = vatSchemes;
    }

    /** The debtors that a run has to look at, by id. */
    public List<CustomerId> debtors(PartnerId partner, BillingRunRequest request) {
        return db.selectDistinct(CUSTOMER.PAYER_ID)
                .from(CUSTOMER)
                .where(CUSTOMER.PARTNER_ID.eq(partner))
                .and(hasSomethingDue(partner, request))
                .orderBy(CUSTOMER.PAYER_ID)
                .fetch(CUSTOMER.PAYER_ID);
    }

    /** Customers and who pays for them, whether or not anything is due; by debtor. */
    public List<DueCustomer> customers(PartnerId partner, Collection<CustomerId> ids) {
        var schemes = vatSchemes.of(partner);
        return db.select(
                        CUSTOMER.ID,
                        CUSTOMER.NAME,
                        CUSTOMER.DISCOUNT_PERCENT,
                        CUSTOMER.PRICE_LIST_ID,
                        BILLING_TYPE,
                        PRORATE,
                        CORRECTIONS)
                .select(DEBTOR_SETTINGS)
                .from(CUSTOMER.forceIndex("PRIMARY"))
                .straightJoin(DEBTOR)
                .on(DEBTOR.PARTNER_ID.eq(CUSTOMER.PARTNER_ID), DEBTOR.ID.eq(CUSTOMER.PAYER_ID))
                .straightJoin(PARTNER)
                .on(PARTNER.PARTNER_ID.eq(CUSTOMER.PARTNER_ID))
                .where(CUSTOMER.PARTNER_ID.eq(partner))
                .and(CUSTOMER.ID.in(ids))
                .orderBy(CUSTOMER.PAYER_ID, CUSTOMER.ID)
                .fetch(row -> dueCustomer(row, schemes));
    }

    /** Debtors by id, whether or not anything is due. */
    public Map<Long, Debtor> debtors(PartnerId partner, Collection<CustomerId> ids) {
        var schemes = vatSchemes.of(partner);
        return db.select(DEBTOR_SETTINGS)
                .from(DEBTOR)
                .join(PARTNER)
                .on(PARTNER.PARTNER_ID.eq(DEBTOR.PARTNER_ID))
                .where(DEBTOR.PARTNER_ID.eq(partner))
                .and(DEBTOR.ID.in(ids))
                .fetchMap(row -> row.get(DEBTOR.ID).value(), row -> debtor(row, schemes));
    }

    private static Condition hasSomethingDue(PartnerId partner, BillingRunRequest request) {
        var subscriptions = exists(selectOne()
                .from(BY_HOLDER)
                .where(SUBSCRIPTION.PARTNER_ID.eq(partner))
                .and(SUBSCRIPTION.CUSTOMER_ID.eq(CUSTOMER.ID))
                .and(isDue(request)));
        var charges = exists(selectOne()
                .from(CHARGE)
                .where(CHARGE.PARTNER_ID.eq(partner))
                .and(CHARGE.CUSTOMER_ID.eq(CUSTOMER.ID))
                .and(isWaiting(request)));
        return named(request).and(subscriptions.or(charges));
    }

    /** The customers that a chunk looks at. */
    static Condition isIn(DebtorChunk chunk, PartnerId partner, BillingRunRequest request) {
        var debtors = or(chunk.ranges().stream()
                .map(range -> CUSTOMER.PAYER_ID.between(range.first(), range.last()))
                .toList());
        return CUSTOMER.PARTNER_ID.eq(partner).and(debtors).and(named(request));
    }

    private static Condition named(BillingRunRequest request) {
        var named = request.customerIds();
        return named == null ? noCondition() : CUSTOMER.ID.in(named).or(CUSTOMER.INVOICE_DEBTOR_ID.in(named));
    }

    /** Which subscriptions a run looks at; the core decides what of them is due. */
    static Condition isDue(BillingRunRequest request) {
        var looksDue = SUBSCRIPTION.DUE_FROM.lt(request.latestHorizon());
        var named = request.subscriptionIds();
        return named == null ? looksDue : looksDue.and(SUBSCRIPTION.ID.in(named));
    }

    /** Which extra charges a run takes: none, when it names subscriptions. */
    static Condition isWaiting(BillingRunRequest request) {
        return request.subscriptionIds() == null ? CHARGE.WAITING.isTrue() : falseCondition();
    }

    private static DueCustomer dueCustomer(Record row, VatSchemes schemes) {
        var customer = new Holder(
                row.get(CUSTOMER.ID).value(),
                row.get(CUSTOMER.NAME),
                percentage(row.get(CUSTOMER.DISCOUNT_PERCENT)),
                null,
                row.get(CORRECTIONS));
        return new DueCustomer(
                customer,
                row.get(CUSTOMER.PRICE_LIST_ID),
                debtor(row, schemes),
                row.get(BILLING_TYPE),
                row.get(PRORATE));
    }

    private static Debtor debtor(Record row, VatSchemes schemes) {
        var vatCode = schemes.codeOf(row.get(DEBTOR.VAT_CODE_ID), row.get(DEBTOR.KIND), row.get(DEBTOR.COUNTRY));
        var layout = row.get(LAYOUT);
        return new Debtor(
                row.get(DEBTOR.ID).value(),
                Currency.getInstance(row.get(DEBTOR.CURRENCY)),
                vatCode == null ? null : vatCode.value(),
                new InvoiceRhythm(row.get(INVOICE_INTERVAL), row.get(INVOICE_MONTH)),
                row.get(COLLECTING),
                row.get(GROUPING),
                new PaymentTerm(row.get(TERM_DAYS), row.get(TERM_END_OF_MONTH)),
                layout == null ? null : layout.value(),
                onTop(row));
    }

    private static OnTop onTop(Record row) {
        var locale = Locale.forLanguageTag(row.get(LOCALE));
        var account = row.get(SURCHARGE_ACCOUNT);
        var surcharge = new InvoiceSurcharge(
                row.get(SURCHARGE_PERCENT),
                row.get(PARTNER.SURCHARGE_TEXT),
                account,
                row.get(PARTNER.SURCHARGE_SPELLED));
        return new OnTop(
                surcharge.forCore(locale, row.get(PARTNER.SURCHARGE_ON_CREDIT_NOTES)),
                InvoiceCreditSurcharge.of(
                        row.get(CREDIT_SURCHARGE_PERCENT),
                        row.get(CREDIT_SURCHARGE_DAYS),
                        row.get(PARTNER.CREDIT_SURCHARGE_VAT_CODE_ID),
                        account,
                        locale),
                new PaymentDiscount(
                        Percentage.of(row.get(PAYMENT_DISCOUNT_PERCENT)),
                        row.get(PAYMENT_DISCOUNT_DAYS),
                        DISCOUNTS_NET.equals(row.get(PARTNER.COUNTRY))));
    }

    private static @Nullable Percentage percentage(@Nullable BigDecimal percentage) {
        return percentage == null ? null : Percentage.of(percentage);
    }
}
