package nl.florijn.platform.csv;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Locale;
import java.util.regex.Pattern;
import nl.florijn.platform.typing.Typed;
import nl.florijn.platform.typing.TypedDate;
import nl.florijn.platform.typing.TypedNumber;

/**
 * Puts what people write in a cell into the form of a strict file. What cannot be read stays as it is, so that it is told
 * at its row: nothing becomes another number or day than was meant.
 */
final class CellReading {

    /** As many as nobody writes: how many may stand there is for the column to say. */
    private static final int DECIMALS = 12;

    static final TypedNumber NUMBER = TypedNumber.with(DECIMALS, "€", "EUR", "%");
    private static final TypedNumber WHOLE_NUMBER = TypedNumber.with(0, "dagen", "dgn", "days");

    /** Behind a day, as spreadsheets write it. */
    private static final Pattern MIDNIGHT = Pattern.compile("[ T]0?0:00(:00(\\.0+)?)?$");

    private final DecimalMark decimals;
    private final LocalDate readOn;

    CellReading(DecimalMark decimals, LocalDate readOn) {
        this.decimals = decimals;
        this.readOn = readOn;
    }

    String read(Column<?> column, String text) {
        if (text.isEmpty()) {
            return text;
        }
        return switch (column.kind()) {
            case TEXT -> text;
            case NUMBER -> number(text);
            case WHOLE_NUMBER ->
                WHOLE_NUMBER.read(text) instanceof Typed.Read<BigDecimal>(var number) ? plain(number) : text;
            case DATE -> date(MIDNIGHT.matcher(text).replaceFirst(""), text);
            case INTERVAL -> ValueWords.interval(text);
            case CHOICE -> ValueWords.choice(column.choices(), text);
            case COUNTRY -> ValueWords.country(text);
            case CURRENCY -> text.equals("€") ? "EUR" : text.toUpperCase(Locale.ROOT);
        };
    }

    private String number(String text) {
        return switch (NUMBER.read(text)) {
            case Typed.Read<BigDecimal>(var number) -> plain(number);
            case Typed.Ambiguous<BigDecimal>(var thousands, var fraction) ->
                plain(text.indexOf(decimals.mark()) >= 0 ? fraction : thousands);
            case Typed.Unreadable<BigDecimal> _, Typed.Nothing<BigDecimal> _ -> text;
        };
    }

    private String date(String day, String text) {
        return TypedDate.read(day, readOn) instanceof Typed.Read<LocalDate>(var date) ? date.toString() : text;
    }

    private static String plain(BigDecimal number) {
        return number.toPlainString();
    }
}
