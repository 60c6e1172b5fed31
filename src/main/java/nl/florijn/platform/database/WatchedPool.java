package nl.florijn.platform.database;

import com.zaxxer.hikari.HikariDataSource;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.SQLTransientConnectionException;
import java.time.Duration;

/**
 * The pool of connections, which does not let anybody wait for a database that is known to be down. While the database
 * is there, who needs a connection waits longer, in turns of the pool's own time-out.
 */
class WatchedPool extends HikariDataSource {

    private static final Duration PATIENCE = Duration.ofSeconds(10);

    private final DatabaseWatch watch;

    WatchedPool(DatabaseWatch watch) {
        this.watch = watch;
        setJdbcUrl(watch.database().getJdbcUrl());
        setUsername(watch.database().getUsername());
        setPassword(watch.database().getPassword());
    }

    @Override
    public Connection getConnection() throws SQLException {
        var deadline = System.nanoTime() + PATIENCE.toNanos();
        while (true) {
            if (watch.isDown()) {
                throw new SQLTransientConnectionException(
                        "The database does not answer. " + watch.objection(), "08001");
            }
            try {
                return super.getConnection();
            } catch (SQLTransientConnectionException none) {
                watch.lookNow();
                if (System.nanoTime() > deadline) {
                    throw none;
                }
            }
        }
    }
}
