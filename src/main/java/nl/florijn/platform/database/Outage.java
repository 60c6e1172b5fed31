package nl.florijn.platform.database;

import java.io.IOException;
import java.sql.SQLException;
import java.sql.SQLNonTransientConnectionException;
import java.sql.SQLRecoverableException;
import java.sql.SQLTransientConnectionException;
import java.util.Optional;
import java.util.Set;
import org.slf4j.Logger;
import org.springframework.transaction.TransactionSystemException;

/**
 * Why nothing can be done at the moment, whatever is asked: it passes when somebody mends the server. The transaction at
 * hand was rolled back.
 */
public enum Outage {
    /** The database does not answer, or broke off in the middle. */
    NO_DATABASE,
    /** The disk of the database, or that of the documents, is full. */
    NO_SPACE;

    // MariaDB: 1053 shutdown in progress, 1927 connection was killed, 1152 aborted connection
    private static final Set<Integer> BROKEN_OFF = Set.of(1053, 1927, 1152);
    // MariaDB: 3 error writing file, 1021 disk full, 1026 error writing file, 1114 table is full; see also ERRNO
    private static final Set<Integer> FULL = Set.of(3, 1021, 1026, 1114);
    private static final String ERRNO = "errno: 28"; // ENOSPC
    private static final String NO_SPACE_LEFT = "No space left on device";

    /** The outage that a failure amounts to; empty when it has another reason. */
    public static Optional<Outage> in(Throwable failure) {
        for (var cause = failure; cause != null; cause = cause.getCause()) {
            var outage = of(cause);
            if (outage.isPresent()) {
                return outage;
            }
        }
        return Optional.empty();
    }

    /**
     * Logs why work that repeats itself could not be done this time: an outage in a line, since it is told for as long as
     * it lasts; anything else with its trace.
     */
    public static void log(Logger log, String what, Throwable failure) {
        if (in(failure).isPresent()) {
            log.warn("{} {}", what, failure.getMessage());
        } else {
            log.error(what, failure);
        }
    }

    private static Optional<Outage> of(Throwable cause) {
        return switch (cause) {
            case SQLException sql when isFull(sql) -> Optional.of(NO_SPACE);
            case SQLException sql when isGone(sql) -> Optional.of(NO_DATABASE);
            case IOException io when saysNoSpace(io) -> Optional.of(NO_SPACE);
            // A rollback that failed too hides what it was for.
            case TransactionSystemException rollback -> before(rollback);
            default -> Optional.empty();
        };
    }

    private static Optional<Outage> before(TransactionSystemException rollback) {
        var failure = rollback.getApplicationException();
        return failure == null ? Optional.empty() : in(failure);
    }

    private static boolean isFull(SQLException sql) {
        return FULL.contains(sql.getErrorCode())
                || String.valueOf(sql.getMessage()).contains(ERRNO)
                || saysNoSpace(sql);
    }

    private static boolean saysNoSpace(Exception cause) {
        return String.valueOf(cause.getMessage()).contains(NO_SPACE_LEFT);
    }

    private static boolean isGone(SQLException sql) {
        return sql instanceof SQLTransientConnectionException
                || sql instanceof SQLNonTransientConnectionException
                || sql instanceof SQLRecoverableException
                || String.valueOf(sql.getSQLState()).startsWith("08")
                || "70100".equals(sql.getSQLState()) // cut off as the server went down
                || BROKEN_OFF.contains(sql.getErrorCode())
                || "Connection is closed".equals(sql.getMessage()); // what the pool says of one that broke before
    }
}
