package nl.florijn.invoicing.facts;

import static florijn.db.Tables.CHARGE;
import static florijn.db.Tables.CUSTOMER;

import florijn.db.tables.records.ChargeRecord;
import java.util.Collection;
import java.util.List;
import nl.florijn.customers.CustomerId;
import nl.florijn.invoicing.BillingRunRequest;
import nl.florijn.platform.PartnerId;
import org.jooq.DSLContext;
import org.springframework.stereotype.Repository;

/** Extra charges that wait on customers (R10). */
@Repository
class JooqWaitingCharges {

    private final DSLContext db;

    JooqWaitingCharges(DSLContext db) {
        this.db = db;
    }

    /** The customers of a chunk on which charges wait. */
    List<CustomerId> holders(PartnerId partner, BillingRunRequest request, DebtorChunk chunk) {
        return db.selectDistinct(CUSTOMER.ID)
                .from(JooqDueCustomers.BY_PAYER)
                .straightJoin(CHARGE.forceIndex("charge_waiting"))
                .on(CHARGE.PARTNER_ID.eq(CUSTOMER.PARTNER_ID), CHARGE.CUSTOMER_ID.eq(CUSTOMER.ID))
                .where(JooqDueCustomers.isIn(chunk, partner, request))
                .and(JooqDueCustomers.isWaiting(request))
                .fetch(CUSTOMER.ID);
    }

    /** As they were made. Locks the rows when asked to, so that two runs at the same time bill one after the other. */
    List<ChargeRecord> charges(
            PartnerId partner, BillingRunRequest request, Collection<CustomerId> customers, boolean lock) {
        var waiting = db.selectFrom(CHARGE.forceIndex("charge_waiting"))
                .where(CHARGE.PARTNER_ID.eq(partner))
                .and(CHARGE.CUSTOMER_ID.in(customers))
                .and(JooqDueCustomers.isWaiting(request))
                .orderBy(CHARGE.CREATED_AT, CHARGE.ID);
        return lock ? waiting.forUpdate().fetch() : waiting.fetch();
    }
}
