package nl.florijn.platform.database;

import java.util.Collections;
import java.util.List;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Table;
import org.jspecify.annotations.Nullable;

/**
 * New rows of one table, sent many in a packet. Rows are sent when a batch is full and at {@link #send}; without that
 * call the last ones are lost.
 */
public final class BulkInsert {

    private final BulkStatement statement;

    public BulkInsert(DSLContext db, Table<?> table, Field<?>... fields) {
        var sql = db.insertInto(table, fields)
                .values(Collections.nCopies(fields.length, null))
                .getSQL();
        statement = new BulkStatement(db, table.getName(), sql, List.of(fields));
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
