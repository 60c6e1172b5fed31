package nl.florijn.ui.writing;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import java.util.List;
import java.util.Optional;
import nl.florijn.catalog.Product;
import nl.florijn.invoicing.InvoiceLine;
import nl.florijn.invoicing.drafts.DraftLine;
import nl.florijn.ui.components.FieldErrors;
import org.jspecify.annotations.Nullable;

/** One line of a draft, to be edited where it stands. */
abstract sealed class LineEditor extends Div permits ChargeEditor, TextEditor {

    private static final int LONGEST_DESCRIPTION = 500;

    final @Nullable InvoiceLine line;
    final TextField description = new TextField();
    private final Button remove = new Button(VaadinIcon.TRASH.create());

    /** What the form does with its lines. */
    interface Lines {

        void remove(LineEditor editor);

        /** A text was chosen from the products: that has no amount. */
        void becomeText(LineEditor editor, Product text);

        /** Words that explain a product go along under its line, in the place of those of the product before. */
        void explain(LineEditor editor, List<String> before, List<String> words);

        /** Something was typed, here or there. */
        void changed();
    }

    /** @param line as it stands; null for a new one */
    LineEditor(@Nullable InvoiceLine line, Lines lines) {
        this.line = line;
        addClassName("line-editor");
        description.addClassName("line-description");
        description.setRequiredIndicatorVisible(true);
        description.setManualValidation(true); // that it is there, the service says
        description.setMaxLength(LONGEST_DESCRIPTION);
        description.setValueChangeMode(ValueChangeMode.LAZY);
        if (line != null) {
            description.setValue(line.description());
        }
        description.addValueChangeListener(change -> {
            nameRemoval();
            lines.changed();
        });
        remove.addClickListener(press -> lines.remove(this));
        remove.addClassNames("plain", "line-remove");
        nameRemoval();
    }

    private void nameRemoval() {
        remove.setAriaLabel(getTranslation("line.remove", description.getValue()));
    }

    final Button removal() {
        return remove;
    }

    @Nullable
    InvoiceLine line() {
        return line;
    }

    /** Whether removing it leaves something unbilled, so that the person must say what becomes of it. */
    final boolean isOwed() {
        return line != null && (line.subscriptionId() != null || line.chargeId() != null);
    }

    /** Names the fields as the service will, for the line at this place. */
    void name(FieldErrors errors, int place) {
        // What is said of the line as a whole stands at what it is called.
        errors.at("lines[" + place + "]", description);
        errors.at("lines[" + place + "].description", description);
    }

    /** Whether nothing was typed or chosen on it yet. */
    abstract boolean isBlank();

    abstract DraftLine toLine();

    /** The line as far as it is typed, so that it can be reckoned; empty while too little is. */
    abstract Optional<DraftLine> soFar();

    /** Shows what it comes to, in the currency of the draft. */
    abstract void show(InvoiceLine reckoned, String currency);

    /** It is not known what it comes to. */
    abstract void showNothing();

    void focus() {
        description.focus();
    }
}
