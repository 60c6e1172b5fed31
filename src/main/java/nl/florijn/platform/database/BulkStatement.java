package nl.florijn.platform.database;

import java.math.BigDecimal;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Types;
import java.util.ArrayList;
import java.util.List;
import org.jooq.Converter;
import org.jooq.DSLContext;
import org.jooq.DataType;
import org.jooq.Field;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.UncategorizedSQLException;
import org.springframework.jdbc.support.SQLExceptionTranslator;
import org.springframework.jdbc.support.SQLStateSQLExceptionTranslator;

/**
 * One statement for many rows, sent a thousand in a packet. Values go straight to the driver: jOOQ's own batch prepares
 * each value of each row anew, which takes as long as the database needs to write them.
 */
final class BulkStatement {

    private static final int BATCH = 1000;
    private static final SQLExceptionTranslator REFUSALS = new SQLStateSQLExceptionTranslator();

    private final DSLContext db;
    private final String table;
    private final String sql;
    private final List<Parameter> parameters;
    private final List<@Nullable Object[]> waiting = new ArrayList<>();
    private @Nullable BulkStatement referred;

    /** How a value of a field is told to the driver. */
    private record Parameter(DataType<?> type, Converter<Object, Object> converter) {

        @SuppressWarnings("unchecked") // a field's converter takes what its type has converted
        static Parameter of(Field<?> field) {
            return new Parameter(field.getDataType(), (Converter<Object, Object>) field.getConverter());
        }

        @Nullable
        Object of(@Nullable Object value) {
            return value == null ? null : converter.to(type.convert(value));
        }
    }

    /** @param fields one for each parameter of the statement, in their order */
    BulkStatement(DSLContext db, String table, String sql, List<? extends Field<?>> fields) {
        this.db = db;
        this.table = table;
        this.sql = sql;
        parameters = fields.stream().map(Parameter::of).toList();
    }

    /** Rows that another statement writes are there before those of this one, which refer to them. */
    void after(BulkStatement other) {
        referred = other;
    }

    void row(@Nullable Object... values) {
        if (values.length != parameters.size()) {
            throw new IllegalArgumentException("A row of %s has %d values where %d were expected."
                    .formatted(table, values.length, parameters.size()));
        }
        var row = new @Nullable Object[values.length];
        for (var i = 0; i < values.length; i++) {
            row[i] = parameters.get(i).of(values[i]);
        }
        waiting.add(row);
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
