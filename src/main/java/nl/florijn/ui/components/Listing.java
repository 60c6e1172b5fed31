package nl.florijn.ui.components;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.grid.ColumnTextAlign;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.grid.GridVariant;
import com.vaadin.flow.component.grid.dataview.GridListDataView;
import com.vaadin.flow.function.ValueProvider;
import java.util.Collection;

/** A list of rows in columns, fetched as they come into sight; figures stand right. */
public class Listing<T> extends Grid<T> {

    private static final String WORDS = "160px"; // at least

    /** @param nameKey of the text that says what is listed, for screen readers */
    public Listing(String nameKey) {
        addClassName("listing");
        addThemeVariants(GridVariant.LUMO_NO_BORDER);
        setSelectionMode(SelectionMode.SINGLE);
        getElement().setProperty("accessibleName", getTranslation(nameKey));
        setColumnReorderingAllowed(true);
        setSizeFull();
    }

    /** Columns are as wide as what stands in them from now on. */
    @Override
    public GridListDataView<T> setItems(Collection<T> items) {
        var view = super.setItems(items);
        recalculateColumnWidths();
        return view;
    }

    /** What stands there when there is nothing to list: the texts {@code KEY.title} and {@code KEY.next}. */
    public void whenEmpty(String key) {
        setEmptyStateComponent(new EmptyState(getTranslation(key + ".title"), getTranslation(key + ".next")));
    }

    /** A column of words. */
    public Column<T> words(String headerKey, ValueProvider<T, ?> value) {
        return addColumn(value)
                .setHeader(getTranslation(headerKey))
                .setKey(headerKey)
                .setResizable(true)
                .setWidth(WORDS);
    }

    /** A column of figures, as wide as they need. */
    public Column<T> figures(String headerKey, ValueProvider<T, ?> value) {
        return words(headerKey, value)
                .setTextAlign(ColumnTextAlign.END)
                .setAutoWidth(true)
                .setFlexGrow(0);
    }

    /** A narrow column, as wide as its content. */
    public Column<T> narrow(String headerKey, ValueProvider<T, ?> value) {
        return words(headerKey, value).setAutoWidth(true).setFlexGrow(0);
    }

    /** A narrow column with what can be done to a row. */
    public Column<T> actions(ValueProvider<T, Component> buttons) {
        return state("list.actions", buttons);
    }

    /** A narrow column that shows a state. */
    public Column<T> state(String headerKey, ValueProvider<T, Component> tag) {
        return addComponentColumn(tag)
                .setHeader(getTranslation(headerKey))
                .setKey(headerKey)
                .setAutoWidth(true)
                .setFlexGrow(0);
    }
}
