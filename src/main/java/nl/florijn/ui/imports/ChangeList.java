package nl.florijn.ui.imports;

import com.vaadin.flow.component.details.Details;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.florijn.platform.csv.CellChange;
import nl.florijn.platform.csv.RowChange;
import nl.florijn.ui.components.Listing;
import nl.florijn.ui.text.Formats;

/** Rows that made something or changed it, with what was and what is, and as a file. */
final class ChangeList extends Details {

    private static final int SEEN_AT_ONCE = 10;
    private static final List<String> HEADERS =
            List.of("fault.file", "fault.row", "import.change", "import.reference", "import.changes.what");

    /** @param total how many there are, more than are listed */
    ChangeList(int total, List<RowChange> changes) {
        super("");
        setSummaryText(getTranslation("import.changes.title", total));
        var content = new Div();
        content.addClassName("stack");
        if (total > changes.size()) {
            content.add(new Paragraph(getTranslation("import.listed", Formats.count(changes.size()))));
        }
        List<List<String>> rows = new ArrayList<>();
        rows.add(HEADERS.stream().map(this::getTranslation).toList());
        changes.forEach(change -> rows.add(cells(change)));
        var name = getTranslation("import.changes.name") + ".csv";
        content.add(list(changes), SheetFile.link(getTranslation("import.changes.download"), name, () -> rows));
        add(content);
    }

    private Listing<RowChange> list(List<RowChange> changes) {
        var list = new Listing<RowChange>("import.changes.what");
        list.setSelectionMode(Listing.SelectionMode.NONE);
        list.narrow("fault.file", change -> ColumnWords.file(change.file()));
        list.figures("fault.row", RowChange::row);
        list.narrow("import.change", this::kind);
        list.narrow("import.reference", RowChange::reference);
        list.words("import.changes.what", ChangeList::what).setFlexGrow(1).setWidth("320px");
        list.setItems(changes);
        list.setAllRowsVisible(changes.size() <= SEEN_AT_ONCE);
        list.addClassName("faults");
        return list;
    }

    private List<String> cells(RowChange change) {
        return Stream.of(
                        ColumnWords.file(change.file()),
                        String.valueOf(change.row()),
                        kind(change),
                        change.reference(),
                        what(change))
                .toList();
    }

    private String kind(RowChange change) {
        return getTranslation(change.created() ? "import.created" : "import.updated");
    }

    private static String what(RowChange change) {
        return change.cells().stream()
                .map(cell -> ColumnWords.label(change.file(), cell.column()) + ": " + fromTo(change.file(), cell))
                .collect(Collectors.joining("; "));
    }

    private static String fromTo(String file, CellChange cell) {
        return ColumnWords.read(file, cell.column(), cell.before())
                + " → "
                + ColumnWords.read(file, cell.column(), cell.after());
    }
}
