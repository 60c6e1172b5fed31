package nl.florijn.platform.database;

import java.sql.SQLException;
import javax.sql.DataSource;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;

/**
 * Keeps the text of the triggers that guard what was approved as rows of a table, and makes those anew that are missing. A
 * dump of triggers names the user who made them and can be restored by nobody else; a dump without them, with this table,
 * can be restored by anybody.
 */
final class Guards {

    private static final int PATIENCE = 600; // seconds: migrations of another node that starts at the same time

    private final JdbcTemplate database;

    private Guards(JdbcTemplate database) {
        this.database = database;
    }

    private record Guard(String name, String timing, String event, String table, String statement) {

        String sql() {
            return "CREATE TRIGGER IF NOT EXISTS `%s` %s %s ON `%s` FOR EACH ROW %s"
                    .formatted(name, timing, event, table, statement);
        }
    }

    /** Migrates with all triggers in place that the last migrations left, and keeps those that these leave. */
    static void during(DataSource server, Runnable migrations) throws SQLException {
        try (var connection = server.getConnection()) {
            var guards = new Guards(new JdbcTemplate(new SingleConnectionDataSource(connection, true)));
            guards.await();
            guards.restore();
            migrations.run();
            guards.keep();
            guards.release();
        }
    }

    private void await() {
        database.queryForObject("SELECT GET_LOCK(CONCAT(DATABASE(), '.start'), ?)", Integer.class, PATIENCE);
    }

    private void release() {
        database.queryForObject("SELECT RELEASE_LOCK(CONCAT(DATABASE(), '.start'))", Integer.class);
    }

    private void restore() {
        if (isKept()) {
            database.query(
                            """
                            SELECT k.name, k.timing, k.event, k.on_table, k.statement
                            FROM kept_trigger k
                            LEFT JOIN information_schema.triggers t
                              ON t.trigger_schema = DATABASE() AND t.trigger_name = k.name
                            WHERE t.trigger_name IS NULL
                            ORDER BY k.on_table, k.position""",
                            (row, number) -> new Guard(
                                    row.getString(1),
                                    row.getString(2),
                                    row.getString(3),
                                    row.getString(4),
                                    row.getString(5)))
                    .forEach(guard -> database.execute(guard.sql()));
        }
    }

    private void keep() {
        database.update("DELETE FROM kept_trigger");
        database.update("""
                INSERT INTO kept_trigger (name, timing, event, on_table, position, statement)
                SELECT trigger_name, action_timing, event_manipulation, event_object_table, action_order, action_statement
                FROM information_schema.triggers WHERE trigger_schema = DATABASE()""");
    }

    private boolean isKept() {
        return Integer.valueOf(1).equals(database.queryForObject("""
                SELECT COUNT(*) FROM information_schema.tables
                WHERE table_schema = DATABASE() AND table_name = 'kept_trigger'""", Integer.class));
    }
}
