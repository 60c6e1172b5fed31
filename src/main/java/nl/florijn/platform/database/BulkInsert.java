package nl.florijn.platform.database;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.InsertValuesStepN;
import org.jooq.Table;
import org.jooq.impl.DSL;

/**
 * New rows of one table, sent many in a packet. Rows are sent when a batch is full and at {@link #send}; without that
 * call the last ones are lost.
 *
 * @param <R> what a row is made of
 */
public final class BulkInsert<R> {

    private final BulkStatement<R> statement;

    public BulkInsert(DSLContext db, Table<?> table, Columns<R> columns) {
        this(db, table, rows(db, table, columns).getSQL(), columns);
    }

    private BulkInsert(DSLContext db, Table<?> table, String sql, Columns<R> columns) {
        statement = new BulkStatement<>(db, table.getName(), sql, columns);
    }

    /** A row whose key is there already gets other values in these fields. */
    public static <R> BulkInsert<R> replacing(
            List<? extends Field<?>> replaced, DSLContext db, Table<?> table, Columns<R> columns) {
        var values = new LinkedHashMap<Field<?>, Field<?>>();
        replaced.forEach(field -> values.put(field, DSL.excluded(field)));
        var sql = rows(db, table, columns).onDuplicateKeyUpdate().set(values).getSQL();
        return new BulkInsert<>(db, table, sql, columns);
    }

    private static InsertValuesStepN<?> rows(DSLContext db, Table<?> table, Columns<?> columns) {
        var fields = columns.fields();
        return db.insertInto(table, fields).values(Collections.nCopies(fields.size(), null));
    }

    /** Whenever rows are sent, those of the other go first: what is written here refers to them. */
    public BulkInsert<R> after(BulkInsert<?> referred) {
        statement.after(referred.statement);
        return this;
    }

    /** Its values are read at once. */
    public void row(R row) {
        statement.row(row);
    }

    /** Sends what is waiting. */
    public void send() {
        statement.send();
    }
}
