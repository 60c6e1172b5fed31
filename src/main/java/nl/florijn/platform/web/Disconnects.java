package nl.florijn.platform.web;

import java.io.IOException;
import java.sql.SQLException;
import org.springframework.web.util.DisconnectedClientHelper;

/** Callers who leave before they have sent everything, or read everything: their right, and no incident. */
public final class Disconnects {

    private Disconnects() {}

    /**
     * Whether a failure comes of the caller's having left. A connection of ours that broke, to the database, does not, nor
     * does text that was sent and only reads like it.
     */
    public static boolean isOne(Throwable failure) {
        for (var cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof SQLException) {
                return false;
            }
            if (cause instanceof IOException && DisconnectedClientHelper.isClientDisconnectedException(cause)) {
                return true;
            }
        }
        return false;
    }
}
