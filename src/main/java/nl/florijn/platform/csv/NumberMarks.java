package nl.florijn.platform.csv;

import java.math.BigDecimal;
import java.util.Collection;
import nl.florijn.platform.csv.form.CellText;
import nl.florijn.platform.csv.form.UnreadableCsv;
import nl.florijn.platform.typing.Typed;
import org.jspecify.annotations.Nullable;

/**
 * What the numbers of a file tell of how they are written.
 *
 * @param commas how many can only have a comma before their decimals
 * @param points how many can only have a point there
 * @param either how many may be thousands or decimals, such as {@code 1.234}
 * @param example the first of those
 * @param comma the first that can only have a comma before its decimals
 * @param point the first that can only have a point there
 */
public record NumberMarks(
        int commas,
        int points,
        int either,
        @Nullable String example,
        @Nullable Place comma,
        @Nullable Place point) {

    static final NumberMarks NONE = new NumberMarks(0, 0, 0, null, null, null);

    /** A number and the row where it stands. */
    public record Place(int row, String cell) {}

    /** Whether some numbers can only be meant the one way, and others only the other. */
    public boolean isMixed() {
        return comma != null && point != null;
    }

    /** Looks at the cells of some columns, to the end of the file. */
    public static NumberMarks in(Table table, Collection<Integer> positions) {
        var marks = NONE;
        try (var rows = table.open()) {
            rows.next();
            for (var row = rows.next(); row != null; row = rows.next()) {
                for (var position : positions) {
                    marks = position < row.size()
                            ? marks.plus(new Place(rows.row(), CellText.trimmed(row.get(position))))
                            : marks;
                }
            }
        } catch (UnreadableCsv toldWhenItIsRead) {
            return marks;
        }
        return marks;
    }

    /** What stands before the decimals; null when the file does not tell, and somebody has to be asked. */
    public @Nullable DecimalMark mark() {
        if (either > 0 && commas > 0 == points > 0) {
            return null;
        }
        return points > commas ? DecimalMark.POINT : DecimalMark.COMMA;
    }

    private NumberMarks plus(Place place) {
        var cell = place.cell();
        return switch (CellReading.NUMBER.read(cell)) {
            case Typed.Read<BigDecimal> _ -> plusRead(place);
            case Typed.Ambiguous<BigDecimal> _ ->
                new NumberMarks(commas, points, either + 1, example == null ? cell : example, comma, point);
            case Typed.Unreadable<BigDecimal> _, Typed.Nothing<BigDecimal> _ -> this;
        };
    }

    /** A mark that comes twice sets thousands apart; the last one of others begins the decimals. */
    private NumberMarks plusRead(Place place) {
        var cell = place.cell();
        var last = Math.max(cell.lastIndexOf(','), cell.lastIndexOf('.'));
        if (last < 0) {
            return this;
        }
        var endsInComma = cell.charAt(last) == ',';
        var thousands = cell.indexOf(cell.charAt(last)) < last;
        return endsInComma != thousands
                ? new NumberMarks(commas + 1, points, either, example, comma == null ? place : comma, point)
                : new NumberMarks(commas, points + 1, either, example, comma, point == null ? place : point);
    }
}
