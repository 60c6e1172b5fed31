package nl.florijn.invoicing.warnings;

import static florijn.db.Tables.CUSTOMER;
import static florijn.db.Tables.DEBTOR_ACCOUNT;
import static florijn.db.Tables.INVOICE;
import static florijn.db.Tables.PARTNER;
import static nl.florijn.partners.settings.JooqSettingColumns.effective;
import static org.jooq.impl.DSL.rowNumber;
import static org.jooq.impl.DSL.select;
import static org.jooq.impl.DSL.sum;

import java.math.BigDecimal;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import nl.florijn.billing.composing.Grouping;
import nl.florijn.billing.composing.PaymentTerm;
import nl.florijn.customers.Contact;
import nl.florijn.customers.CustomerId;
import nl.florijn.customers.InvoiceContacts;
import nl.florijn.documents.layouts.LayoutId;
import nl.florijn.invoicing.InvoiceId;
import nl.florijn.invoicing.InvoiceKind;
import nl.florijn.invoicing.InvoiceStatus;
import nl.florijn.partners.settings.Delivery;
import nl.florijn.platform.PartnerId;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.Table;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;

/** Debtors as documents and their warnings need them. */
@Repository
public class JooqDebtorFacts {

    private static final int COMPARED = 6;

    /** Named, since a run writes invoices faster than MariaDB's statistics follow (docs/decisions/008). */
    private static final Table<?> BY_DEBTOR = INVOICE.forceIndex("invoice_of_debtor");

    private static final Field<String> LOCALE = effective(CUSTOMER.LOCALE);
    private static final Field<Delivery> DELIVERY = effective(CUSTOMER.DELIVERY);
    private static final Field<Grouping> GROUPING = effective(CUSTOMER.GROUPING);
    private static final Field<Integer> TERM_DAYS = effective(CUSTOMER.PAYMENT_TERM_DAYS);
    private static final Field<Boolean> TERM_END_OF_MONTH = effective(CUSTOMER.PAYMENT_TERM_END_OF_MONTH);
    private static final Field<BigDecimal> G_ACCOUNT_PERCENT = effective(CUSTOMER.G_ACCOUNT_PERCENT);

    private static final Field<LayoutId> LAYOUT = effective(CUSTOMER.LAYOUT_ID);

    private final DSLContext db;
    private final InvoiceContacts contacts;

    JooqDebtorFacts(DSLContext db, InvoiceContacts contacts) {
        this.db = db;
        this.contacts = contacts;
    }

    Map<CustomerId, DebtorFacts> facts(PartnerId partner, Collection<CustomerId> debtors) {
        var contact = contacts.of(partner, debtors);
        return db.select(
                        CUSTOMER.ID,
                        CUSTOMER.NAME,
                        CUSTOMER.KIND,
                        CUSTOMER.COUNTRY,
                        CUSTOMER.CURRENCY,
                        LOCALE,
                        DELIVERY,
                        GROUPING,
                        TERM_DAYS,
                        TERM_END_OF_MONTH,
                        G_ACCOUNT_PERCENT,
                        PARTNER.G_ACCOUNT_IBAN,
                        LAYOUT,
                        CUSTOMER.EMAIL,
                        CUSTOMER.VAT_NUMBER,
                        CUSTOMER.CREDIT_LIMIT,
                        PARTNER.CREDIT_LIMIT_BLOCKS)
                .from(CUSTOMER.forceIndex("PRIMARY"))
                .straightJoin(PARTNER)
                .on(PARTNER.PARTNER_ID.eq(CUSTOMER.PARTNER_ID))
                .where(CUSTOMER.PARTNER_ID.eq(partner))
                .and(CUSTOMER.ID.in(debtors))
                .fetchMap(CUSTOMER.ID, row -> debtorFacts(row, contact.get(row.get(CUSTOMER.ID))));
    }

