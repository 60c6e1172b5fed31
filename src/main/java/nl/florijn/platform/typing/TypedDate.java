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
 */
public final class TypedDate {

    private static final int CENTURY = 2000;
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

    public static Typed<LocalDate> read(String text) {
        var typed = text.replaceAll("[\\s\\u00a0]+", " ").strip().replaceAll(" ?([-/.]) ?", "$1");
        if (typed.isEmpty()) {
            return new Typed.Nothing<>();
        }
        for (var form : FORMS) {
            var match = form.matcher(typed);
            if (match.matches()) {
                return day(match, month(match.group("m")));
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

    private static Typed<LocalDate> day(Matcher match, int month) {
        var year = Integer.parseInt(match.group("y"));
        var full = match.group("y").length() == 2 ? CENTURY + year : year;
        if (full < FIRST_YEAR || full > LAST_YEAR) {
            return new Typed.Unreadable<>(Reason.NOT_A_DATE);
        }
        try {
            return new Typed.Read<>(LocalDate.of(full, month, Integer.parseInt(match.group("d"))));
        } catch (DateTimeException noSuchDay) {
            return new Typed.Unreadable<>(Reason.NO_SUCH_DAY);
        }
    }
}
