package nl.florijn.platform;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.regex.Pattern;

/**
 * The days that business is done on. A year outside these is a typing error, and some steps of any interval further on
 * there would be days that the database cannot keep.
 */
public final class BusinessDates {

    public static final LocalDate FIRST = LocalDate.of(1900, 1, 1);
    public static final LocalDate LAST = LocalDate.of(2999, 12, 31);

    private static final Pattern FORM = Pattern.compile("\\d{4}-\\d\\d-\\d\\d");

    private BusinessDates() {}

    /**
     * Reads {@code 2027-02-01}.
     *
     * @throws DateTimeException for another form, and for a day that does not exist or that nobody means
     */
    public static LocalDate parse(String text) {
        if (!FORM.matcher(text).matches()) {
            throw new DateTimeException("'%s' is not written as 2027-02-01.".formatted(text));
        }
        return checked(LocalDate.parse(text));
    }

    /** @throws DateTimeException for a day that nobody means */
    public static LocalDate checked(LocalDate date) {
        if (date.isBefore(FIRST) || date.isAfter(LAST)) {
            throw new DateTimeException("%s does not lie between %s and %s.".formatted(date, FIRST, LAST));
        }
        return date;
    }
}
