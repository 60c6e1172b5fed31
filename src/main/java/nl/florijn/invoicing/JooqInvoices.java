package nl.florijn.invoicing;

import static florijn.db.Tables.CUSTOMER;
import static florijn.db.Tables.INVOICE;
import static florijn.db.Tables.LAYOUT;
import static florijn.db.Tables.LAYOUT_VERSION;
import static florijn.db.Tables.RECEIVABLE;
import static nl.florijn.invoicing.JooqNames.DEBTOR_NUMBER;
import static nl.florijn.invoicing.JooqNames.LAYOUT_CODE;
import static org.jooq.impl.DSL.coalesce;

import java.util.Collection;
import java.util.Currency;
import java.util.List;
import nl.florijn.customers.CustomerId;
import nl.florijn.invoicing.rates.PartnerRates;
import nl.florijn.platform.PartnerId;
import org.jooq.DSLContext;
import org.jooq.Record;
import org.jooq.Result;
import org.springframework.stereotype.Repository;

/** Whole invoices: one query each for heads, lines, VAT and warnings, however many there are. */
@Repository
public class JooqInvoices {

    private final DSLContext db;
    private final JooqInvoiceParts parts;
    private final PartnerRates rates;

    JooqInvoices(DSLContext db, JooqInvoiceParts parts, PartnerRates rates) {
        this.db = db;
        this.parts = parts;
        this.rates = rates;
    }

    /** Those of the ids that this partner has, by date, then debtor number: the order in which numbers are given. */
    public List<Invoice> load(PartnerId partner, Collection<InvoiceId> ids) {
        var heads = heads(partner, ids);
        var found =
                parts.of(partner, heads.intoMap(INVOICE.ID, row -> Currency.getInstance(row.get(INVOICE.CURRENCY))));
        var book = rates.of(partner);
        return heads.map(row -> JooqInvoiceRows.invoice(row, book, found).withWordsOfWarnings());
    }

    private Result<? extends Record> heads(PartnerId partner, Collection<InvoiceId> ids) {
        return db.select(
                        INVOICE.asterisk(),
                        CUSTOMER.asterisk(),
                        LAYOUT_CODE,
                        LAYOUT_VERSION.VERSION,
                        LAYOUT_VERSION.THEME,
                        LAYOUT_VERSION.ACCENT_COLOUR,
                        LAYOUT_VERSION.FOOTER,
                        LAYOUT_VERSION.LOGO_SHA256,
                        LAYOUT_VERSION.LOGO_TEXT)
                .select(JooqBalances.FIELDS)
                .from(INVOICE)
                .join(CUSTOMER)
                .on(CUSTOMER.PARTNER_ID.eq(INVOICE.PARTNER_ID), CUSTOMER.ID.eq(INVOICE.DEBTOR_ID))
                .leftJoin(LAYOUT)
                .on(LAYOUT.PARTNER_ID.eq(INVOICE.PARTNER_ID), LAYOUT.ID.eq(INVOICE.LAYOUT_ID))
                .leftJoin(LAYOUT_VERSION)
                .on(
                        LAYOUT_VERSION.PARTNER_ID.eq(LAYOUT.PARTNER_ID),
                        LAYOUT_VERSION.LAYOUT_ID.eq(LAYOUT.ID),
                        LAYOUT_VERSION.VERSION.eq(coalesce(INVOICE.LAYOUT_VERSION, LAYOUT.VERSION)))
                .leftJoin(RECEIVABLE)
                .on(JooqBalances.OF_INVOICE)
                .where(INVOICE.PARTNER_ID.eq(partner))
                .and(INVOICE.ID.in(ids))
                .orderBy(INVOICE.INVOICE_DATE, DEBTOR_NUMBER, INVOICE.CREATED_AT, INVOICE.ID)
                .fetch();
    }

    /** Who would pay a draft, as it is now. */
    public InvoiceDebtor debtor(PartnerId partner, CustomerId id) {
        return db.selectFrom(CUSTOMER)
                .where(CUSTOMER.PARTNER_ID.eq(partner))
                .and(CUSTOMER.ID.eq(id))
                .fetchSingle(JooqInvoiceRows::debtorNow);
    }

    /** Keeps invoices from others until the transaction ends. */
    public void lock(PartnerId partner, Collection<InvoiceId> ids) {
        db.select(INVOICE.ID)
                .from(INVOICE)
                .where(INVOICE.PARTNER_ID.eq(partner))
                .and(INVOICE.ID.in(ids))
                .orderBy(INVOICE.ID)
                .forUpdate()
                .execute();
    }

    /** Draft credit notes for these invoices, kept from others until the transaction ends. */
    public List<InvoiceId> lockCreditNotesOf(PartnerId partner, Collection<InvoiceId> ids) {
        return db.select(INVOICE.ID)
                .from(INVOICE)
                .where(INVOICE.PARTNER_ID.eq(partner))
                .and(INVOICE.CREDITS_INVOICE_ID.in(ids))
                .and(INVOICE.STATUS.eq(InvoiceStatus.DRAFT))
                .orderBy(INVOICE.ID)
                .forUpdate()
                .fetch(INVOICE.ID);
    }
}
