package nl.florijn.platform.typing;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.regex.Pattern;
import nl.florijn.platform.typing.Typed.Reason;

/**
 * Reads numbers as people write them in whatever language: with a point or a comma before the decimals, and with points,
 * commas, spaces or apostrophes between the thousands. Only what can mean one thing is read: {@code 9.95}, {@code 9,95},
 * {@code 1.250,00}, {@code 1,250.00}, {@code 1 250,00}, {@code − € 5,-}. Of {@code 1.250} nobody knows.
 */
public final class TypedNumber {

    /** What is longer was pasted by mistake. */
    private static final int LONGEST = 100; // characters

    private static final int MOST_DIGITS = 15; // before the decimals

    /** No larger whole number is read. */
    public static final BigDecimal MOST = BigDecimal.TEN.pow(MOST_DIGITS).subtract(BigDecimal.ONE);

    private static final Pattern SPACES = Pattern.compile("[\\s\\u00a0\\u2007-\\u200a\\u202f]+");
    private static final Pattern SIGN = Pattern.compile("[-+\\u2212\\u2010\\u2011\\u2013]");
    /** How a Dutch price without cents is written: {@code 9,-}. */
    private static final Pattern NO_CENTS = Pattern.compile("(?<=\\d),(-|--|\\u2013|\\u2014)$");

    private static final Pattern DIGITS = Pattern.compile("[0-9]+");
    private static final Pattern SEPARATORS = Pattern.compile("[.,]");

    private final int decimals;
    private final List<String> units;

    private TypedNumber(int decimals, List<String> units) {
        this.decimals = decimals;
        this.units = units;
    }

    /**
     * @param decimals that the number may have; more are refused, not rounded
     * @param units that may stand before or behind it, such as {@code €}
     */
    public static TypedNumber with(int decimals, String... units) {
        return new TypedNumber(decimals, List.of(units));
    }

    public Typed<BigDecimal> read(String text) {
        var typed = SPACES.matcher(text).replaceAll(" ").strip();
        if (typed.isEmpty()) {
            return new Typed.Nothing<>();
        }
        return typed.length() > LONGEST ? notANumber() : signed(typed);
    }

    /** A sign may stand on either side of the unit: {@code -€ 5}, {@code € -5}. */
    private Typed<BigDecimal> signed(String typed) {
        var first = withoutUnit(typed);
        var sign = SIGN.matcher(first);
        if (!sign.lookingAt()) {
            return unsigned(first, false);
        }
        var rest = first.substring(sign.end()).strip();
        return unsigned(
                first.equals(typed) ? withoutUnit(rest) : rest, !sign.group().equals("+"));
    }

    private String withoutUnit(String text) {
        for (var unit : units) {
            if (text.regionMatches(true, 0, unit, 0, unit.length())) {
                return text.substring(unit.length()).strip();
            }
            var before = text.length() - unit.length();
            if (before > 0 && text.regionMatches(true, before, unit, 0, unit.length())) {
                return text.substring(0, before).strip();
            }
        }
        return text;
    }

    private Typed<BigDecimal> unsigned(String text, boolean negative) {
        var number = NO_CENTS.matcher(text).replaceFirst(",00");
        var marks = SEPARATORS.matcher(number).results().toList();
        if (marks.isEmpty()) {
            return whole(number, negative);
        }
        var last = marks.getLast().start();
        var mark = number.charAt(last);
        var before = number.substring(0, last);
        var after = number.substring(last + 1);
        if (marks.size() > 1 && before.indexOf(mark) >= 0) {
            return whole(number, negative); // a mark that comes twice sets thousands apart
        }
        if (!DIGITS.matcher(after).matches()) {
            return notANumber();
        }
        return marks.size() == 1 && mayBeThousands(before, after)
                ? either(before, after, negative)
                : fraction(before, after, negative);
    }

    /** Whether a single mark may as well set thousands apart: {@code 1.250}, but not {@code 0.250} or {@code 1250.000}. */
    private static boolean mayBeThousands(String before, String after) {
        return after.length() == 3
                && before.length() <= 3
                && DIGITS.matcher(before).matches()
                && before.charAt(0) != '0';
    }

    private Typed<BigDecimal> either(String before, String after, boolean negative) {
        var whole = signed(new BigDecimal(before + after), negative);
        if (decimals == 0) {
            return new Typed.Read<>(whole);
        }
        return new Typed.Ambiguous<>(whole, signed(new BigDecimal(before + "." + after), negative));
    }

    private Typed<BigDecimal> whole(String text, boolean negative) {
        var digits = grouped(text);
        return digits.isEmpty() ? notANumber() : fitting(new BigDecimal(digits), negative);
    }

    private Typed<BigDecimal> fraction(String before, String after, boolean negative) {
        var digits = before.isEmpty() ? "0" : grouped(before);
        return digits.isEmpty() ? notANumber() : fitting(new BigDecimal(digits + "." + after), negative);
    }

    /** The digits of a whole number, whose thousands may be set apart by one mark; empty for anything else. */
    private static String grouped(String text) {
        var mark = text.chars().filter(c -> c < '0' || c > '9').findFirst();
        if (mark.isEmpty()) {
            return text;
        }
        var apart = Pattern.quote(Character.toString(mark.getAsInt()));
        var isGrouped =
                ".,' \u2019".indexOf(mark.getAsInt()) >= 0 && text.matches("[1-9][0-9]{0,2}(" + apart + "[0-9]{3})+");
        return isGrouped ? text.replaceAll(apart, "") : "";
    }

    private Typed<BigDecimal> fitting(BigDecimal number, boolean negative) {
        var plain = number.stripTrailingZeros();
        if (plain.scale() > decimals) {
            return new Typed.Unreadable<>(Reason.TOO_MANY_DECIMALS);
        }
        if (plain.precision() - plain.scale() > MOST_DIGITS) {
            return new Typed.Unreadable<>(Reason.TOO_LARGE);
        }
        return new Typed.Read<>(
                signed(plain.scale() < 0 ? plain.setScale(0, RoundingMode.UNNECESSARY) : plain, negative));
    }

    private static BigDecimal signed(BigDecimal number, boolean negative) {
        return negative ? number.negate() : number;
    }

    private static Typed<BigDecimal> notANumber() {
        return new Typed.Unreadable<>(Reason.NOT_A_NUMBER);
    }
}
