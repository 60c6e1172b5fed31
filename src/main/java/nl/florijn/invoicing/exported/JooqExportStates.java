package nl.florijn.invoicing.exported;

import static florijn.db.Tables.INVOICE;

import java.util.Collection;
import nl.florijn.invoicing.ExportState;
import nl.florijn.invoicing.InvoiceId;
import nl.florijn.platform.PartnerId;
import org.jooq.DSLContext;
import org.springframework.stereotype.Repository;

@Repository
class JooqExportStates {

    private final DSLContext db;

    JooqExportStates(DSLContext db) {
        this.db = db;
    }

    void change(PartnerId partner, Collection<InvoiceId> ids, ExportState state) {
        db.update(INVOICE)
                .set(INVOICE.EXPORT_STATE, state)
                .set(INVOICE.VERSION, INVOICE.VERSION.plus(1))
                .where(INVOICE.PARTNER_ID.eq(partner))
                .and(INVOICE.ID.in(ids))
                .execute();
    }
}
