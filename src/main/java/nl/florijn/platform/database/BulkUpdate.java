package nl.florijn.platform.database;

import static org.jooq.impl.DSL.inline;
import static org.jooq.impl.DSL.noCondition;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jooq.BatchBindStep;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Table;
import org.jspecify.annotations.Nullable;

/**
 * Changes of rows of one table, found by their keys, sent many in a packet; each gets its next version. Rows are sent
 * when a batch is full and at {@link #send}; without that call the last ones are lost.
 */
public final class BulkUpdate {

    private static final int BATCH = 1000;

    private final DSLContext db;
    private final Table<?> table;
    private final Field<Integer> version;
    private final List<Field<?>> keys;
    private final List<Field<?>> fields;
    private @Nullable BatchBindStep batch;
    private int waiting;

    public BulkUpdate(
            DSLContext db, Table<?> table, Field<Integer> version, List<Field<?>> keys, List<Field<?>> fields) {
        this.db = db;
        this.table = table;
        this.version = version;
        this.keys = keys;
        this.fields = fields;
    }

    /** A row: one value for each of the fields, then one for each of the keys. */
    public void row(@Nullable Object... values) {
        if (values.length != fields.size() + keys.size()) {
            throw new IllegalArgumentException("A row of %s has %d values where %s and %s were expected."
                    .formatted(table.getName(), values.length, fields, keys));
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
        Map<Field<?>, @Nullable Object> values = new LinkedHashMap<>();
        fields.forEach(field -> values.put(field, null));
        values.put(version, version.plus(inline(1)));
        var found = noCondition();
        for (var key : keys) {
            found = found.and(isGiven(key));
        }
        return db.batch(db.update(table).set(values).where(found));
    }

    private static <T> Condition isGiven(Field<T> key) {
        return key.eq((T) null);
    }
}
