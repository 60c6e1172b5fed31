package nl.florijn.currencies;

import java.time.DateTimeException;
import java.time.LocalDate;
import nl.florijn.platform.InvalidInput;
import org.jspecify.annotations.Nullable;

/**
 * Place of a rate in the list, as its cursor.
 *
 * @param date null before the first
 */
record RateKey(@Nullable LocalDate date, String currency) {

    private static final RateKey START = new RateKey(null, "");

    static RateKey of(@Nullable String cursor) {
        if (cursor == null) {
            return START;
        }
        try {
            var place = cursor.indexOf(' ');
            return new RateKey(LocalDate.parse(cursor.substring(0, Math.max(place, 0))), cursor.substring(place + 1));
        } catch (DateTimeException foreign) {
            throw new InvalidInput("cursor", "UNKNOWN_CURSOR", "This cursor was not given out by this list.");
        }
    }

    @Override
    public String toString() {
        return date + " " + currency;
    }
}
