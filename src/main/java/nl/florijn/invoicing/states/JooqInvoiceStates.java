package nl.florijn.invoicing.states;

import static florijn.db.Tables.INVOICE;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Currency;
import java.util.List;
import nl.florijn.invoicing.InvoiceId;
import nl.florijn.invoicing.InvoiceStatus;
import nl.florijn.money.Money;
import nl.florijn.platform.PartnerId;
import org.jooq.DSLContext;
import org.jooq.Record;
import org.springframework.stereotype.Repository;

/** Reads and changes where invoices stand. */
@Repository
public class JooqInvoiceStates {

    private final DSLContext db;

    JooqInvoiceStates(DSLContext db) {
        this.db = db;
    }

    /** Those of the ids that this partner has, kept from others until the transaction ends. */
    public List<InvoiceFacts> lock(PartnerId partner, Collection<InvoiceId> ids) {
        return db.selectFrom(INVOICE)
                .where(INVOICE.PARTNER_ID.eq(partner))
                .and(INVOICE.ID.in(ids))
                .orderBy(INVOICE.ID)
                .forUpdate()
                .fetch(JooqInvoiceStates::facts);
    }

    /** Those of the ids that this partner has. */
    public List<InvoiceFacts> read(PartnerId partner, Collection<InvoiceId> ids) {
        return db.selectFrom(INVOICE)
                .where(INVOICE.PARTNER_ID.eq(partner))
                .and(INVOICE.ID.in(ids))
                .orderBy(INVOICE.ID)
                .fetch(JooqInvoiceStates::facts);
    }

    /**
     * They become SENT.
     *
     * @param on business day on which they went
     */
    public void sent(PartnerId partner, Collection<InvoiceId> ids, Instant at, LocalDate on) {
        db.update(INVOICE)
                .set(INVOICE.STATUS, InvoiceStatus.SENT)
                .set(INVOICE.SENT_AT, at)
                .set(INVOICE.SENT_ON, on)
                .set(INVOICE.VERSION, INVOICE.VERSION.plus(1))
                .where(INVOICE.PARTNER_ID.eq(partner))
                .and(INVOICE.ID.in(ids))
                .and(INVOICE.STATUS.in(InvoiceStatus.SENT.before()))
                .execute();
    }

    /** It becomes VOID. */
    public void voided(PartnerId partner, InvoiceId id, Instant at) {
        db.update(INVOICE)
                .set(INVOICE.STATUS, InvoiceStatus.VOID)
                .set(INVOICE.VOIDED_AT, at)
                .set(INVOICE.VERSION, INVOICE.VERSION.plus(1))
                .where(INVOICE.PARTNER_ID.eq(partner))
                .and(INVOICE.ID.eq(id))
                .and(INVOICE.STATUS.in(InvoiceStatus.VOID.before()))
                .execute();
    }

    private static InvoiceFacts facts(Record row) {
        return new InvoiceFacts(
                row.get(INVOICE.ID),
                row.get(INVOICE.KIND),
                row.get(INVOICE.STATUS),
                row.get(INVOICE.EXPORT_STATE),
                row.get(INVOICE.NUMBER),
                row.get(INVOICE.SERIES_CODE),
                row.get(INVOICE.INVOICE_DATE),
                row.get(INVOICE.DUE_DATE),
                row.get(INVOICE.DEBTOR_ID),
                Money.of(row.get(INVOICE.TOTAL), Currency.getInstance(row.get(INVOICE.CURRENCY))),
                row.get(INVOICE.CREDITS_INVOICE_ID),
                row.get(INVOICE.DELIVERY),
                row.get(INVOICE.APPROVED_ON),
                row.get(INVOICE.VERSION));
    }
}
