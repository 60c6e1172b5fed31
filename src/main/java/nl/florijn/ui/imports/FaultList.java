package nl.florijn.ui.imports;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import nl.florijn.platform.csv.CsvFault;
import nl.florijn.ui.components.Listing;
import nl.florijn.ui.text.Formats;
import nl.florijn.ui.text.Refusals;

/** Cells with what is wrong there, or why they were not taken, one below the other, and as a file. */
final class FaultList extends Div {

    private static final int SEEN_AT_ONCE = 10;
    private static final Comparator<CsvFault> IN_ORDER = Comparator.comparing(
                    (CsvFault fault) -> ColumnWords.place(fault.file()))
            .thenComparingInt(CsvFault::row);
    private static final List<String> HEADERS =
            List.of("fault.file", "fault.row", "fault.column", "fault.value", "fault.reason");

    /**
     * Lists faults.
     *
     * @param key the texts {@code KEY}, with how many there are, {@code KEY.title}, {@code KEY.download}, {@code KEY.name}
     * @param total how many there are, more than are listed
     */
    FaultList(String key, int total, List<CsvFault> faults) {
        var found = faults.stream().sorted(IN_ORDER).toList();
        addClassName("stack");
        add(new Paragraph(getTranslation(key, total)));
        if (total > found.size()) {
            add(new Paragraph(getTranslation("import.listed", Formats.count(found.size()))));
        }
        add(list(key, found));
        var header = HEADERS.stream().map(this::getTranslation).toList();
        var rows = rows(header, found);
        add(SheetFile.link(getTranslation(key + ".download"), getTranslation(key + ".name") + ".csv", () -> rows));
    }

    private static Listing<CsvFault> list(String key, List<CsvFault> found) {
        var list = new Listing<CsvFault>(key + ".title");
        list.setSelectionMode(Listing.SelectionMode.NONE);
        list.narrow("fault.file", fault -> ColumnWords.file(fault.file()));
        list.figures("fault.row", CsvFault::row);
        list.narrow("fault.column", FaultList::column);
        list.state("fault.value", fault -> {
            var value = new Span(value(fault));
            value.addClassName("cell-value");
            return value;
        });
        list.words("fault.reason", FaultList::reason).setFlexGrow(1).setWidth("320px");
        list.setItems(found);
        list.setAllRowsVisible(found.size() <= SEEN_AT_ONCE);
        list.addClassName("faults");
        return list;
    }

    private static List<List<String>> rows(List<String> header, List<CsvFault> found) {
        List<List<String>> rows = new ArrayList<>();
        rows.add(header);
        found.stream()
                .map(fault -> Stream.of(
                                ColumnWords.file(fault.file()),
                                String.valueOf(fault.row()),
                                column(fault),
                                value(fault),
                                reason(fault))
                        .toList())
                .forEach(rows::add);
        return rows;
    }

    private static String column(CsvFault fault) {
        return ColumnWords.label(fault.file(), fault.column());
    }

    private static String value(CsvFault fault) {
        return ColumnWords.found(fault.file(), fault.column(), fault.value());
    }

    private static String reason(CsvFault fault) {
        var choices = ColumnWords.choices(fault.file(), fault.column());
        return fault.code().equals("UNKNOWN_VALUE") && !choices.isEmpty()
                ? choices
                : Refusals.sentence(fault.code(), fault.message());
    }
}
