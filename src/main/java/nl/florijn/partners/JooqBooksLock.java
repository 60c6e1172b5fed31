package nl.florijn.partners;

import static florijn.db.Tables.BOOKS_LOCK;

import nl.florijn.platform.PartnerId;
import org.jooq.DSLContext;
import org.springframework.stereotype.Repository;

/**
 * The first lock of everybody who changes what subscriptions are billed by, or what of them is billed: runs, people and
 * imports. The order is written in {@code docs/architecture.md}.
 */
@Repository
public class JooqBooksLock {

    /** Somebody who waits for an import is told so, rather than kept waiting. */
    private static final int SECONDS = 3;

    private final DSLContext db;

    JooqBooksLock(DSLContext db) {
        this.db = db;
    }

    /** For who locks the rows that it reads and writes, by their ids; until the transaction ends. */
    public void share(PartnerId partner) {
        db.select(BOOKS_LOCK.PARTNER_ID)
                .from(BOOKS_LOCK)
                .where(BOOKS_LOCK.PARTNER_ID.eq(partner))
                .forShare()
                .wait(SECONDS)
                .execute();
    }

    /** For who takes rows in whatever order, as an import does; until the transaction ends. */
    public void alone(PartnerId partner) {
        db.select(BOOKS_LOCK.PARTNER_ID)
                .from(BOOKS_LOCK)
                .where(BOOKS_LOCK.PARTNER_ID.eq(partner))
                .forUpdate()
                .execute();
    }
}
