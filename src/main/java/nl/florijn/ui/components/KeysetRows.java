package nl.florijn.ui.components;

import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.data.provider.Query;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import nl.florijn.platform.paging.PageRequest;
import org.jspecify.annotations.Nullable;

/** Feeds a grid from a list that comes in pages by key: rows that were scrolled past are kept, later ones are asked for. */
public final class KeysetRows<T> {

    private final Grid<T> grid;
    private final List<T> seen = new ArrayList<>();
    private Function<PageRequest, nl.florijn.platform.paging.Page<T>> source;
    private @Nullable String next;
    private boolean complete;

    public KeysetRows(Grid<T> grid, Function<PageRequest, nl.florijn.platform.paging.Page<T>> source) {
        this.grid = grid;
        this.source = source;
        grid.setItems(this::fetch);
    }

    /** Starts again from the top, with other rows. */
    public void show(Function<PageRequest, nl.florijn.platform.paging.Page<T>> other) {
        source = other;
        seen.clear();
        next = null;
        complete = false;
        grid.getLazyDataView().refreshAll();
        grid.recalculateColumnWidths();
    }

    /** Whether the list has no rows at all. */
    public boolean isEmpty() {
        load(1);
        return seen.isEmpty();
    }

    private Stream<T> fetch(Query<T, Void> query) {
        var until = query.getOffset() + query.getLimit();
        load(until);
        return seen.subList(Math.min(query.getOffset(), seen.size()), Math.min(until, seen.size())).stream();
    }

    private void load(int wanted) {
        while (seen.size() < wanted && !complete) {
            var page = source.apply(PageRequest.of(PageRequest.MAX_LIMIT, next));
            seen.addAll(page.items());
            next = page.next();
            complete = next == null;
        }
    }
}