    /** Totals of the last six invoices of each debtor and currency, drafts left out; credit notes are not comparable. */
    public Map<DebtorCurrency, List<BigDecimal>> latestTotals(PartnerId partner, Collection<CustomerId> debtors) {
        var recency = rowNumber()
                .over()
                .partitionBy(INVOICE.DEBTOR_ID, INVOICE.CURRENCY)
                .orderBy(INVOICE.INVOICE_DATE.desc(), INVOICE.CREATED_AT.desc(), INVOICE.ID.desc())
                .as("recency");
        var ranked = select(INVOICE.DEBTOR_ID, INVOICE.CURRENCY, INVOICE.TOTAL, recency)
                .from(BY_DEBTOR)
                .where(INVOICE.PARTNER_ID.eq(partner))
                .and(INVOICE.DEBTOR_ID.in(debtors))
                .and(INVOICE.KIND.eq(InvoiceKind.INVOICE))
                .and(INVOICE.STATUS.in(InvoiceStatus.APPROVED, InvoiceStatus.SENT))
                .asTable("ranked");
        return db.select(
                        DSL.field(DSL.name("debtor_id"), INVOICE.DEBTOR_ID.getDataType()),
                        DSL.field(DSL.name("currency"), String.class),
                        DSL.field(DSL.name("total"), BigDecimal.class))
                .from(ranked)
                .where(DSL.field(DSL.name("recency"), Integer.class).le(COMPARED))
                .fetchGroups(row -> new DebtorCurrency(row.value1(), row.value2()), row -> row.value3());
    }

    /** The invoices of {@link #latestTotals} themselves, of one debtor. */
    List<InvoiceId> latest(PartnerId partner, DebtorCurrency debtor) {
        return db.select(INVOICE.ID)
                .from(BY_DEBTOR)
                .where(INVOICE.PARTNER_ID.eq(partner))
                .and(INVOICE.DEBTOR_ID.eq(debtor.debtor()))
                .and(INVOICE.CURRENCY.eq(debtor.currency()))
                .and(INVOICE.KIND.eq(InvoiceKind.INVOICE))
                .and(INVOICE.STATUS.in(InvoiceStatus.APPROVED, InvoiceStatus.SENT))
                .orderBy(INVOICE.INVOICE_DATE.desc(), INVOICE.CREATED_AT.desc(), INVOICE.ID.desc())
                .limit(COMPARED)
                .fetch(INVOICE.ID);
    }

    /** What each debtor still has to pay in each currency: its account, and what was approved and will come on it. */
    Map<DebtorCurrency, BigDecimal> open(PartnerId partner, Collection<CustomerId> debtors) {
        var open = new HashMap<>(onAccounts(partner, debtors));
        approved(partner, debtors).forEach((debtor, total) -> open.merge(debtor, total, BigDecimal::add));
        return open;
    }

    private Map<DebtorCurrency, BigDecimal> onAccounts(PartnerId partner, Collection<CustomerId> debtors) {
        return db.select(DEBTOR_ACCOUNT.DEBTOR_ID, DEBTOR_ACCOUNT.CURRENCY, DEBTOR_ACCOUNT.ENTRIES)
                .from(DEBTOR_ACCOUNT)
                .where(DEBTOR_ACCOUNT.PARTNER_ID.eq(partner))
                .and(DEBTOR_ACCOUNT.DEBTOR_ID.in(debtors))
                .fetchMap(row -> new DebtorCurrency(row.value1(), row.value2()), row -> row.value3());
    }

    private Map<DebtorCurrency, BigDecimal> approved(PartnerId partner, Collection<CustomerId> debtors) {
        return db.select(INVOICE.DEBTOR_ID, INVOICE.CURRENCY, sum(INVOICE.SIGNED_TOTAL))
                .from(BY_DEBTOR)
                .where(INVOICE.PARTNER_ID.eq(partner))
                .and(INVOICE.DEBTOR_ID.in(debtors))
                .and(INVOICE.STATUS.eq(InvoiceStatus.APPROVED))
                .groupBy(INVOICE.DEBTOR_ID, INVOICE.CURRENCY)
                .fetchMap(row -> new DebtorCurrency(row.value1(), row.value2()), row -> row.value3());
    }

    private static DebtorFacts debtorFacts(Record row, @Nullable Contact contact) {
        return new DebtorFacts(
                row.get(CUSTOMER.ID),
                row.get(CUSTOMER.NAME),
                row.get(CUSTOMER.KIND),
                row.get(CUSTOMER.COUNTRY),
                row.get(CUSTOMER.CURRENCY),
                row.get(LOCALE),
                row.get(DELIVERY),
                row.get(GROUPING),
                new PaymentTerm(row.get(TERM_DAYS), row.get(TERM_END_OF_MONTH)),
                row.get(G_ACCOUNT_PERCENT),
                row.get(PARTNER.G_ACCOUNT_IBAN),
                row.get(LAYOUT),
                contact == null ? row.get(CUSTOMER.EMAIL) : contact.email(),
                row.get(CUSTOMER.VAT_NUMBER),
                row.get(CUSTOMER.CREDIT_LIMIT),
                row.get(PARTNER.CREDIT_LIMIT_BLOCKS));
    }
}
