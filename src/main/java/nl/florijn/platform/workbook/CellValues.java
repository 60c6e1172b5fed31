package nl.florijn.platform.workbook;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.LocalTime;
import org.jspecify.annotations.Nullable;

/** Numbers of a workbook as text that can mean one thing: what it shows as a day is a day, a percentage is so many percent. */
final class CellValues {

    /** As many digits as Excel keeps; what is behind them came from its own arithmetic. */
    private static final MathContext DIGITS = new MathContext(15, RoundingMode.HALF_UP);

    private static final LocalDate FIRST_DAY = LocalDate.of(1899, 12, 30);
    private static final LocalDate FIRST_DAY_1904 = LocalDate.of(1904, 1, 1);
    private static final BigDecimal LAST_DAY = BigDecimal.valueOf(2_958_465); // 9999-12-31
    private static final BigDecimal SECONDS_A_DAY = BigDecimal.valueOf(86_400);

    private final Styles styles;
    private final boolean since1904;

    CellValues(Styles styles, boolean since1904) {
        this.styles = styles;
        this.since1904 = since1904;
    }

    String text(String value, @Nullable String style) {
        var number = number(value);
        if (number == null) {
            return value;
        }
        return switch (styles.at(style == null || !style.matches("\\d{1,6}") ? 0 : Integer.parseInt(style))) {
            case PLAIN -> plain(number);
            case PERCENTAGE -> plain(number.movePointRight(2)) + "%";
            case DAY -> day(number);
        };
    }

    private static @Nullable BigDecimal number(String value) {
        if (!value.matches("[-+]?[0-9.]{1,40}([eE][-+]?[0-9]{1,3})?")) {
            return null;
        }
        try {
            return new BigDecimal(value).round(DIGITS);
        } catch (NumberFormatException noNumber) {
            return null;
        }
    }

    /** Three decimals would look like thousands, so that a fourth follows. */
    private static String plain(BigDecimal number) {
        var bare = number.stripTrailingZeros();
        return (bare.scale() == 3 ? bare.setScale(4) : bare).toPlainString();
    }

    private String day(BigDecimal number) {
        if (number.signum() <= 0 || number.compareTo(LAST_DAY) > 0) {
            return plain(number);
        }
        var days = number.intValue();
        var day = (since1904 ? FIRST_DAY_1904 : FIRST_DAY).plusDays(days);
        var seconds = number.subtract(BigDecimal.valueOf(days))
                .multiply(SECONDS_A_DAY)
                .setScale(0, RoundingMode.HALF_UP)
                .intValue();
        return seconds == 0 || seconds == SECONDS_A_DAY.intValue()
                ? day.toString()
                : day + " " + LocalTime.ofSecondOfDay(seconds);
    }
}
