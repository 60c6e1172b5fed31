package nl.florijn.invoicing.drafts;

import static florijn.db.Tables.CHARGE;
import static florijn.db.Tables.INVOICE;
import static florijn.db.Tables.INVOICE_LINE;
import static org.jooq.impl.DSL.select;

import java.time.Clock;
import java.util.List;
import nl.florijn.invoicing.InvoiceId;
import nl.florijn.invoicing.InvoiceStatus;
import nl.florijn.invoicing.LineId;
import nl.florijn.platform.PartnerId;
import nl.florijn.platform.security.Actor;
import org.jooq.DSLContext;
import org.springframework.stereotype.Repository;

/** Moves lines from draft to draft. */
@Repository
class JooqLineMoves {

    private final DSLContext db;
    private final Clock clock = Clock.systemUTC();

    JooqLineMoves(DSLContext db) {
        this.db = db;
    }

    /** A new draft with all that the other has but its lines. */
    void copyHead(PartnerId partner, InvoiceId from, InvoiceId to) {
        var head = db.selectFrom(INVOICE)
                .where(INVOICE.PARTNER_ID.eq(partner))
                .and(INVOICE.ID.eq(from))
                .fetchSingle();
        head.setId(to);
        head.setCreatedAt(clock.instant());
        head.setChangedBy(Actor.current().name());
        head.setVersion(1);
        head.changed(true);
        head.changed(INVOICE.SIGNED_TOTAL, false); // the database works it out
        db.executeInsert(head);
    }

    /** Draft credit notes for these refer to another one from now on: it has the lines that they credit. */
    void creditInstead(PartnerId partner, List<InvoiceId> merged, InvoiceId into) {
        db.update(INVOICE)
                .set(INVOICE.CREDITS_INVOICE_ID, into)
                .where(INVOICE.PARTNER_ID.eq(partner))
                .and(INVOICE.CREDITS_INVOICE_ID.in(merged))
                .and(INVOICE.STATUS.eq(InvoiceStatus.DRAFT))
                .execute();
    }

    /** In their order, from a position on; a charge goes with its line. */
    void moveLines(PartnerId partner, List<LineId> lines, InvoiceId to, int position) {
        for (var i = 0; i < lines.size(); i++) {
            db.update(INVOICE_LINE)
                    .set(INVOICE_LINE.INVOICE_ID, to)
                    .set(INVOICE_LINE.POSITION, position + i)
                    .where(INVOICE_LINE.PARTNER_ID.eq(partner))
                    .and(INVOICE_LINE.ID.eq(lines.get(i)))
                    .execute();
        }
        db.update(CHARGE)
                .set(CHARGE.INVOICE_ID, to)
                .where(CHARGE.PARTNER_ID.eq(partner))
                .and(CHARGE.ID.in(select(INVOICE_LINE.CHARGE_ID)
                        .from(INVOICE_LINE)
                        .where(INVOICE_LINE.PARTNER_ID.eq(partner))
                        .and(INVOICE_LINE.ID.in(lines))
                        .and(INVOICE_LINE.CHARGE_ID.isNotNull())))
                .execute();
    }
}
