package nl.florijn.ui.imports;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.select.Select;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
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
    private final transient CurrentPartner current;
    private final transient Runnable onChange;
    private final List<Select<Column<?>>> targets = new ArrayList<>();
    private final Map<String, Select<Source>> lacking = new LinkedHashMap<>();
    private final Div missing = new Div();

    /** Where a column comes from that has no header of its own: another column's cells, or the same in each row. */
    private sealed interface Source {
        record From(int position) implements Source {}

        record Each(String value) implements Source {}
    }

    ColumnMapping(ImportFile file, FileProposal proposal, CurrentPartner current, Runnable onChange) {
        this.file = file;
        this.proposal = proposal;
        this.current = current;
        this.onChange = onChange;
        addClassName("stack");
        missing.addClassNames("stack", "question");
        var list = new UnorderedList();
        list.addClassName("mapping");
        for (var position = 0; position < proposal.look().header().size(); position++) {
            list.add(row(position));
        }
        add(new H3(getTranslation("import.mapping")), list, missing);
        showMissing();
    }

    /** Where the cells of each column come from, by its name. */
    Map<String, List<Integer>> columns() {
        var columns = new HashMap<String, List<Integer>>();
        for (var position = 0; position < targets.size(); position++) {
            var target = targets.get(position).getValue();
            if (target != null) {
                columns.computeIfAbsent(target.name(), name -> new ArrayList<>())
                        .add(position);
            }
        }
        lacking.forEach((name, source) -> {
            if (source.getValue() instanceof Source.From(var position)) {
                columns.put(name, List.of(position));
            }
        });
        return columns;
    }

    /** What stands in each row for columns that the file lacks, by their names. */
    Map<String, String> fixed() {
        var fixed = new HashMap<String, String>();
        lacking.forEach((name, source) -> {
            if (source.getValue() instanceof Source.Each(var value)) {
                fixed.put(name, value);
            }
        });
        return fixed;
    }

    boolean isComplete() {
        return lacking.values().stream().noneMatch(Select::isEmpty);
    }

    private ListItem row(int position) {
        var header = header(position);
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
        select.setItemLabelGenerator(column -> column == null ? getTranslation("import.leave") : label(column));
        select.setEmptySelectionAllowed(true);
        select.setEmptySelectionCaption(getTranslation("import.leave"));
        select.setAriaLabel(getTranslation("import.becomes", header));
        ImportColumns.of(file).stream()
                .filter(column -> proposal.columns()
                        .getOrDefault(column.name(), List.of())
                        .contains(position))
                .min(Comparator.comparing(Column::isRequired))
                .ifPresent(select::setValue);
        select.addValueChangeListener(changed -> {
            showMissing();
            onChange.run();
        });
        return select;
    }

    /** Asks for what must be there and is nobody's target; what was answered stays. */
    private void showMissing() {
        var before = Map.copyOf(lacking);
        lacking.clear();
        missing.removeAll();
        ImportColumns.of(file).stream()
                .filter(column ->
                        column.isRequired() && targets.stream().noneMatch(target -> column.equals(target.getValue())))
                .forEach(column -> lacking.put(
                        column.name(), before.containsKey(column.name()) ? before.get(column.name()) : source(column)));
        missing.setVisible(!lacking.isEmpty());
        if (!lacking.isEmpty()) {
            var fields = new Div();
            fields.addClassName("run-form");
            lacking.values().forEach(fields::add);
            missing.add(
                    new H3(getTranslation("import.missing")),
                    new Paragraph(getTranslation("import.missing.text")),
                    fields);
        }
    }

    private Select<Source> source(Column<?> column) {
        List<Source> sources = new ArrayList<>();
        for (var position = 0; position < proposal.look().header().size(); position++) {
            sources.add(new Source.From(position));
        }
        var partner = current.partner().details();
        ColumnWords.fixed(column, String.valueOf(partner.country()), String.valueOf(partner.currency()))
                .forEach(value -> sources.add(new Source.Each(value)));
        var select = new Select<Source>();
        select.setLabel(label(column));
        select.setPlaceholder(getTranslation("import.choose"));
        select.setItems(sources);
        select.setItemLabelGenerator(source -> words(column, source));
        proposal.columns().getOrDefault(column.name(), List.of()).stream()
                .findFirst()
                .ifPresent(position -> select.setValue(new Source.From(position)));
        var fixed = proposal.fixed().get(column.name());
        if (fixed != null && sources.contains(new Source.Each(fixed))) {
            select.setValue(new Source.Each(fixed));
        }
        select.addValueChangeListener(changed -> onChange.run());
        return select;
    }

    private String words(Column<?> column, Source source) {
        return switch (source) {
            case Source.From(var position) -> getTranslation("import.from", header(position));
            case Source.Each(var value) -> getTranslation("import.each", ColumnWords.value(column, value));
        };
    }

    private String header(int position) {
        var header = proposal.look().header().get(position);
        return header.isEmpty() ? getTranslation("import.unnamed", position + 1) : header;
    }

    private String label(Column<?> column) {
        var label = ColumnWords.label(file, column);
        return column.isRequired() ? getTranslation("import.required", label) : label;
    }
}
