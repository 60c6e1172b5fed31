package nl.florijn.customers;

import static florijn.db.Tables.CUSTOMER_NUMBER;
import static org.jooq.impl.DSL.greatest;
import static org.jooq.impl.DSL.val;

import nl.florijn.platform.PartnerId;
import org.jooq.DSLContext;
import org.springframework.stereotype.Repository;

@Repository
class JooqCustomerNumberRepository {

    private final DSLContext db;

    JooqCustomerNumberRepository(DSLContext db) {
        this.db = db;
    }

    /** From now on numbers are given from this one up, unless they are higher already. */
    void raise(PartnerId partner, long next) {
        db.insertInto(CUSTOMER_NUMBER)
                .set(CUSTOMER_NUMBER.PARTNER_ID, partner)
                .set(CUSTOMER_NUMBER.NEXT_NUMBER, next)
                .onDuplicateKeyUpdate()
                .set(CUSTOMER_NUMBER.NEXT_NUMBER, greatest(CUSTOMER_NUMBER.NEXT_NUMBER, val(next)))
                .execute();
    }

    /** Takes so many numbers; the first of them. */
    long take(PartnerId partner, long first, long count) {
        raise(partner, first); // also makes sure that there is a row to lock
        long next = db.select(CUSTOMER_NUMBER.NEXT_NUMBER)
                .from(CUSTOMER_NUMBER)
                .where(CUSTOMER_NUMBER.PARTNER_ID.eq(partner))
                .forUpdate()
                .fetchSingle()
                .value1();
        raise(partner, next + count);
        return next;
    }
}
