package nl.florijn.platform.database;

import java.sql.SQLException;
import java.util.Optional;
import nl.florijn.platform.CannotStart;
import org.flywaydb.core.api.exception.FlywayValidateException;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails;

/** What a database refuses while the application starts, in words that say what to change. */
final class RefusedAtStart {

    private RefusedAtStart() {}

    /** Empty when the failure is a fault of ours. */
    static Optional<CannotStart> in(Throwable failure, JdbcConnectionDetails database) {
        for (var cause = failure; cause != null; cause = cause.getCause()) {
            var sentence = sentence(cause, database);
            if (sentence.isPresent()) {
                return Optional.of(new CannotStart(sentence.get(), failure));
            }
        }
        return Optional.empty();
    }

    private static Optional<String> sentence(Throwable cause, JdbcConnectionDetails database) {
        return switch (cause) {
            case FlywayValidateException other ->
                Optional.of("The tables in the database are not those of this version of Florijn; perhaps a newer one"
                        + " made them. " + other.getMessage());
            case SQLException sql -> Optional.ofNullable(sentence(sql, database));
            default -> Optional.empty();
        };
    }

    private static @Nullable String sentence(SQLException sql, JdbcConnectionDetails database) {
        var where = "The database at " + database.getJdbcUrl().replaceFirst("\\?.*", "");
        var user = "user '" + database.getUsername() + "'";
        return switch (sql.getErrorCode()) {
            case 1045, 1698 -> where + " does not let " + user + " in: see FLORIJN_DB_USER and FLORIJN_DB_PASSWORD.";
            case 1044, 1142, 1227, 1370 ->
                where + " does not give " + user + " all rights on its schema: " + sql.getMessage() + ".";
            case 1049 -> where + " does not exist; its server does. Make the schema, see docs/operations.md.";
            default ->
                Outage.in(sql)
                        .map(outage -> where + " does not answer: " + sql.getMessage() + ".")
                        .orElse(null);
        };
    }
}
