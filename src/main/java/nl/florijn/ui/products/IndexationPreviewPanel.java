package nl.florijn.ui.products;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Paragraph;
import java.util.function.Supplier;
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

    private @Nullable Integer seen;

    IndexationPreviewPanel() {
        addClassName("stack");
        getElement().setAttribute("role", "status");
    }

    /** Shows it anew; nothing while what is asked for would be refused, which saving says better. */
    void show(Supplier<IndexationPreview> asked) {
        removeAll();
        seen = null;
        try {
            var preview = asked.get();
            seen = preview.version();
            show(preview);
        } catch (Refusal refused) {
            // Said at the field that is at fault, when the person saves.
            return;
        }
    }

    /** Version of what is shown; null: nothing is. */
    @Nullable
    Integer seen() {
        return seen;
    }

    private void show(IndexationPreview preview) {
        add(new H3(getTranslation("indexation.preview")));
        if (preview.entries() > 0) {
            add(new Paragraph(getTranslation("indexation.preview.entries", preview.entries())));
        }
        add(new Paragraph(getTranslation("indexation.preview.subscriptions", preview.subscriptions())));
        preview.sums()
                .forEach(sum -> add(new Paragraph(getTranslation(
                        "indexation.preview.sum",
                        Words.of(sum.interval()),
                        Formats.money(sum.before(), sum.currency()),
                        Formats.money(sum.after(), sum.currency())))));
        if (!preview.first().isEmpty()) {
            add(rows(preview));
        }
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
