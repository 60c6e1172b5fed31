package nl.florijn.platform.database;

import org.jooq.DSLContext;
import org.jooq.Sequence;
import org.jooq.impl.DSL;
import org.springframework.stereotype.Component;

/** Gives ids out of blocks of 1000, so that bulk writing knows its ids beforehand. Gaps are of no concern. */
@Component
public class IdSequence {

    private static final int BLOCK = 1000; // the sequence's INCREMENT
    private static final Sequence<Long> SEQUENCE = DSL.sequence(DSL.name("id_sequence"), Long.class);

    private final DSLContext db;
    private long next;
    private long end;

    IdSequence(DSLContext db) {
        this.db = db;
    }

    /** An id that no other row of any table has. */
    public synchronized long next() {
        if (next == end) {
            next = db.select(SEQUENCE.nextval()).fetchSingle().value1();
            end = next + BLOCK;
        }
        return next++;
    }
}
