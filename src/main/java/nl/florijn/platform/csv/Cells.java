package nl.florijn.platform.csv;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Map;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import nl.florijn.banking.KeyText;
import nl.florijn.billing.periods.Interval;
import nl.florijn.platform.BusinessDates;
import nl.florijn.platform.DecimalForm;
import nl.florijn.platform.FieldCheck;
import org.jspecify.annotations.Nullable;

/** The usual forms of cells. */
public final class Cells {

    private static final Pattern NUMBER = Pattern.compile("-?[0-9]{1,20}(\\.[0-9]{1,20})?");
    private static final Pattern WHOLE_NUMBER = Pattern.compile("-?[0-9]{1,9}");
    private static final Pattern DATE = Pattern.compile("[0-9]{4}-[0-9]{2}-[0-9]{2}");

    private Cells() {}

    public static Cell<String> text(int longest) {
        return (text, check, column) -> {
            check.optional(column, text, longest);
            return text;
        };
    }

    /** A text by which things are found, in its one form. */
    public static Cell<String> key(int longest) {
        return (text, check, column) -> {
            var key = KeyText.of(text);
            check.required(column, key, longest);
            return key;
        };
    }

    public static Cell<String> email() {
        return (text, check, column) -> {
            var address = KeyText.of(text);
            check.email(column, address);
            return address;
        };
    }

    public static Cell<String> country() {
        return checked((text, check, column) -> check.country(column, text)).as(CellKind.COUNTRY);
    }

    public static Cell<String> currency() {
        return checked((text, check, column) -> check.currency(column, text)).as(CellKind.CURRENCY);
    }

    public static Cell<String> locale() {
        return checked((text, check, column) -> check.locale(column, text));
    }

    /** One of the names of an enumeration, in capitals. */
    public static <E extends Enum<E>> Cell<E> oneOf(Class<E> type) {
        var values = Arrays.stream(type.getEnumConstants()).collect(Collectors.toMap(Enum::name, Function.identity()));
        var names = Arrays.stream(type.getEnumConstants()).map(Enum::name).collect(Collectors.joining(", "));
        return oneOf(values, names);
    }

    /** {@code true} or {@code false}. */
    public static Cell<Boolean> yesOrNo() {
        return oneOf(Map.of("true", true, "false", false), "true, false");
    }

    public static Cell<Integer> wholeNumber(int lowest, int highest) {
        Cell<Integer> cell = (text, check, column) -> {
            if (!WHOLE_NUMBER.matcher(text).matches()) {
                check.fault(column, "NOT_A_NUMBER", "'" + text + "' is not a whole number.");
                return null;
            }
            var number = Integer.valueOf(text);
            check.range(column, number, lowest, highest);
            return number;
        };
        return cell.as(CellKind.WHOLE_NUMBER);
    }

    /** Zero or more, with so many digits before and decimals after the point at most. */
    public static Cell<BigDecimal> amount(int digits, int decimals) {
        return decimal(number -> number.setScale(decimals, RoundingMode.HALF_UP), notNegative(digits, decimals));
    }

    /** A unit price: zero or more, with four decimals at most. */
    public static Cell<BigDecimal> price(int digits) {
        return decimal(DecimalForm::price, notNegative(digits, 4));
    }

    /** A quantity: zero or more, with four decimals at most. */
    public static Cell<BigDecimal> quantity(int digits) {
        return decimal(DecimalForm::plain, notNegative(digits, 4));
    }

    private static Rule<BigDecimal> notNegative(int digits, int decimals) {
        return (number, check, column) -> check.require(
                        number.signum() >= 0, column, "NEGATIVE", "'" + column + "' cannot be below zero.")
                .decimal(column, number, digits, decimals);
    }

    /** From 0 to 100. */
    public static Cell<BigDecimal> percent() {
        return decimal(DecimalForm::plain, (number, check, column) -> check.percent(column, number));
    }

    public static Cell<LocalDate> date() {
        Cell<LocalDate> cell = (text, check, column) -> {
            try {
                if (DATE.matcher(text).matches()) {
                    var day = LocalDate.parse(text);
                    check.range(column, day.getYear(), BusinessDates.FIRST.getYear(), BusinessDates.LAST.getYear());
                    return day;
                }
            } catch (DateTimeException noSuchDay) {
                check.fault(column, "NO_SUCH_DATE", "The day " + text + " does not exist.");
                return null;
            }
            check.fault(column, "NOT_A_DATE", "'" + text + "' is not a date: year-month-day, such as 2026-12-01.");
            return null;
        };
        return cell.as(CellKind.DATE);
    }

    public static Cell<Interval> interval() {
        Cell<Interval> cell = (text, check, column) -> {
            try {
                return Interval.parse(text);
            } catch (IllegalArgumentException noInterval) {
                check.fault(
                        column, "NOT_AN_INTERVAL", "'" + text + "' is not an interval such as P1M, P3M, P1Y or P2W.");
                return null;
            }
        };
        return cell.as(CellKind.INTERVAL);
    }

    private interface Rule<T> {
        void check(T value, FieldCheck check, String column);
    }

    private static Cell<String> checked(Rule<String> rule) {
        return (text, check, column) -> {
            rule.check(text, check, column);
            return text;
        };
    }

    private static <T> Cell<T> oneOf(Map<String, T> values, String names) {
        Cell<T> cell = (text, check, column) -> {
            var value = values.get(text);
            check.require(value != null, column, "UNKNOWN_VALUE", "'" + text + "' is not one of " + names + ".");
            return value;
        };
        return cell.as(CellKind.CHOICE, names.split(", "));
    }

    /** @param form how the books write such a figure, so that equal ones are equal */
    private static Cell<BigDecimal> decimal(Function<BigDecimal, @Nullable BigDecimal> form, Rule<BigDecimal> rule) {
        Cell<BigDecimal> cell = (text, check, column) -> {
            if (!NUMBER.matcher(text).matches()) {
                check.fault(
                        column,
                        "NOT_A_NUMBER",
                        "'" + text
                                + "' is not a number: decimals follow a point, as in 1.50; nothing parts thousands.");
                return null;
            }
            var number = new BigDecimal(text);
            rule.check(number, check, column);
            return form.apply(number);
        };
        return cell.as(CellKind.NUMBER);
    }
}
