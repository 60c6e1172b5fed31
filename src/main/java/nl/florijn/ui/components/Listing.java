package nl.florijn.ui.components;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.grid.ColumnTextAlign;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.grid.GridVariant;
import com.vaadin.flow.component.grid.dataview.GridListDataView;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.data.renderer.LitRenderer;
import com.vaadin.flow.function.ValueProvider;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A list of rows in columns, fetched as they come into sight; figures stand right. */
public class Listing<T> extends Grid<T> {

    private static final String WORDS = "160px"; // at least

    /**
     * Shows the columns that there is room for, and the rows of two lines where there is room for none. Enter presses a row,
     * which by itself only the mouse does.
     */
    private static final String FIT = """
            const fit = () => {
                const columns = [...this.querySelectorAll('vaadin-grid-column')];
                const folded = this.clientWidth < 480 && columns.some(column => 'folded' in column.dataset);
                const isLeft = column => !('always' in column.dataset) && ('folded' in column.dataset ? !folded
                    : folded || this.clientWidth < (column.dataset.from ?? 0));
                const changed = columns.filter(column => column.hidden !== isLeft(column));
                changed.forEach(column => column.hidden = !column.hidden);
                changed.length && this.recalculateColumnWidths();
            };
            new ResizeObserver(fit).observe(this);
            const choice = this.querySelector('vaadin-grid-flow-selection-column');
            if (choice) {
                choice.headerRenderer = root => root.innerHTML || (root.innerHTML = '<span class="unseen"></span>',
                    root.firstChild.textContent = $0);
            }
            this.addEventListener('keydown', key => key.key === 'Enter'
                && this.getEventContext(key).section === 'body' && key.composedPath()[0].click());
            """;

    private @Nullable EmptyState nothing;
    private @Nullable EmptyState nothingFound;

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

    @Override
    protected void onAttach(AttachEvent attached) {
        super.onAttach(attached);
        getElement().executeJs(FIT, getTranslation("list.choose"));
    }

    /** What stands there when there is nothing to list: the texts {@code KEY.title} and {@code KEY.next}. */
    public final void whenEmpty(String key) {
        nothing = new EmptyState(getTranslation(key + ".title"), getTranslation(key + ".next"));
        setEmptyStateComponent(nothing);
    }

    /** What stands there instead when it is a filter or a search that leaves nothing, with the press that takes it off. */
    public final void whenNothingFound(Runnable clear) {
        var all = new Button(getTranslation("list.nothing.clear"), press -> clear.run());
        nothingFound = new EmptyState(getTranslation("list.nothing.title"), getTranslation("list.nothing.next"), all);
    }

    /** Whether something is listed only as far as a filter or a search lets it through. */
    public final void setNarrowed(boolean narrowed) {
        setEmptyStateComponent(narrowed ? nothingFound : nothing);
    }

    /** A column that is left out where the list has less room than that. */
    public final void ifRoom(int pixels, Column<T> column) {
        column.getElement().setAttribute("data-from", String.valueOf(pixels));
    }

    /**
     * How a row looks where there is no room for columns, as on a phone: two lines.
     *
     * @param name what it is known by
     * @param figure beside it, right
     * @param rest the second line
     */
    public final Column<T> folded(
            ValueProvider<T, String> name, ValueProvider<T, String> figure, ValueProvider<T, String> rest) {
        var row = LitRenderer.<T>of("""
                        <div class="folded-row">
                          <span class="strong">${item.name}</span><span class="figure strong">${item.figure}</span>
                          <span class="rest">${item.rest}</span>
                        </div>""")
                .withProperty("name", name)
                .withProperty("figure", figure)
                .withProperty("rest", rest);
        return folded(addColumn(row));
    }

    private Column<T> folded(Column<T> column) {
        column.setHeader(String.valueOf(getElement().getProperty("accessibleName")));
        column.getElement().setAttribute("data-folded", true).setProperty("hidden", true);
        return column;
    }

    /** A column that stays where rows are folded, beside their two lines. */
    public final void always(Column<T> column) {
        column.getElement().setAttribute("data-always", true);
    }

    /**
     * As {@link #folded(ValueProvider, ValueProvider, ValueProvider)}, with a third line.
     *
     * @param below such as the state, and what can be done
     */
    public final Column<T> folded(
            ValueProvider<T, String> name,
            ValueProvider<T, String> figure,
            ValueProvider<T, String> rest,
            ValueProvider<T, Component> below) {
        return folded(addComponentColumn(row -> {
            var first = new Span(name.apply(row));
            first.addClassName("strong");
            var second = new Span(figure.apply(row));
            second.addClassNames("figure", "strong");
            var third = new Span(rest.apply(row));
            third.addClassName("rest");
            var folded = new Div(first, second, third, below.apply(row));
            folded.addClassName("folded-row");
            return folded;
        }));
    }

    /** A column of words. */
    public Column<T> words(String headerKey, ValueProvider<T, ?> value) {
        return addColumn(value)
                .setHeader(getTranslation(headerKey))
                .setKey(headerKey)
                .setResizable(true)
                .setWidth(WORDS);
    }

    /** A column of several things, each of which stands whole: on more lines where one has no room for all. */
    public Column<T> parts(String headerKey, ValueProvider<T, List<String>> value) {
        var parts = LitRenderer.<T>of("""
                        <span class="parts">${item.parts.map((part, i) => html`<span
                          >${part}${i < item.parts.length - 1 ? ',' : ''}</span> `)}</span>""").withProperty("parts", value);
        return addColumn(parts)
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
