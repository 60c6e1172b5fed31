package nl.florijn.ui.imports;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.select.Select;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import nl.florijn.imports.FileProposal;
import nl.florijn.imports.ImportFile;
import nl.florijn.platform.csv.Column;
import nl.florijn.ui.security.CurrentPartner;

/** Asks where columns come from that a file must have but lacks: another column's cells, or the same in each row. */
final class LackingColumns extends Div {

    private final transient ImportFile file;
    private final transient FileProposal proposal;
    private final transient CurrentPartner current;
    private final transient Runnable onChange;
    private final Map<String, Select<Source>> sources = new LinkedHashMap<>();

    private sealed interface Source {
        record From(int position) implements Source {}

        record Each(String value) implements Source {}
    }

    LackingColumns(ImportFile file, FileProposal proposal, CurrentPartner current, Runnable onChange) {
        this.file = file;
        this.proposal = proposal;
        this.current = current;
        this.onChange = onChange;
        addClassNames("stack", "question");
    }

    /** Asks for these; what was answered stays. */
    void show(List<Column<?>> lacking) {
        var before = Map.copyOf(sources);
        sources.clear();
        removeAll();
        setVisible(!lacking.isEmpty());
        var fields = new Div();
        fields.addClassName("run-form");
        for (var column : lacking) {
            var answered = before.get(column.name());
            var source = answered == null ? source(column) : answered;
            sources.put(column.name(), source);
            fields.add(source);
        }
        add(new H3(getTranslation("import.missing")), new Paragraph(getTranslation("import.missing.text")), fields);
    }

    /** Where cells come from that another column has, by the names of the lacking ones. */
    Map<String, List<Integer>> columns() {
        var columns = new HashMap<String, List<Integer>>();
        sources.forEach((name, source) -> {
            if (source.getValue() instanceof Source.From(var position)) {
                columns.put(name, List.of(position));
            }
        });
        return columns;
    }

    /** What stands in each row, by the names of the lacking ones. */
    Map<String, String> fixed() {
        var fixed = new HashMap<String, String>();
        sources.forEach((name, source) -> {
            if (source.getValue() instanceof Source.Each(var value)) {
                fixed.put(name, value);
            }
        });
        return fixed;
    }

    boolean isComplete() {
        return sources.values().stream().noneMatch(Select::isEmpty);
    }

    private Select<Source> source(Column<?> column) {
        List<Source> choices = new ArrayList<>();
        for (var position = 0; position < proposal.look().header().size(); position++) {
            choices.add(new Source.From(position));
        }
        var partner = current.partner().details();
        ColumnWords.fixed(column, String.valueOf(partner.country()), String.valueOf(partner.currency()))
                .forEach(value -> choices.add(new Source.Each(value)));
        var select = new Select<Source>();
        select.setLabel(ColumnWords.marked(file, column));
        select.setPlaceholder(getTranslation("import.choose"));
        select.setItems(choices);
        select.setItemLabelGenerator(source -> words(column, source));
        proposal.columns().getOrDefault(column.name(), List.of()).stream()
                .findFirst()
                .ifPresent(position -> select.setValue(new Source.From(position)));
        var fixed = proposal.fixed().get(column.name());
        if (fixed != null && choices.contains(new Source.Each(fixed))) {
            select.setValue(new Source.Each(fixed));
        }
        select.addValueChangeListener(changed -> onChange.run());
        return select;
    }

    private String words(Column<?> column, Source source) {
        return switch (source) {
            case Source.From(var position) ->
                getTranslation("import.from", ColumnWords.header(proposal.look(), position));
            case Source.Each(var value) -> getTranslation("import.each", ColumnWords.value(column, value));
        };
    }
}
