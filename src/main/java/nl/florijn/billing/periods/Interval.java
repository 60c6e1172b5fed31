package nl.florijn.billing.periods;

import java.time.LocalDate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * How long a billing period lasts: so many days, weeks, months or years. Two of the same length are equal: whole years are
 * counted in years and whole weeks in weeks, however they were given (R3).
 *
 * @param count above zero
 */
public record Interval(int count, Unit unit) {

    /** What an interval is counted in. */
    public enum Unit {
        DAY,
        WEEK,
        MONTH,
        YEAR
    }

    private static final Pattern ISO = Pattern.compile("P([1-9][0-9]{0,3})([DWMY])");

    private static final int MONTHS_A_YEAR = 12;
    private static final int DAYS_A_WEEK = 7;

    public Interval {
        if (count < 1) {
            throw new IllegalArgumentException("An interval of %d %s does not exist.".formatted(count, unit));
        }
        if (unit == Unit.MONTH && count % MONTHS_A_YEAR == 0) {
            count /= MONTHS_A_YEAR;
            unit = Unit.YEAR;
        } else if (unit == Unit.DAY && count % DAYS_A_WEEK == 0) {
            count /= DAYS_A_WEEK;
            unit = Unit.WEEK;
        }
    }

    /**
     * Reads ISO 8601 with one unit, such as {@code P1M}, {@code P2W}, {@code P1Y}; {@code P12M} is {@code P1Y}.
     *
     * @throws IllegalArgumentException when it is anything else
     */
    public static Interval parse(String text) {
        Matcher iso = ISO.matcher(text);
        if (!iso.matches()) {
            throw new IllegalArgumentException(
                    "'%s' is no interval such as P1M, P3M, P1Y, P2W or P10D.".formatted(text));
        }
        Unit unit = switch (iso.group(2)) {
            case "D" -> Unit.DAY;
            case "W" -> Unit.WEEK;
            case "M" -> Unit.MONTH;
            default -> Unit.YEAR;
        };
        return new Interval(Integer.parseInt(iso.group(1)), unit);
    }

    /** Whether it is counted in months or years, which have no fixed number of days. */
    public boolean isOfMonths() {
        return unit == Unit.MONTH || unit == Unit.YEAR;
    }

    /** The length in months of an interval of months or years. */
    public long months() {
        return unit == Unit.YEAR ? (long) MONTHS_A_YEAR * count : count;
    }

    /** The length in days of an interval of days or weeks. */
    public long days() {
        return unit == Unit.WEEK ? (long) DAYS_A_WEEK * count : count;
    }

    /** So many times this interval after a day; a month end stays a month end where the month is shorter. */
    public LocalDate after(LocalDate start, long times) {
        return isOfMonths() ? start.plusMonths(times * months()) : start.plusDays(times * days());
    }

    /** In ISO 8601, the same for equal lengths. */
    @Override
    public String toString() {
        return "P" + count + unit.name().charAt(0);
    }
}
