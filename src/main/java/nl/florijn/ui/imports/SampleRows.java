package nl.florijn.ui.imports;

import java.util.List;
import nl.florijn.imports.ImportColumns;
import nl.florijn.imports.ImportFile;
import nl.florijn.platform.csv.TableLook;
import nl.florijn.ui.components.Listing;

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
        var known = ImportColumns.of(file).stream()
                .filter(column -> column.name().equals(name))
                .findFirst()
                .orElseThrow();
        addColumn(row -> position < row.size() ? ColumnWords.read(known, row.get(position)) : "")
                .setHeader(ColumnWords.label(file, known))
                .setAutoWidth(true)
                .setFlexGrow(0);
    }
}
