package nl.florijn.ui.imports;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import nl.florijn.billing.periods.Interval;
import nl.florijn.imports.ImportColumns;
import nl.florijn.imports.ImportFile;
import nl.florijn.platform.csv.CellKind;
import nl.florijn.platform.csv.TableLook;
import nl.florijn.ui.components.Listing;
import nl.florijn.ui.text.Formats;
import nl.florijn.ui.text.Words;

/** The first rows of a file as they will be read, in the words of whoever looks. */
final class SampleRows extends Listing<List<String>> {

    SampleRows(ImportFile file, TableLook look) {
        super("import.read");
        setSelectionMode(SelectionMode.NONE);
        for (var position = 0; position < look.header().size(); position++) {
            column(file, look.header().get(position), position);
        }
        setItems(look.sample());
        setAllRowsVisible(true);
        setHeight("auto");
        addClassName("faults");
    }

    private void column(ImportFile file, String name, int position) {
        var kind = ImportColumns.of(file).stream()
                .filter(column -> column.name().equals(name))
                .map(column -> column.kind())
                .findFirst()
                .orElse(CellKind.TEXT);
        addColumn(row -> position < row.size() ? words(kind, row.get(position)) : "")
                .setHeader(ColumnWords.label(file.label(), name))
                .setAutoWidth(true)
                .setFlexGrow(0);
    }

    /** What cannot be read stays as it stands there. */
    private static String words(CellKind kind, String cell) {
        try {
            return switch (cell.isEmpty() ? CellKind.TEXT : kind) {
                case NUMBER -> Formats.field(new BigDecimal(cell), 0);
                case DATE -> Formats.date(LocalDate.parse(cell));
                case INTERVAL -> Words.of(Interval.parse(cell));
                case TEXT, WHOLE_NUMBER, CHOICE, COUNTRY, CURRENCY -> cell;
            };
        } catch (DateTimeException | IllegalArgumentException unread) {
            return cell;
        }
    }
}
