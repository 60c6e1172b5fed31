package nl.florijn.platform.csv;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.stream.Stream;
import nl.florijn.billing.periods.Interval;
import nl.florijn.imports.ImportColumns;
import nl.florijn.imports.ImportFile;
import nl.florijn.platform.FieldCheck;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** A column that holds more than text says so: only then are the words read that people write there. */
class KindsOfColumnsTest {

    static Stream<Column<?>> columns() {
        return Arrays.stream(ImportFile.values()).flatMap(file -> ImportColumns.of(file).stream());
    }

    @ParameterizedTest
    @MethodSource("columns")
    void whatAColumnReadsIsOfItsKind(Column<?> column) {
        var kinds = Stream.concat(Stream.of("P3M", "2026-12-01", "1"), column.choices().stream())
                .map(text -> column.read(text, new FieldCheck()))
                .map(KindsOfColumnsTest::kind)
                .distinct();
        if (column.kind() != CellKind.COUNTRY && column.kind() != CellKind.CURRENCY) {
            assertThat(kinds).contains(column.kind());
        }
        assertThat(Stream.of("P3M", "2026-12-01", "1")
                        .map(text -> column.read(text, new FieldCheck()))
                        .map(KindsOfColumnsTest::kind))
                .allMatch(kind -> kind == CellKind.TEXT || kind == column.kind());
    }

    @ParameterizedTest
    @CsvSource({"maand,P1M", "per kwartaal,P3M", "Halfjaar,P6M", "jaarlijks,P1Y", "quarterly,P3M", "P3M,P3M"})
    void eachFileReadsTheSameWordsForPeriods(String words, String interval) {
        var cells = new CellReading(DecimalMark.COMMA, LocalDate.of(2026, 12, 1));
        assertThat(columns().filter(column -> column.kind() == CellKind.INTERVAL))
                .hasSize(3)
                .allSatisfy(column -> assertThat(column.read(cells.read(column, words), new FieldCheck()))
                        .isIn(Interval.parse(interval), inMonths(interval)));
    }

    @Test
    void aRuleMoreDoesNotHideWhatACellHolds() {
        var ruled = Cells.yesOrNo().under((value, check, column) -> value);
        assertThat(ruled.kind()).isEqualTo(CellKind.CHOICE);
        assertThat(ruled.choices()).containsExactlyElementsOf(Cells.yesOrNo().choices());
    }

    /** A year is twelve months to an invoice. */
    private static Interval inMonths(String interval) {
        return interval.equals("P1Y") ? Interval.parse("P12M") : Interval.parse(interval);
    }

    private static CellKind kind(Object value) {
        return switch (value) {
            case Interval _ -> CellKind.INTERVAL;
            case LocalDate _ -> CellKind.DATE;
            case BigDecimal _ -> CellKind.NUMBER;
            case Integer _ -> CellKind.WHOLE_NUMBER;
            case Boolean _ -> CellKind.CHOICE;
            case Enum<?> _ -> CellKind.CHOICE;
            case null, default -> CellKind.TEXT;
        };
    }
}
