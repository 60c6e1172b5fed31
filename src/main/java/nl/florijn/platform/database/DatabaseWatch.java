package nl.florijn.platform.database;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Properties;
import java.util.concurrent.locks.LockSupport;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails;

/**
 * Asks the database each second whether it is there, on a connection of its own, so that everybody else is told at once
 * instead of finding out by waiting.
 */
public final class DatabaseWatch implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(DatabaseWatch.class);
    private static final Duration EVERY = Duration.ofSeconds(1);
    private static final int PATIENCE = 3; // seconds

    private final JdbcConnectionDetails database;
    private final Thread thread;
    private @Nullable Connection connection;
    private volatile @Nullable String objection;
    private volatile boolean closed;

    DatabaseWatch(JdbcConnectionDetails database) {
        this.database = database;
        this.thread = Thread.ofPlatform().daemon().name("database-watch").unstarted(this::watch);
    }

    JdbcConnectionDetails database() {
        return database;
    }

    /** @throws SQLException when it does not answer, with what it says */
    void require() throws SQLException {
        connect().close();
    }

    /** From here on; until then nothing is said to be down. */
    void start() {
        if (!thread.isAlive()) {
            thread.start();
        }
    }

    /** What the database, or the way to it, said when it was last asked; null when it answered. */
    public @Nullable String objection() {
        return objection;
    }

    public boolean isDown() {
        return objection != null;
    }

    /** Has it asked now: somebody found it wanting. */
    void lookNow() {
        LockSupport.unpark(thread);
    }

    private void watch() {
        while (!closed) {
            look();
            LockSupport.parkNanos(this, EVERY.toNanos());
        }
        disconnect();
    }

    private void look() {
        try {
            ask();
            if (isDown()) {
                objection = null;
                LOG.info("The database answers again.");
            }
        } catch (SQLException e) {
            disconnect();
            if (!isDown() && !closed) {
                LOG.warn("The database does not answer; calls get 503 until it does. {}", e.getMessage());
            }
            objection = String.valueOf(e.getMessage());
        }
    }

    /** A second try on a fresh connection: the old one may have been closed for being idle. */
    private void ask() throws SQLException {
        var known = connection;
        if (known != null && known.isValid(PATIENCE)) {
            return;
        }
        disconnect();
        var fresh = connect();
        connection = fresh;
        if (!fresh.isValid(PATIENCE)) {
            throw new SQLException("It takes connections but does not answer.");
        }
    }

    private Connection connect() throws SQLException {
        var properties = new Properties();
        putIfGiven(properties, "user", database.getUsername());
        putIfGiven(properties, "password", database.getPassword());
        properties.put(
                "connectTimeout", String.valueOf(Duration.ofSeconds(PATIENCE).toMillis()));
        properties.put(
                "socketTimeout", String.valueOf(Duration.ofSeconds(PATIENCE).toMillis()));
        return DriverManager.getConnection(database.getJdbcUrl(), properties);
    }

    private static void putIfGiven(Properties properties, String name, @Nullable String value) {
        if (value != null) {
            properties.put(name, value);
        }
    }

    private void disconnect() {
        var known = connection;
        connection = null;
        if (known != null) {
            try {
                known.close();
            } catch (SQLException broken) {
                LOG.debug("The connection was broken", broken);
            }
        }
    }

    @Override
    public void close() throws InterruptedException {
        closed = true;
        lookNow();
        thread.join(Duration.ofSeconds(2L * PATIENCE));
    }
}
