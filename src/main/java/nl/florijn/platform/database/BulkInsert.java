package nl.florijn.platform.database;

import java.util.Arrays;
import java.util.Collections;
import org.jooq.BatchBindStep;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Table;
import org.jspecify.annotations.Nullable;

/**
 * New rows of one table, sent many in a packet. Rows are sent when a batch is full and at {@link #send}; without that
 * call the last ones are lost.
 */
public final class BulkInsert {

    private static final int BATCH = 1000;

    private final DSLContext db;
    private final Table<?> table;
    private final Field<?>[] fields;
    private @Nullable BatchBindStep batch;
    private int waiting;

    public BulkInsert(DSLContext db, Table<?> table, Field<?>... fields) {
        this.db = db;
        this.table = table;
        this.fields = fields;
    }

    /** A row: one value for each of the fields, in their order. */
    public void row(@Nullable Object... values) {
        if (values.length != fields.length) {
            throw new IllegalArgumentException("A row of %s has %d values where %s were expected."
                    .formatted(table.getName(), values.length, Arrays.toString(fields)));
        }
        var open = batch;
        batch = (open == null ? newBatch() : open).bind(values);
        if (++waiting == BATCH) {
            send();
        }
    }

    /** Sends what is waiting. */
    public void send() {
        if (batch != null) {
            batch.execute();
            batch = null;
            waiting = 0;
        }
    }

    private BatchBindStep newBatch() {
        return db.batch(db.insertInto(table, fields).values(Collections.nCopies(fields.length, null)));
    }
}
