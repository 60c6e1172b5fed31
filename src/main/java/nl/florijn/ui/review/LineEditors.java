package nl.florijn.ui.review;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.icon.VaadinIcon;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import nl.florijn.invoicing.InvoiceLine;
import nl.florijn.invoicing.drafts.DraftLine;
import nl.florijn.invoicing.drafts.RemovedLine;
import nl.florijn.ui.components.FieldErrors;
import nl.florijn.ui.components.Suggestions;
import org.jspecify.annotations.Nullable;

/** The lines of a draft as they are typed. There is always one to type in. */
final class LineEditors extends Div {

    private final Suggestions suggestions;
    private final Supplier<@Nullable String> currency;
    private final Div list = new Div();
    private final List<LineEditor> editors = new ArrayList<>();
    private final List<RemovedLine> removed = new ArrayList<>();

    /**
     * @param known the lines as they stand; none on a new draft
     * @param currency of the draft, by its code; null while that is open
     */
    LineEditors(Suggestions suggestions, List<InvoiceLine> known, Supplier<@Nullable String> currency) {
        this.suggestions = suggestions;
        this.currency = currency;
        addClassName("lines");
        list.addClassName("line-editors");
        known.forEach(this::append);
        if (known.isEmpty()) {
            append(null);
        }
        var more = new Button(
                getTranslation("line.add"),
                VaadinIcon.PLUS.create(),
                press -> append(null).focus());
        more.addClassName("add-line");
        add(list, more);
    }

    private LineEditor append(@Nullable InvoiceLine line) {
        var editor = new LineEditor(line, currency, suggestions, this::askToRemove);
        editors.add(editor);
        list.add(editor);
        return editor;
    }

    private void askToRemove(LineEditor editor) {
        var line = editor.line();
        if (line != null && editor.isOwed()) {
            new RemoveLineDialog(line, decision -> {
                        removed.add(decision);
                        remove(editor);
                    })
                    .open();
        } else {
            remove(editor);
        }
    }

    private void remove(LineEditor editor) {
        editors.remove(editor);
        list.remove(editor);
        if (editors.isEmpty()) {
            append(null);
        }
        focus();
    }

    void focus() {
        editors.getFirst().focus();
    }

    void name(FieldErrors errors) {
        for (var i = 0; i < editors.size(); i++) {
            editors.get(i).name(errors, i);
        }
    }

    List<DraftLine> values() {
        return editors.stream().map(LineEditor::toLine).toList();
    }

    /** What becomes of the lines that were taken off. */
    List<RemovedLine> removed() {
        return removed;
    }
}
