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
import java.util.stream.Stream;
import nl.florijn.billing.composing.LineKind;
import nl.florijn.catalog.Product;
import nl.florijn.invoicing.Invoice;
import nl.florijn.invoicing.InvoiceLine;
import nl.florijn.invoicing.drafts.DraftLine;
import nl.florijn.invoicing.drafts.RemovedLine;
import nl.florijn.invoicing.templates.TemplateLine;
import nl.florijn.ui.components.FieldErrors;
import org.jspecify.annotations.Nullable;

/** The lines of a draft, or of a model, as they are typed. There is always one to type in. */
public final class LineEditors extends Div implements LineEditor.Lines {

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

    /**
     * The lines of a model.
     *
     * @param currency of its own prices, by its code
     */
    public static LineEditors of(WritingDesk desk, List<TemplateLine> template, Supplier<@Nullable String> currency) {
        var lines = new LineEditors(desk, List.of(), currency);
        lines.addClassName("template-lines");
        if (!template.isEmpty()) {
            lines.load(template, true);
        }
        return lines;
    }

    /**
     * Puts the lines of a model after those that are there; what nobody typed on yet makes room.
     *
     * @param withPrices whether prices of the model's own are in the currency of the draft; else they are left out (R28)
     * @return the words of the lines whose product cannot be chosen any more
     */
    List<String> load(List<TemplateLine> template, boolean withPrices) {
        editors.stream().filter(LineEditor::isBlank).toList().forEach(this::drop);
        var missing = new ArrayList<String>();
        for (var line : template) {
            if (line.isText()) {
                append(new TextEditor(line, this));
            } else {
                append(line, withPrices, missing);
            }
        }
        return missing;
    }

    private void append(TemplateLine line, boolean withPrices, List<String> missing) {
        var editor = new ChargeEditor(null, currency, desk, this);
        append(editor);
        var product = line.productId() == null ? null : desk.product(line.productId());
        if (line.productId() != null && product == null) {
            missing.add(line.description());
        }
        editor.fill(line, product, withPrices ? line.unitPrice() : null);
    }

    private void drop(LineEditor editor) {
        editors.remove(editor);
        list.remove(editor);
    }

    /** Calls it whenever something was typed, chosen, added or taken off. */
    public void whenChanged(Runnable action) {
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
        explain(words, List.of(), text.details().explained());
        words.focus();
        changed();
    }

    @Override
    public void explain(LineEditor editor, List<String> before, List<String> words) {
        var place = editors.indexOf(editor) + 1;
        for (var gone : before) {
            if (place < editors.size() && editors.get(place) instanceof TextEditor text && text.isStill(gone)) {
                drop(text);
            }
        }
        for (var line : words) {
            var more = new TextEditor(line, this);
            editors.add(place, more);
            list.addComponentAtIndex(place, more);
            place++;
        }
    }

    private void takeOff(LineEditor editor) {
        drop(editor);
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

    /** Those on which something is typed. */
    public List<DraftLine> typed() {
        return written().map(LineEditor::toLine).toList();
    }

    /** Names the fields of {@link #typed()} as they are counted there. */
    public void nameTyped(FieldErrors errors) {
        var typed = written().toList();
        for (var i = 0; i < typed.size(); i++) {
            typed.get(i).name(errors, i);
        }
    }

    private Stream<LineEditor> written() {
        return editors.stream().filter(editor -> !editor.isBlank());
    }

    List<DraftLine> values() {
        return editors.stream().map(LineEditor::toLine).toList();
    }

    /** The lines that are typed far enough to be reckoned. */
    List<DraftLine> soFar() {
        return editors.stream().map(LineEditor::soFar).flatMap(Optional::stream).toList();
    }

    /** Names the fields of {@link #soFar()} as they are counted there. */
    void nameSoFar(FieldErrors errors) {
        var reckoned =
                editors.stream().filter(editor -> editor.soFar().isPresent()).toList();
        for (var i = 0; i < reckoned.size(); i++) {
            reckoned.get(i).name(errors, i);
        }
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
