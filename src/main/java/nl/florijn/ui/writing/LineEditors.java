package nl.florijn.ui.writing;

import com.vaadin.flow.component.Key;
import com.vaadin.flow.component.KeyModifier;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.icon.VaadinIcon;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import nl.florijn.billing.composing.LineKind;
import nl.florijn.catalog.Product;
import nl.florijn.invoicing.Invoice;
import nl.florijn.invoicing.InvoiceLine;
import nl.florijn.invoicing.drafts.DraftLine;
import nl.florijn.invoicing.drafts.RemovedLine;
import nl.florijn.ui.components.FieldErrors;
import org.jspecify.annotations.Nullable;

/** The lines of a draft as they are typed. There is always one to type in. */
final class LineEditors extends Div implements LineEditor.Lines {

    private final WritingDesk desk;
    private final Supplier<@Nullable String> currency;
    private final Div list = new Div();
    private final List<LineEditor> editors = new ArrayList<>();
    private final List<RemovedLine> removed = new ArrayList<>();
    private Runnable onChange = () -> {};

    /**
     * @param known the lines as they stand; none on a new draft
     * @param currency of the draft, by its code; null while that is open
     */
    LineEditors(WritingDesk desk, List<InvoiceLine> known, Supplier<@Nullable String> currency) {
        this.desk = desk;
        this.currency = currency;
        addClassName("lines");
        list.addClassName("line-editors");
        known.forEach(this::append);
        if (known.isEmpty()) {
            append(charge(null));
        }
        var more = new Button(getTranslation("line.add"), VaadinIcon.PLUS.create(), press -> begin(charge(null)));
        // The field with the cursor in it tells its value only when it is left.
        more.addClickShortcut(Key.ENTER, KeyModifier.SHIFT).listenOn(this).resetFocusOnActiveElement();
        var words = new Button(getTranslation("line.addText"), press -> begin(new TextEditor(this)));
        var buttons = new Div(more, words);
        buttons.addClassName("add-line");
        add(list, buttons);
    }

    /** Calls it whenever something was typed, chosen, added or taken off. */
    void whenChanged(Runnable action) {
        onChange = action;
    }

    @Override
    public void changed() {
        onChange.run();
    }

    private void append(InvoiceLine line) {
        append(line.kind() == LineKind.TEXT ? new TextEditor(line, this) : charge(line));
    }

    private LineEditor charge(@Nullable InvoiceLine line) {
        return new ChargeEditor(line, currency, desk, this);
    }

    private void append(LineEditor editor) {
        editors.add(editor);
        list.add(editor);
    }

    private void begin(LineEditor editor) {
        append(editor);
        editor.focus();
        changed();
    }

    @Override
    public void remove(LineEditor editor) {
        var line = editor.line();
        if (line != null && editor.isOwed()) {
            new RemoveLineDialog(line, decision -> {
                        removed.add(decision);
                        takeOff(editor);
                    })
                    .open();
        } else {
            takeOff(editor);
        }
    }

    @Override
    public void becomeText(LineEditor editor, Product text) {
        var words = new TextEditor(text, this);
        editors.set(editors.indexOf(editor), words);
        list.replace(editor, words);
        words.focus();
        changed();
    }

    private void takeOff(LineEditor editor) {
        editors.remove(editor);
        list.remove(editor);
        if (editors.isEmpty()) {
            append(charge(null));
        }
        focus();
        changed();
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

    /** The lines that are typed far enough to be reckoned. */
    List<DraftLine> soFar() {
        return editors.stream().map(LineEditor::soFar).flatMap(Optional::stream).toList();
    }

    /** Shows what {@link #soFar()} comes to; null: that is not known. */
    void show(@Nullable Invoice reckoned) {
        var amounts = reckoned == null ? List.<InvoiceLine>of() : reckoned.ownLines();
        var next = 0;
        for (var editor : editors) {
            if (reckoned != null && next < amounts.size() && editor.soFar().isPresent()) {
                editor.show(amounts.get(next++), reckoned.amounts().currency());
            } else {
                editor.showNothing();
            }
        }
    }

    /** What becomes of the lines that were taken off. */
    List<RemovedLine> removed() {
        return removed;
    }
}
