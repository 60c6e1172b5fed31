package nl.florijn.platform.database;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import nl.florijn.platform.CannotStart;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * What Florijn needs of a MariaDB server, asked before the first migration, so that a wrong server is named instead of a
 * migration that stops halfway.
 *
 * @param version as the server gives it, {@code 10.11.6-MariaDB-log}
 * @param binaryLog whether it keeps a binary log
 * @param trustsCreators whether users without SUPER may make triggers in spite of the binary log
 */
record ServerRequirements(String version, boolean binaryLog, boolean trustsCreators) {

    private static final Pattern MARIADB = Pattern.compile("(\\d+)\\.(\\d+)\\..*MariaDB.*");

    /** @throws CannotStart when the server does not do, with what to change */
    static void check(JdbcClient server) {
        server.sql("SELECT VERSION(), @@log_bin, @@log_bin_trust_function_creators")
                .query((row, number) -> new ServerRequirements(row.getString(1), row.getBoolean(2), row.getBoolean(3)))
                .single()
                .objection()
                .ifPresent(objection -> {
                    throw new CannotStart(objection, null);
                });
    }

    /** Why this server does not do, as a sentence; empty when it does. */
    Optional<String> objection() {
        if (!isNewEnough()) {
            return Optional.of("Florijn needs MariaDB 10.11 or newer; this server is " + version + ".");
        }
        if (binaryLog && !trustsCreators) {
            return Optional.of("This MariaDB keeps a binary log and so refuses the triggers that protect approved"
                    + " invoices: set log_bin_trust_function_creators = 1 on it.");
        }
        return Optional.empty();
    }

    private boolean isNewEnough() {
        Matcher parts = MARIADB.matcher(version);
        if (!parts.matches()) {
            return false;
        }
        int major = Integer.parseInt(parts.group(1));
        return major > 10 || (major == 10 && Integer.parseInt(parts.group(2)) >= 11);
    }
}
