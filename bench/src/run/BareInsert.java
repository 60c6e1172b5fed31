import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import javax.sql.DataSource;
import nl.florijn.platform.PartnerId;

/**
 * The limit: the rows of a run written again for another partner, into the very same tables, by nothing but Connector/J
 * in one thread. Reading them back beforehand does not count. It never changes together with the engine.
 */
final class BareInsert {

    private static final int BATCH = 1000;
    private static final String[] MASTER_DATA = {
        "ledger_account", "vat_code", "product", "customer", "subscription", "job", "billing_run"
    };
    private static final String OF_RUN =
            "invoice_id IN (SELECT id FROM invoice WHERE partner_id = %1$d AND run_id = %2$d)";

    private final DataSource database;
    private final long from;
    private final long to;
    private final long run;
    private long rows;
    private long nanos;

    BareInsert(DataSource database, PartnerId from, long run) {
        this.database = database;
        this.from = from.value();
        this.to = from.value() + 1;
        this.run = run;
    }

    long rows() {
        return rows;
    }

    /** Nanoseconds spent in writing. */
    long measure() throws SQLException {
        try (var reading = database.getConnection();
                var writing = database.getConnection()) {
            writing.setAutoCommit(false);
            copyMasterData(writing);
            copy(reading, writing, "invoice", "run_id = %2$d");
            copy(reading, writing, "invoice_line", OF_RUN);
            copy(reading, writing, "invoice_vat", OF_RUN);
            copy(reading, writing, "invoice_warning", OF_RUN);
            copy(
                    reading,
                    writing,
                    "billed_period",
                    "line_id IN (SELECT id FROM invoice_line WHERE partner_id = %1$d AND " + OF_RUN + ")");
        }
        return nanos;
    }

    /** What the rows refer to; not measured. Keys are (partner_id, id), so the ids can stay. */
    private void copyMasterData(Connection writing) throws SQLException {
        try (var statement = writing.createStatement()) {
            statement.execute("""
                    INSERT INTO partner (partner_id, name, country, currency, locale, time_zone, created_at)
                    SELECT %d, 'Limit', country, currency, locale, time_zone, created_at
                    FROM partner WHERE partner_id = %d""".formatted(to, from));
            for (var table : MASTER_DATA) {
                var columns = columns(writing, table);
                var others = String.join(", ", columns.subList(1, columns.size()));
                statement.execute("INSERT INTO %s (partner_id, %s) SELECT %d, %s FROM %s WHERE partner_id = %d"
                        .formatted(table, others, to, others, table, from));
            }
        }
        writing.commit();
    }

    private void copy(Connection reading, Connection writing, String table, String condition) throws SQLException {
        var columns = columns(writing, table);
        var insert = "INSERT INTO %s (%s) VALUES (%s)"
                .formatted(
                        table, String.join(", ", columns), String.join(", ", Collections.nCopies(columns.size(), "?")));
        var select = "SELECT %s FROM %s WHERE partner_id = %d AND %s"
                .formatted(String.join(", ", columns), table, from, condition.formatted(from, run));
        try (var statement = reading.createStatement();
                var prepared = writing.prepareStatement(insert)) {
            statement.setFetchSize(BATCH);
            var read = statement.executeQuery(select);
            List<Object[]> batch = new ArrayList<>(BATCH);
            while (read.next()) {
                var row = new Object[columns.size()];
                row[0] = to;
                for (var i = 1; i < row.length; i++) {
                    row[i] = read.getObject(i + 1);
                }
                batch.add(row);
                if (batch.size() == BATCH) {
                    write(writing, prepared, batch);
                }
            }
            write(writing, prepared, batch);
        }
    }

    private void write(Connection writing, PreparedStatement insert, List<Object[]> batch) throws SQLException {
        var started = System.nanoTime();
        for (var row : batch) {
            for (var i = 0; i < row.length; i++) {
                insert.setObject(i + 1, row[i]);
            }
            insert.addBatch();
        }
        if (!batch.isEmpty()) {
            insert.executeBatch();
            writing.commit();
        }
        nanos += System.nanoTime() - started;
        rows += batch.size();
        batch.clear();
    }

    private static List<String> columns(Connection connection, String table) throws SQLException {
        List<String> columns = new ArrayList<>();
        try (var statement = connection.prepareStatement("""
                SELECT column_name FROM information_schema.columns
                WHERE table_schema = DATABASE() AND table_name = ? AND is_generated = 'NEVER'
                ORDER BY ordinal_position""")) {
            statement.setString(1, table);
            var result = statement.executeQuery();
            while (result.next()) {
                columns.add(result.getString(1));
            }
        }
        return columns;
    }
}
