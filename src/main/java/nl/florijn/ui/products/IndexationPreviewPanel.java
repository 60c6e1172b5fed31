package nl.florijn.ui.products;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Paragraph;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Stream;
import nl.florijn.platform.InvalidInput;
import nl.florijn.platform.Refusal;
import nl.florijn.subscriptions.indexations.IndexationPreview;
import nl.florijn.ui.components.Listing;
import nl.florijn.ui.text.Formats;
import nl.florijn.ui.text.Words;
import org.jspecify.annotations.Nullable;

/** What an indexation would do: how many, how much, and the first of them one by one. */
final class IndexationPreviewPanel extends Div {

    /** Leaves room for both prices beside the list. */
    private static final String NARROW = "90px";

    private transient @Nullable IndexationPreview seen;
    private transient @Nullable Refusal refused;
    private final transient Runnable onChange;

    /** @param onChange when something else is shown */
    IndexationPreviewPanel(Runnable onChange) {
        this.onChange = onChange;
        addClassName("stack");
        getElement().setAttribute("role", "status");
    }

    /** Shows it anew; nothing while what is asked for would be refused. */
    void show(Supplier<IndexationPreview> asked) {
        removeAll();
        seen = null;
        refused = null;
        try {
            seen = asked.get();
            show(seen);
        } catch (Refusal why) {
            seen = null;
            refused = why;
        }
        onChange.run();
    }

    /** What is wrong with what is typed. */
    Optional<InvalidInput> refused() {
        return refused instanceof InvalidInput input ? Optional.of(input) : Optional.empty();
    }

    /** What is shown; null: nothing is. */
    @Nullable
    IndexationPreview seen() {
        return seen;
    }

    private void show(IndexationPreview preview) {
        add(new H3(getTranslation("indexation.preview")));
        inNumbers(preview).map(Paragraph::new).forEach(this::add);
        if (!preview.first().isEmpty()) {
            add(rows(preview));
        }
    }

    /** How many it raises, and what they cost together before and after. */
    Stream<String> inNumbers(IndexationPreview preview) {
        var entries = preview.entries() == 0
                ? Stream.<String>empty()
                : Stream.of(getTranslation("indexation.preview.entries", preview.entries()));
        var subscriptions = Stream.of(getTranslation("indexation.preview.subscriptions", preview.subscriptions()));
        var sums = preview.sums().stream()
                .map(sum -> getTranslation(
                        "indexation.preview.sum",
                        Words.of(sum.interval()),
                        Formats.money(sum.before(), sum.currency()),
                        Formats.money(sum.after(), sum.currency())));
        return Stream.of(entries, subscriptions, sums).flatMap(part -> part);
    }

    private static Listing<IndexationPreview.Row> rows(IndexationPreview preview) {
        var list = new Listing<IndexationPreview.Row>("indexation.preview.first");
        list.words("indexation.preview.customer", IndexationPreview.Row::customer)
                .setWidth(NARROW);
        list.words("indexation.preview.description", IndexationPreview.Row::description)
                .setWidth(NARROW);
        list.figures("indexation.preview.before", row -> Formats.price(row.before()));
        list.figures("indexation.preview.after", row -> Formats.price(row.after()));
        list.setAllRowsVisible(true);
        list.setItems(preview.first());
        return list;
    }
}
