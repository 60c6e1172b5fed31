package nl.florijn.platform.database;

import static org.jooq.impl.DSL.inline;
import static org.jooq.impl.DSL.noCondition;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
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

    private final BulkStatement statement;

    public BulkUpdate(
            DSLContext db, Table<?> table, Field<Integer> version, List<Field<?>> keys, List<Field<?>> fields) {
        Map<Field<?>, @Nullable Object> values = new LinkedHashMap<>();
        fields.forEach(field -> values.put(field, null));
        values.put(version, version.plus(inline(1)));
        var found = noCondition();
        for (var key : keys) {
            found = found.and(isGiven(key));
        }
        var sql = db.update(table).set(values).where(found).getSQL();
        var parameters = Stream.concat(fields.stream(), keys.stream()).toList();
        statement = new BulkStatement(db, table.getName(), sql, parameters);
    }

    /** A row: one value for each of the fields, then one for each of the keys. */
    public void row(@Nullable Object... values) {
        statement.row(values);
    }

    /** Sends what is waiting. */
    public void send() {
        statement.send();
    }

    private static <T> Condition isGiven(Field<T> key) {
        return key.eq((T) null);
    }
}
