package nl.florijn.platform.typing;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import nl.florijn.platform.typing.Typed.Reason;

/**
 * Reads dates as people write them here: the day first, or as ISO 8601 has it. Months may be named in Dutch or English;
 * a year of two digits is one of this century. The American order is never meant.
 * Where a year of two digits would lie far from today, and what stands for the day would be a year nearby, both may be meant:
 * {@code 27-02-01}.
 */
public final class TypedDate {

    private static final int CENTURY = 2000;
    private static final int NEARBY = 10; // years
    private static final int FIRST_YEAR = 1900;
    private static final int LAST_YEAR = 2999;
    private static final Pattern DAY_FIRST =
            Pattern.compile("(?<d>\\d{1,2})(?<mark>[-/. ])(?<m>\\d{1,2})\\k<mark>(?<y>\\d{4}|\\d{2})");
    private static final Pattern CLOSED_UP = Pattern.compile("(?<d>\\d{2})(?<m>\\d{2})(?<y>\\d{4}|\\d{2})");
    private static final Pattern YEAR_FIRST =
            Pattern.compile("(?<y>\\d{4})(?<mark>[-/.])(?<m>\\d{1,2})\\k<mark>(?<d>\\d{1,2})");
    private static final Pattern NAMED =
            Pattern.compile("(?<d>\\d{1,2})[- ./]*(?<m>\\p{L}{3,})\\.?[- ./]*(?<y>\\d{4}|\\d{2})");

    /** By their first three letters. */
    private static final Map<String, Integer> MONTHS = Map.ofEntries(
            Map.entry("jan", 1),
            Map.entry("feb", 2),
            Map.entry("mrt", 3),
            Map.entry("maa", 3),
            Map.entry("mar", 3),
            Map.entry("apr", 4),
            Map.entry("mei", 5),
            Map.entry("may", 5),
            Map.entry("jun", 6),
            Map.entry("jul", 7),
            Map.entry("aug", 8),
            Map.entry("sep", 9),
            Map.entry("okt", 10),
            Map.entry("oct", 10),
            Map.entry("nov", 11),
            Map.entry("dec", 12));

    private static final Pattern MONTH = Pattern.compile("jan(uari|uary)?|feb(ruari|ruary)?|mrt|maart|mar(ch)?|apr(il)?"
            + "|mei|may|june?|juni|july?|juli|aug(ustus|ust)?|sept?(ember)?|o[kc]t(ober)?|nov(ember)?|dec(ember)?");

    private static final List<Pattern> FORMS = List.of(YEAR_FIRST, DAY_FIRST, CLOSED_UP, NAMED);

    private TypedDate() {}

    /** @param today decides which years are nearby */
    public static Typed<LocalDate> read(String text, LocalDate today) {
        var typed = text.replaceAll("[\\s\\u00a0]+", " ").strip().replaceAll(" ?([-/.]) ?", "$1");
        if (typed.isEmpty()) {
            return new Typed.Nothing<>();
        }
        for (var form : FORMS) {
            var match = form.matcher(typed);
            if (match.matches()) {
                var month = month(match.group("m"));
                var read = day(match.group("y"), month, match.group("d"));
                return form == NAMED ? read : told(read, match, month, today);
            }
        }
        return new Typed.Unreadable<>(Reason.NOT_A_DATE);
    }

    /** From 1; 0 when no month is called so. */
    private static int month(String text) {
        if (Character.isDigit(text.charAt(0))) {
            return Integer.parseInt(text);
        }
        var name = text.toLowerCase(Locale.ROOT);
        return MONTH.matcher(name).matches() ? MONTHS.getOrDefault(name.substring(0, 3), 0) : 0;
    }

    /** What was read with the day first, unless day and year cannot be told apart. */
    private static Typed<LocalDate> told(Typed<LocalDate> read, Matcher match, int month, LocalDate today) {
        var day = match.group("d");
        var year = match.group("y");
        return day.length() == 2
                        && year.length() == 2
                        && read instanceof Typed.Read<LocalDate>(var first)
                        && !isNearby(first, today)
                        && day(day, month, year) instanceof Typed.Read<LocalDate>(var second)
                        && isNearby(second, today)
                ? new Typed.Ambiguous<>(first, second)
                : read;
    }

    private static boolean isNearby(LocalDate day, LocalDate today) {
        return Math.abs(day.getYear() - today.getYear()) <= NEARBY;
    }

    private static Typed<LocalDate> day(String typedYear, int month, String day) {
        var year = Integer.parseInt(typedYear);
        var full = typedYear.length() == 2 ? CENTURY + year : year;
        if (full < FIRST_YEAR || full > LAST_YEAR) {
            return new Typed.Unreadable<>(Reason.NOT_A_DATE);
        }
        try {
            return new Typed.Read<>(LocalDate.of(full, month, Integer.parseInt(day)));
        } catch (DateTimeException noSuchDay) {
            return new Typed.Unreadable<>(Reason.NO_SUCH_DAY);
        }
    }
}
