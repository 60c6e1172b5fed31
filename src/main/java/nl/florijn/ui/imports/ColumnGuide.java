package nl.florijn.ui.imports;

import com.vaadin.flow.component.details.Details;
import com.vaadin.flow.component.html.DescriptionList;
import com.vaadin.flow.component.html.DescriptionList.Description;
import com.vaadin.flow.component.html.DescriptionList.Term;
import com.vaadin.flow.component.html.Div;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import nl.florijn.imports.ImportColumns;
import nl.florijn.imports.ImportFile;
import nl.florijn.platform.csv.Column;

/** Which columns a file can have, what they mean, which it must have, and a file that has all of them to begin from. */
final class ColumnGuide extends Div {

    ColumnGuide(ImportFile file) {
        addClassName("stack");
        var columns = new DescriptionList();
        columns.addClassName("facts");
        for (var column : ImportColumns.of(file)) {
            columns.add(new Term(ColumnWords.marked(file, column)), new Description(ColumnWords.meaning(file, column)));
        }
        var name = getTranslation("import.sample.name", file.label()) + ".csv";
        var example = getTranslation("import.sample." + file);
        var rows = sample(file, column -> ColumnWords.label(file, column), example);
        add(
                SheetFile.link(getTranslation("import.sample"), name, () -> rows),
                new Details(getTranslation("import.columns"), columns));
    }

    /** @param examples a row on each line, its cells as {@code name=value} */
    static List<List<String>> sample(ImportFile file, Function<Column<?>, String> label, String examples) {
        List<List<String>> rows = new ArrayList<>();
        rows.add(ImportColumns.of(file).stream().map(label).toList());
        examples.lines()
                .map(line -> Arrays.stream(line.split(";"))
                        .map(cell -> cell.split("=", 2))
                        .collect(Collectors.toMap(cell -> cell[0], cell -> cell[1])))
                .map(cells -> ImportColumns.of(file).stream()
                        .map(column -> cells.getOrDefault(column.name(), ""))
                        .toList())
                .forEach(rows::add);
        return rows;
    }
}
