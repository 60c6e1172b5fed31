package nl.florijn.receivables.sent;

import static florijn.db.Tables.INVOICE;
import static florijn.db.Tables.RECEIVABLE;
import static org.jooq.impl.DSL.sum;

import java.math.BigDecimal;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import nl.florijn.invoicing.InvoiceId;
import nl.florijn.invoicing.InvoiceStatus;
import nl.florijn.platform.PartnerId;
import org.jooq.DSLContext;
import org.springframework.stereotype.Repository;

/** Which credit notes with something left are for which invoices. */
@Repository
class JooqCrediting {

    private final DSLContext db;

    JooqCrediting(DSLContext db) {
        this.db = db;
    }

    /** What credit notes that were sent came to so far, of each invoice that has any. */
    Map<InvoiceId, BigDecimal> credited(PartnerId partner, Collection<InvoiceId> invoices) {
        return db.select(INVOICE.CREDITS_INVOICE_ID, sum(INVOICE.TOTAL))
                .from(INVOICE)
                .join(RECEIVABLE)
                .on(RECEIVABLE.PARTNER_ID.eq(INVOICE.PARTNER_ID), RECEIVABLE.ID.eq(INVOICE.ID.coerce(Long.class)))
                .where(INVOICE.PARTNER_ID.eq(partner))
                .and(INVOICE.CREDITS_INVOICE_ID.in(invoices))
                .and(INVOICE.STATUS.eq(InvoiceStatus.SENT))
                .groupBy(INVOICE.CREDITS_INVOICE_ID)
                .fetchMap(INVOICE.CREDITS_INVOICE_ID, row -> row.value2());
    }

    /** Credit notes on account that were sent before the invoices that they are for. */
    Map<InvoiceId, List<InvoiceId>> notesOf(PartnerId partner, Collection<InvoiceId> invoices) {
        return db.select(INVOICE.CREDITS_INVOICE_ID, INVOICE.ID)
                .from(INVOICE)
                .join(RECEIVABLE)
                .on(RECEIVABLE.PARTNER_ID.eq(INVOICE.PARTNER_ID), RECEIVABLE.ID.eq(INVOICE.ID.coerce(Long.class)))
                .where(INVOICE.PARTNER_ID.eq(partner))
                .and(INVOICE.CREDITS_INVOICE_ID.in(invoices))
                .and(RECEIVABLE.IS_OPEN.isTrue())
                .orderBy(RECEIVABLE.ITEM_DATE, RECEIVABLE.ID)
                .fetchGroups(INVOICE.CREDITS_INVOICE_ID, INVOICE.ID);
    }
}
