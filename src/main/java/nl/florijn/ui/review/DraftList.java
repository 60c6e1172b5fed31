package nl.florijn.ui.review;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.grid.GridVariant;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.data.provider.CallbackDataProvider;
import com.vaadin.flow.data.provider.Query;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Stream;
import nl.florijn.invoicing.InvoiceId;
import nl.florijn.invoicing.lists.InvoiceFilter;
import nl.florijn.invoicing.lists.InvoiceSummary;
import nl.florijn.ui.components.EmptyState;
import nl.florijn.ui.text.PanelTexts;
import org.jspecify.annotations.Nullable;

/** The drafts, warnings first; fetched as they come into sight. One is open, any number may be selected. */
final class DraftList extends Section {

    private final transient ReviewDesk desk;
    private final Grid<InvoiceSummary> grid = new Grid<>();
    private final CallbackDataProvider<InvoiceSummary, Void> rows;
    private final Map<InvoiceId, Integer> places = new HashMap<>();
    private InvoiceFilter filter = InvoiceFilter.DRAFTS;
    private @Nullable InvoiceSummary current;
    private int place;
    private int count;

    DraftList(ReviewDesk desk, PanelTexts texts, Consumer<InvoiceSummary> onOpen) {
        this.desk = desk;
        rows = new CallbackDataProvider<>(this::fetch, query -> count, InvoiceSummary::id);
        addClassName("draft-list");
        grid.setSelectionMode(Grid.SelectionMode.MULTI);
        grid.addColumn(new DraftRow(texts).renderer());
        grid.addThemeVariants(GridVariant.LUMO_NO_BORDER);
        grid.getElement().setProperty("accessibleName", getTranslation("review.list"));
        grid.setPartNameGenerator(row -> isCurrent(row) ? "current" : null);
        grid.addItemClickListener(click -> onOpen.accept(click.getItem()));
        grid.setDataProvider(rows);
        add(grid);
    }

    void addAbove(Component above) {
        addComponentAsFirst(above);
    }

    void addBelow(Component below) {
        add(below);
    }

    /** Lists what the filter lets through; {@code size} is how many that are. */
    void show(InvoiceFilter wanted, int size) {
        filter = wanted;
        grid.deselectAll();
        recount(size);
    }

    /** Lists the same anew; {@code size} is how many there are now. */
    void recount(int size) {
        count = size;
        if (size > 0) {
            grid.setEmptyStateComponent(null);
        }
        places.clear();
        rows.refreshAll();
    }

    /** What stands there on a narrow screen when nothing is listed; on a wide one it stands beside the list. */
    void whenEmpty(EmptyState nothing) {
        nothing.addClassName("empty-narrow");
        grid.setEmptyStateComponent(nothing);
    }

    int size() {
        return count;
    }

    Set<InvoiceSummary> selected() {
        return grid.getSelectedItems();
    }

    void onSelection(Runnable changed) {
        grid.addSelectionListener(selection -> changed.run());
    }

    void deselect(InvoiceSummary draft) {
        grid.deselect(draft);
    }

    void clearSelection() {
        grid.deselectAll();
    }

    /** Marks the draft that is open and scrolls to it. */
    void open(@Nullable InvoiceSummary draft) {
        var before = current;
        current = draft;
        // The same draft may have changed: what it was would be listed again.
        if (before != null && !isCurrent(before)) {
            rows.refreshItem(before);
        }
        if (draft != null) {
            rows.refreshItem(draft);
            place = placeOf(draft.id());
            grid.scrollToIndex(place);
        }
    }

    /** None is open, where this one stood. */
    void miss(InvoiceSummary draft) {
        open(null);
        place = placeOf(draft.id());
    }

    /** Where the open draft stands, or the one that was open last did. */
    int place() {
        return place;
    }

    /** The draft so many places below the open one, if the list reaches there; next to one that is gone, what took its place. */
    Optional<InvoiceSummary> beside(int steps) {
        var here = Math.min(place, Math.max(0, count - 1));
        return at(current == null && steps > 0 ? here + steps - 1 : here + steps);
    }

    @Nullable
    InvoiceSummary current() {
        return current;
    }

    Optional<InvoiceSummary> at(int place) {
        return place < 0 || place >= count
                ? Optional.empty()
                : remember(place, desk.list(filter, place, 1)).stream().findFirst();
    }

    /** Looks a draft up that an address names; empty when the list does not hold it (any more). */
    Optional<InvoiceSummary> find(InvoiceId draft) {
        return remember(0, desk.list(filter, 0, count)).stream()
                .filter(row -> row.id().equals(draft))
                .findFirst();
    }

    /** How far down the list a draft stands; the top when it was not seen yet. */
    private int placeOf(InvoiceId draft) {
        return places.getOrDefault(draft, 0);
    }

    private Stream<InvoiceSummary> fetch(Query<InvoiceSummary, Void> query) {
        var page = desk.list(filter, query.getOffset(), query.getLimit());
        return remember(query.getOffset(), page).stream();
    }

    private List<InvoiceSummary> remember(int offset, List<InvoiceSummary> page) {
        for (var i = 0; i < page.size(); i++) {
            places.put(page.get(i).id(), offset + i);
        }
        return page;
    }

    private boolean isCurrent(InvoiceSummary row) {
        return current != null && Objects.equals(current.id(), row.id());
    }
}
