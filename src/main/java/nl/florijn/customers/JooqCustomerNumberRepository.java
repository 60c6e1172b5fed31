package nl.florijn.customers;

import static florijn.db.Tables.CUSTOMER;
import static florijn.db.Tables.CUSTOMER_NUMBER;
import static org.jooq.impl.DSL.cast;
import static org.jooq.impl.DSL.greatest;
import static org.jooq.impl.DSL.max;
import static org.jooq.impl.DSL.val;

import nl.florijn.platform.PartnerId;
import org.jooq.DSLContext;
import org.springframework.stereotype.Repository;

/** The number that the next customer gets. */
@Repository
public class JooqCustomerNumberRepository {

    /** Longer numbers are not counted on from. */
    static final int DIGITS = 9;

    private final DSLContext db;

    JooqCustomerNumberRepository(DSLContext db) {
        this.db = db;
    }

    /** From now on numbers are given from this one up, unless they are higher already. */
    public void raise(PartnerId partner, long next) {
        db.insertInto(CUSTOMER_NUMBER)
                .set(CUSTOMER_NUMBER.PARTNER_ID, partner)
                .set(CUSTOMER_NUMBER.NEXT_NUMBER, next)
                .onDuplicateKeyUpdate()
                .set(CUSTOMER_NUMBER.NEXT_NUMBER, greatest(CUSTOMER_NUMBER.NEXT_NUMBER, val(next)))
                .execute();
    }

    /** Takes the next free number, at least {@code first}. */
    long take(PartnerId partner, long first) {
        var next = free(partner, first);
        raise(partner, next + 1);
        return next;
    }

    /** The next free number; whoever numbers customers of the same partner waits until this transaction ends. */
    public long free(PartnerId partner, long first) {
        raise(partner, first); // also makes sure that there is a row to lock
        var counted = lock(partner);
        // Imported customers bring numbers along that were not counted.
        return isTaken(partner, counted) ? highest(partner) + 1 : counted;
    }

    private long lock(PartnerId partner) {
        return db.select(CUSTOMER_NUMBER.NEXT_NUMBER)
                .from(CUSTOMER_NUMBER)
                .where(CUSTOMER_NUMBER.PARTNER_ID.eq(partner))
                .forUpdate()
                .fetchSingle()
                .value1();
    }

    private boolean isTaken(PartnerId partner, long number) {
        return db.fetchExists(CUSTOMER, CUSTOMER.PARTNER_ID.eq(partner), CUSTOMER.NUMBER.eq(Long.toString(number)));
    }

    private long highest(PartnerId partner) {
        return db.select(max(cast(CUSTOMER.NUMBER, Long.class)))
                .from(CUSTOMER)
                .where(CUSTOMER.PARTNER_ID.eq(partner))
                .and(CUSTOMER.NUMBER.likeRegex("^[0-9]{1," + DIGITS + "}$"))
                .fetchSingle()
                .value1();
    }
}
