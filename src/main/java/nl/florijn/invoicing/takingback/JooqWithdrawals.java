package nl.florijn.invoicing.takingback;

import static florijn.db.Tables.DOCUMENT;
import static florijn.db.Tables.DOCUMENT_ORDER;
import static florijn.db.Tables.INVOICE_DELIVERY;
import static florijn.db.Tables.INVOICE_SNAPSHOT;
import static florijn.db.Tables.WITHDRAWN_INVOICE;

import java.time.Instant;
import nl.florijn.invoicing.states.InvoiceFacts;
import nl.florijn.platform.PartnerId;
import nl.florijn.platform.security.Actor;
import org.jooq.DSLContext;
import org.springframework.stereotype.Repository;

/** Keeps what was withdrawn on record, which allows it to be deleted, and takes its documents away. */
@Repository
class JooqWithdrawals {

    private final DSLContext db;

    JooqWithdrawals(DSLContext db) {
        this.db = db;
    }

    void withdraw(PartnerId partner, InvoiceFacts invoice, long sequence, Instant at) {
        db.insertInto(WITHDRAWN_INVOICE)
                .set(WITHDRAWN_INVOICE.PARTNER_ID, partner)
                .set(WITHDRAWN_INVOICE.ID, invoice.id())
                .set(WITHDRAWN_INVOICE.KIND, invoice.kind())
                .set(WITHDRAWN_INVOICE.SERIES_CODE, invoice.series())
                .set(WITHDRAWN_INVOICE.NUMBER, invoice.number())
                .set(WITHDRAWN_INVOICE.SEQUENCE, sequence)
                .set(WITHDRAWN_INVOICE.INVOICE_DATE, invoice.date())
                .set(WITHDRAWN_INVOICE.DEBTOR_ID, invoice.debtor())
                .set(WITHDRAWN_INVOICE.CURRENCY, invoice.total().currency().getCurrencyCode())
                .set(WITHDRAWN_INVOICE.TOTAL, invoice.total().toDecimal())
                .set(WITHDRAWN_INVOICE.WITHDRAWN_AT, at)
                .set(WITHDRAWN_INVOICE.WITHDRAWN_BY, Actor.current().name())
                .execute();
        db.deleteFrom(DOCUMENT)
                .where(DOCUMENT.PARTNER_ID.eq(partner))
                .and(DOCUMENT.INVOICE_ID.eq(invoice.id()))
                .execute();
        db.deleteFrom(DOCUMENT_ORDER)
                .where(DOCUMENT_ORDER.PARTNER_ID.eq(partner))
                .and(DOCUMENT_ORDER.INVOICE_ID.eq(invoice.id()))
                .execute();
        db.deleteFrom(INVOICE_SNAPSHOT)
                .where(INVOICE_SNAPSHOT.PARTNER_ID.eq(partner))
                .and(INVOICE_SNAPSHOT.INVOICE_ID.eq(invoice.id()))
                .execute();
        db.deleteFrom(INVOICE_DELIVERY)
                .where(INVOICE_DELIVERY.PARTNER_ID.eq(partner))
                .and(INVOICE_DELIVERY.INVOICE_ID.eq(invoice.id()))
                .execute();
    }
}
