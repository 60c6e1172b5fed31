package nl.florijn.ui.imports;

import com.vaadin.flow.component.UI;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import nl.florijn.imports.ImportColumns;
import nl.florijn.imports.ImportFile;
import nl.florijn.platform.csv.CellKind;
import nl.florijn.platform.csv.Column;
import org.jspecify.annotations.Nullable;

/** The columns of files in words. */
final class ColumnWords {

    private ColumnWords() {}

    static String label(ImportFile file, Column<?> column) {
        return text(key(file, column.name()));
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

    private static String key(ImportFile file, String name) {
        return "import.column." + file.label() + "." + name;
    }

    private static String text(String key, Object... values) {
        return UI.getCurrent().getTranslation(key, values);
    }
}
