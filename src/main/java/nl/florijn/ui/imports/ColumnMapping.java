package nl.florijn.ui.imports;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.select.Select;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import nl.florijn.imports.FileProposal;
import nl.florijn.imports.ImportColumns;
import nl.florijn.imports.ImportFile;
import nl.florijn.platform.csv.Column;
import nl.florijn.ui.security.CurrentPartner;

/** What each column of a file becomes, and where columns come from that it must have but lacks. */
final class ColumnMapping extends Div {

    private static final int EXAMPLES = 2;

    private final transient ImportFile file;
    private final transient FileProposal proposal;
    private final transient Runnable onChange;
    private final List<Select<Column<?>>> targets = new ArrayList<>();
    private final LackingColumns lacking;

    ColumnMapping(ImportFile file, FileProposal proposal, CurrentPartner current, Runnable onChange) {
        this.file = file;
        this.proposal = proposal;
        this.onChange = onChange;
        lacking = new LackingColumns(file, proposal, current, onChange);
        addClassName("stack");
        var list = new UnorderedList();
        list.addClassName("mapping");
        for (var position = 0; position < proposal.look().header().size(); position++) {
            list.add(row(position));
        }
        add(new H3(getTranslation("import.mapping")), list, lacking);
        showLacking();
    }

    /** Where the cells of each column come from, by its name. */
    Map<String, List<Integer>> columns() {
        var columns = lacking.columns();
        for (var position = 0; position < targets.size(); position++) {
            var target = targets.get(position).getValue();
            if (target != null) {
                columns.computeIfAbsent(target.name(), name -> new ArrayList<>())
                        .add(position);
            }
        }
        return columns;
    }

    /** What stands in each row for columns that the file lacks, by their names. */
    Map<String, String> fixed() {
        return lacking.fixed();
    }

    boolean isComplete() {
        return lacking.isComplete();
    }

    private ListItem row(int position) {
        var header = ColumnWords.header(proposal.look(), position);
        var name = new Span(header);
        name.addClassName("mapping-header");
        var examples = new Span(proposal.look().sample().stream()
                .filter(row -> position < row.size())
                .map(row -> row.get(position))
                .filter(cell -> !cell.isEmpty())
                .limit(EXAMPLES)
                .collect(Collectors.joining(" · ")));
        examples.addClassName("soft");
        var target = target(position, header);
        targets.add(target);
        var row = new ListItem(new Div(name, examples), target);
        row.addClassName("mapping-row");
        return row;
    }

    private Select<Column<?>> target(int position, String header) {
        var select = new Select<Column<?>>();
        select.setItems(ImportColumns.of(file));
        select.setItemLabelGenerator(
                column -> column == null ? getTranslation("import.leave") : ColumnWords.marked(file, column));
        select.setEmptySelectionAllowed(true);
        select.setEmptySelectionCaption(getTranslation("import.leave"));
        select.setAriaLabel(getTranslation("import.becomes", header));
        // A required one that comes from here too is asked for below, with this as its answer.
        ImportColumns.of(file).stream()
                .filter(column -> proposal.columns()
                        .getOrDefault(column.name(), List.of())
                        .contains(position))
                .min(Comparator.comparing(Column::isRequired))
                .ifPresent(select::setValue);
        select.addValueChangeListener(changed -> {
            showLacking();
            onChange.run();
        });
        return select;
    }

    private void showLacking() {
        lacking.show(ImportColumns.of(file).stream()
                .filter(column ->
                        column.isRequired() && targets.stream().noneMatch(target -> column.equals(target.getValue())))
                .toList());
    }
}
