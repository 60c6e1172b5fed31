package nl.florijn.platform.database;

import static org.jooq.impl.DSL.inline;
import static org.jooq.impl.DSL.noCondition;

import java.util.LinkedHashMap;
import java.util.Map;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Table;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;

/**
 * Changes of rows of one table, found by their keys, sent many in a packet. Rows are sent
 * when a batch is full and at {@link #send}; without that call the last ones are lost.
 *
 * @param <R> what a row is made of
 */
public final class BulkUpdate<R> {

    private final BulkStatement<R> statement;

    /** @param keys what a row is found by, the partner first */
    public BulkUpdate(DSLContext db, Table<?> table, Field<Integer> version, Columns<R> keys, Columns<R> columns) {
        this(db, table, given(columns, version), keys, columns);
    }

    /**
     * Sums that grow by what is given.
     *
     * @param keys what a row is found by, the partner first
     */
    public static <R> BulkUpdate<R> adding(DSLContext db, Table<?> table, Columns<R> keys, Columns<R> sums) {
        Map<Field<?>, @Nullable Object> values = new LinkedHashMap<>();
        sums.fields().forEach(field -> values.put(field, DSL.field("{0} + {1}", field, DSL.val(null, field))));
        return new BulkUpdate<>(db, table, values, keys, sums);
    }

    private static Map<Field<?>, @Nullable Object> given(Columns<?> columns, Field<Integer> version) {
        Map<Field<?>, @Nullable Object> values = new LinkedHashMap<>();
        columns.fields().forEach(field -> values.put(field, null));
        values.put(version, version.plus(inline(1)));
        return values;
    }

    private BulkUpdate(
            DSLContext db,
            Table<?> table,
            Map<Field<?>, @Nullable Object> values,
            Columns<R> keys,
            Columns<R> columns) {
        var found = noCondition();
        for (var key : keys.fields()) {
            found = found.and(isGiven(key));
        }
        var sql = db.update(table).set(values).where(found).getSQL();
        statement = new BulkStatement<>(db, table.getName(), sql, columns.with(keys));
    }

    /** Its values are read at once. */
    public void row(R row) {
        statement.row(row);
    }

    /** Sends what is waiting. */
    public void send() {
        statement.send();
    }

    private static <T> Condition isGiven(Field<T> key) {
        return key.eq((T) null);
    }
}
