package nl.florijn.platform.database;

import java.math.BigDecimal;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Types;
import java.util.ArrayList;
import java.util.List;
import nl.florijn.platform.database.Columns.Column;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.UncategorizedSQLException;
import org.springframework.jdbc.support.SQLExceptionTranslator;
import org.springframework.jdbc.support.SQLStateSQLExceptionTranslator;

/**
 * One statement for many rows, sent a thousand in a packet. Values go straight to the driver: jOOQ's own batch prepares
 * each value of each row anew, which takes as long as the database needs to write them.
 */
final class BulkStatement<R> {

    private static final int BATCH = 1000;
    private static final SQLExceptionTranslator REFUSALS = new SQLStateSQLExceptionTranslator();

    private final DSLContext db;
    private final String table;
    private final String sql;
    private final List<Column<R, ?>> parameters;
    private final List<@Nullable Object[]> waiting = new ArrayList<>();
    private @Nullable BulkStatement<?> referred;

    /** @param columns one for each parameter of the statement, in their order */
    BulkStatement(DSLContext db, String table, String sql, Columns<R> columns) {
        this.db = db;
        this.table = table;
        this.sql = sql;
        parameters = columns.list();
    }

    /** Rows that another statement writes are there before those of this one, which refer to them. */
    void after(BulkStatement<?> other) {
        referred = other;
    }

    void row(R row) {
        var values = new @Nullable Object[parameters.size()];
        for (var i = 0; i < values.length; i++) {
            values[i] = parameters.get(i).in(row);
        }
        waiting.add(values);
        if (waiting.size() == BATCH) {
            send();
        }
    }

    void send() {
        if (waiting.isEmpty()) {
            return;
        }
        if (referred != null) {
            referred.send();
        }
        db.connection(connection -> {
            try (var statement = connection.prepareStatement(sql)) {
                for (var row : waiting) {
                    add(statement, row);
                }
                statement.executeBatch();
            } catch (SQLException e) {
                throw refused(e);
            }
        });
        waiting.clear();
    }

    /** As a statement by jOOQ would be: a double key is a DuplicateKeyException, and so on. */
    private DataAccessException refused(SQLException e) {
        var task = "Rows of " + table;
        var known = REFUSALS.translate(task, sql, e);
        return known == null ? new UncategorizedSQLException(task, sql, e) : known;
    }

    private static void add(PreparedStatement statement, @Nullable Object[] row) throws SQLException {
        for (var i = 0; i < row.length; i++) {
            set(statement, i + 1, row[i]);
        }
        statement.addBatch();
    }

    /** By the type's own method where there is one: setObject lets each of the driver's codecs have a look. */
    private static void set(PreparedStatement statement, int place, @Nullable Object value) throws SQLException {
        switch (value) {
            case Long number -> statement.setLong(place, number);
            case Integer number -> statement.setInt(place, number);
            case String text -> statement.setString(place, text);
            case BigDecimal amount -> statement.setBigDecimal(place, amount);
            case null -> statement.setNull(place, Types.NULL);
            default -> statement.setObject(place, value);
        }
    }
}
