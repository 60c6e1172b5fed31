package nl.florijn.platform.database;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileSystemException;
import java.sql.BatchUpdateException;
import java.sql.SQLException;
import java.sql.SQLNonTransientConnectionException;
import java.sql.SQLTransientConnectionException;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.transaction.CannotCreateTransactionException;
import org.springframework.transaction.TransactionSystemException;

class OutageTest {

    @Test
    void aDatabaseThatIsGone() {
        for (var gone : List.of(
                new SQLTransientConnectionException("The database does not answer.", "08001"),
                new SQLNonTransientConnectionException("(conn=4) Socket error", "08000"),
                new SQLException("Server shutdown in progress", "08S01", 1053),
                new SQLException("Connection was killed", "70100", 1927),
                new SQLException("Connection is closed"))) {
            assertThat(Outage.in(new CannotCreateTransactionException("No", gone)))
                    .as(gone.getMessage())
                    .contains(Outage.NO_DATABASE);
        }
    }

    @Test
    void aDiskThatIsFull() {
        for (var full : List.of(
                new SQLException("The table 'invoice' is full", "HY000", 1114),
                new SQLException("Disk full (/tmp/#sql); waiting for someone to free some space...", "HY000", 1021),
                new BatchUpdateException("Error writing file (errno: 28)", "HY000", 1026, new int[0]),
                new SQLException("Got error 28 (errno: 28 \"No space left on device\")", "HY000", 1030))) {
            assertThat(Outage.in(new IllegalStateException(full)))
                    .as(full.getMessage())
                    .contains(Outage.NO_SPACE);
        }
        assertThat(Outage.in(new UncheckedIOException(new FileSystemException("a", null, "No space left on device"))))
                .contains(Outage.NO_SPACE);
    }

    @Test
    void whatFailedBeforeTheRollbackFailedToo() {
        var rollback = new TransactionSystemException("The rollback failed too");
        rollback.initApplicationException(
                new IllegalStateException(new SQLNonTransientConnectionException("Gone", "08000")));
        assertThat(Outage.in(rollback)).contains(Outage.NO_DATABASE);
    }

    @Test
    void anythingElseIsNone() {
        assertThat(Outage.in(new SQLException("Duplicate entry", "23000", 1062)))
                .isEmpty();
        assertThat(Outage.in(new SQLException("Deadlock found", "40001", 1213))).isEmpty();
        assertThat(Outage.in(new IOException("Broken pipe"))).isEmpty();
        assertThat(Outage.in(new IllegalStateException("A fault of ours"))).isEmpty();
    }
}
