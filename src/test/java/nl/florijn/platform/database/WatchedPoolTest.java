package nl.florijn.platform.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.SQLTransientConnectionException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** A database of somebody else that goes away and comes back. */
@Tag("db")
class WatchedPoolTest {

    private static final Path HOME = Path.of("target/external-db");

    @Test
    void nobodyWaitsForADatabaseThatIsDownAndItIsUsedAgainOnceItIsBack() throws Exception {
        try (var database = new ExternalMariaDb(HOME);
                var watch = new DatabaseWatch(database);
                var pool = pool(watch)) {
            watch.start();
            assertThat(answers(pool)).isTrue();

            database.stop();
            awaitDown(watch, true);
            var before = Instant.now();
            for (var call = 0; call < 20; call++) {
                assertThatThrownBy(pool::getConnection)
                        .isInstanceOf(SQLTransientConnectionException.class)
                        .hasMessageStartingWith("The database does not answer.");
            }
            assertThat(Duration.between(before, Instant.now())).isLessThan(Duration.ofSeconds(1));

            database.startAgain();
            awaitDown(watch, false);
            assertThat(answers(pool)).isTrue();
        }
    }

    @Test
    void aPoolThatIsEmptyIsWaitedFor() throws Exception {
        try (var database = new ExternalMariaDb(HOME);
                var watch = new DatabaseWatch(database);
                var pool = pool(watch)) {
            watch.start();
            List<Connection> all = new ArrayList<>();
            for (var i = 0; i < pool.getMaximumPoolSize(); i++) {
                all.add(pool.getConnection());
            }
            var twoTurns = Duration.ofMillis(pool.getConnectionTimeout() * 2);
            var giver = new ScheduledThreadPoolExecutor(1);
            var given = giver.schedule(
                    () -> {
                        all.getFirst().close();
                        return true;
                    },
                    twoTurns.toMillis(),
                    TimeUnit.MILLISECONDS);
            assertThat(answers(pool)).isTrue();
            assertThat(given.get()).isTrue();
            giver.close();
            for (var connection : all) {
                connection.close();
            }
        }
    }

    private static WatchedPool pool(DatabaseWatch watch) {
        var pool = new WatchedPool(watch);
        pool.setConnectionTimeout(1000);
        pool.setMaximumPoolSize(3);
        return pool;
    }

    private static boolean answers(WatchedPool pool) throws SQLException {
        try (var connection = pool.getConnection()) {
            return connection.isValid(1);
        }
    }

    private static void awaitDown(DatabaseWatch watch, boolean down) {
        while (watch.isDown() != down) {
            Thread.onSpinWait();
        }
    }
}
