package nl.florijn.invoicing.approval;

import static florijn.db.Tables.INVOICE;

import java.util.Collection;
import java.util.Set;
import nl.florijn.platform.PartnerId;
import org.jooq.DSLContext;
import org.springframework.stereotype.Repository;

/** Which payment references a partner's invoices have. */
@Repository
class JooqPaymentReferences {

    private final DSLContext db;

    JooqPaymentReferences(DSLContext db) {
        this.db = db;
    }

    /** Those of some references. */
    Set<String> usedAmong(PartnerId partner, Collection<String> references) {
        return db.select(INVOICE.PAYMENT_REFERENCE)
                .from(INVOICE)
                .where(INVOICE.PARTNER_ID.eq(partner))
                .and(INVOICE.PAYMENT_REFERENCE.in(references))
                .fetchSet(INVOICE.PAYMENT_REFERENCE);
    }
}
