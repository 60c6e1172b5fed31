package nl.florijn.ui.imports;

import com.vaadin.flow.component.UI;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import nl.florijn.billing.periods.Interval;
import nl.florijn.imports.ImportColumns;
import nl.florijn.imports.ImportFile;
import nl.florijn.platform.csv.CellKind;
import nl.florijn.platform.csv.Column;
import nl.florijn.platform.csv.TableLook;
import nl.florijn.ui.text.Formats;
import nl.florijn.ui.text.Words;
import org.jspecify.annotations.Nullable;

/** The columns of files in words. */
final class ColumnWords {

    private ColumnWords() {}

    static String label(ImportFile file, Column<?> column) {
        return text(key(file, column.name()));
    }

    /** The same, with a mark when it must be there. */
    static String marked(ImportFile file, Column<?> column) {
        var label = label(file, column);
        return column.isRequired() ? text("import.required", label) : label;
    }

    /** What a file calls a column, or its place where it has no name. */
    static String header(TableLook look, int position) {
        var header = look.header().get(position);
        return header.isEmpty() ? text("import.unnamed", position + 1) : header;
    }

    /** What it means, in a sentence. */
    static String meaning(ImportFile file, Column<?> column) {
        return text(key(file, column.name()) + ".text");
    }

    /** What a fault names; a header that is no column as it stands there, nothing for a whole row. */
    static String label(String file, @Nullable String name) {
        for (var kind : ImportFile.values()) {
            if (kind.label().equals(file)
                    && ImportColumns.of(kind).stream()
                            .anyMatch(column -> column.name().equals(name))) {
                return text(key(kind, String.valueOf(name)));
            }
        }
        return name == null ? "" : name;
    }

    /** Which of its names a column takes, in a sentence; empty when it takes any text. */
    static String choices(String file, @Nullable String name) {
        return columns(file).stream()
                .filter(column -> column.name().equals(name) && column.kind() == CellKind.CHOICE)
                .map(column -> text(
                        "import.oneOf",
                        column.choices().stream()
                                .map(choice -> value(column, choice))
                                .collect(Collectors.joining(", "))))
                .findFirst()
                .orElse("");
    }

    /** In which order files are told. */
    static int place(String file) {
        return (int) Arrays.stream(ImportFile.values())
                .takeWhile(kind -> !kind.label().equals(file))
                .count();
    }

    private static List<Column<?>> columns(String file) {
        return Arrays.stream(ImportFile.values())
                .filter(kind -> kind.label().equals(file))
                .flatMap(kind -> ImportColumns.of(kind).stream())
                .toList();
    }

    static String file(String label) {
        for (var kind : ImportFile.values()) {
            if (kind.label().equals(label)) {
                return text("import.file." + kind);
            }
        }
        return label;
    }

    /** What may stand in each row for a column that a file lacks. */
    static List<String> fixed(Column<?> column, String country, String currency) {
        return switch (column.kind()) {
            case CHOICE -> column.choices();
            case COUNTRY ->
                List.of("NL", "BE", "DE", "FR", "LU", country).stream()
                        .distinct()
                        .toList();
            case CURRENCY -> List.of(currency, "EUR").stream().distinct().toList();
            case INTERVAL -> List.of("P1M", "P3M", "P6M", "P1Y");
            case NUMBER -> column.name().equals("quantity") ? List.of("1") : List.of();
            case TEXT, WHOLE_NUMBER, DATE -> List.of();
        };
    }

    /** Such a value in words, where it has some. */
    static String value(Column<?> column, String value) {
        return column.kind() == CellKind.CHOICE || column.kind() == CellKind.INTERVAL
                ? text("import.value." + value)
                : value;
    }

    /** A cell as it was read, in the words of whoever looks; what cannot be read stays as it stands there. */
    static String read(Column<?> column, String cell) {
        try {
            return switch (cell.isEmpty() ? CellKind.TEXT : column.kind()) {
                case NUMBER -> Formats.field(new BigDecimal(cell), 0);
                case DATE -> Formats.date(LocalDate.parse(cell));
                case INTERVAL -> Words.of(Interval.parse(cell));
                case CHOICE -> column.choices().contains(cell) ? value(column, cell) : cell;
                case TEXT, WHOLE_NUMBER, COUNTRY, CURRENCY -> cell;
            };
        } catch (DateTimeException | IllegalArgumentException unread) {
            return cell;
        }
    }

    /** As {@link #read(Column, String)}, with a word for nothing. */
    static String read(String file, String name, @Nullable String cell) {
        return cell == null || cell.isEmpty()
                ? text("import.value.none")
                : column(file, name).map(column -> read(column, cell)).orElse(cell);
    }

    /** The same of what was found at fault; empty for nothing. */
    static String found(String file, @Nullable String name, @Nullable String cell) {
        return cell == null
                ? ""
                : column(file, name).map(column -> read(column, cell)).orElse(cell);
    }

    private static Optional<Column<?>> column(String file, @Nullable String name) {
        return columns(file).stream()
                .filter(column -> column.name().equals(name))
                .findFirst();
    }

    private static String key(ImportFile file, String name) {
        return "import.column." + file.label() + "." + name;
    }

    private static String text(String key, Object... values) {
        return UI.getCurrent().getTranslation(key, values);
    }
}
