package nl.florijn.platform.paging;

import java.time.DateTimeException;
import java.time.Instant;
import nl.florijn.platform.InvalidInput;

/**
 * The place of a row in a list that goes by the moment at which rows were made. Ids tell rows of one moment apart, no more:
 * each node hands out blocks of its own, so that a later row may have a lower one.
 *
 * @param at as the database keeps it, to the microsecond
 */
public record Made(Instant at, long id) {

    private static final Instant FIRST = Instant.EPOCH;
    private static final Instant LAST = Instant.parse("9999-12-31T00:00:00Z");

    /** Reads {@link #toString()}; {@link InvalidInput} for anything else. */
    static Made read(String key) {
        var space = key.indexOf(' ');
        try {
            var made = new Made(
                    Instant.parse(key.substring(0, Math.max(0, space))),
                    Long.parseLong(key, space + 1, key.length(), 10));
            if (made.at.isBefore(FIRST) || made.at.isAfter(LAST)) {
                throw Cursor.foreign();
            }
            return made;
        } catch (DateTimeException | NumberFormatException foreignCursor) {
            throw Cursor.foreign();
        }
    }

    /** As cursors carry it. */
    @Override
    public String toString() {
        return at + " " + id;
    }
}
