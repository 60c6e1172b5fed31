package nl.florijn.platform.database;

import java.util.Collections;
import java.util.List;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.InsertValuesStepN;
import org.jooq.Table;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;

/**
 * New rows of one table, sent many in a packet. Rows are sent when a batch is full and at {@link #send}; without that
 * call the last ones are lost.
 */
public final class BulkInsert {

    private final BulkStatement statement;

    public BulkInsert(DSLContext db, Table<?> table, Field<?>... fields) {
        this(db, table, rows(db, table, fields).getSQL(), fields);
    }

    private BulkInsert(DSLContext db, Table<?> table, String sql, Field<?>... fields) {
        statement = new BulkStatement(db, table.getName(), sql, List.of(fields));
    }

    /** A row whose key is there already gets another value in one field. */
    public static <T> BulkInsert replacing(Field<T> replaced, DSLContext db, Table<?> table, Field<?>... fields) {
        var sql = rows(db, table, fields)
                .onDuplicateKeyUpdate()
                .set(replaced, DSL.excluded(replaced))
                .getSQL();
        return new BulkInsert(db, table, sql, fields);
    }

    private static InsertValuesStepN<?> rows(DSLContext db, Table<?> table, Field<?>... fields) {
        return db.insertInto(table, fields).values(Collections.nCopies(fields.length, null));
    }

    /** Whenever rows are sent, those of the other go first: what is written here refers to them. */
    public BulkInsert after(BulkInsert referred) {
        statement.after(referred.statement);
        return this;
    }

    /** A row: one value for each of the fields, in their order. */
    public void row(@Nullable Object... values) {
        statement.row(values);
    }

    /** Sends what is waiting. */
    public void send() {
        statement.send();
    }
}
