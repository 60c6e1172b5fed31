package nl.florijn.platform.database;

import java.sql.SQLException;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import nl.florijn.platform.Conflict;
import nl.florijn.platform.InvalidInput;
import nl.florijn.platform.Refusal;

/**
 * What the database itself does not take. Services check before; this is the net below them, for two callers who pass
 * the same check at the same moment and for values that no check thought of.
 */
public final class DatabaseRefusal {

    private static final Pattern COLUMN = Pattern.compile("column [`'](?:.*[`.])?(\\w+)[`'] at row");
    private static final Pattern NEXT_WORD = Pattern.compile("_(\\w)");

    private DatabaseRefusal() {}

    /** The refusal that a failure amounts to; empty when it is a fault of ours. */
    public static Optional<Refusal> in(Throwable failure) {
        for (var cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof SQLException sql) {
                return of(sql);
            }
        }
        return Optional.empty();
    }

    private static Optional<Refusal> of(SQLException sql) {
        return switch (sql.getErrorCode()) {
            // too long, out of range, wrong characters
            case 1406, 1264, 1366 ->
                Optional.of(new InvalidInput(field(sql), "TOO_LARGE", "This field holds more than can be kept."));
            // the same key twice
            case 1062 ->
                Optional.of(new Conflict(
                        "ALREADY_EXISTS", "Something else already has this code, number, name or reference."));
            // refers to what is no more, or is referred to
            case 1451, 1452 ->
                Optional.of(new Conflict("IN_USE", "Something that belongs to this was changed in the meantime."));
            default -> Optional.empty();
        };
    }

    private static String field(SQLException sql) {
        var column = COLUMN.matcher(String.valueOf(sql.getMessage()));
        return column.find()
                ? NEXT_WORD
                        .matcher(column.group(1))
                        .replaceAll(letter -> letter.group(1).toUpperCase(Locale.ROOT))
                : "";
    }
}
