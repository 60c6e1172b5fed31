package nl.florijn.ui.writing;

import java.util.Optional;
import nl.florijn.billing.composing.LineKind;
import nl.florijn.catalog.Product;
import nl.florijn.catalog.ProductId;
import nl.florijn.invoicing.InvoiceLine;
import nl.florijn.invoicing.drafts.DraftLine;
import nl.florijn.invoicing.templates.TemplateLine;
import nl.florijn.ui.components.FieldErrors;
import org.jspecify.annotations.Nullable;

/** A line of words alone. */
final class TextEditor extends LineEditor {

    private final @Nullable ProductId product;
    private final @Nullable String group;

    /** Words of our own, to be typed. */
    TextEditor(Lines lines) {
        this(null, null, null, lines);
    }

    /** One that stands on the draft. */
    TextEditor(InvoiceLine line, Lines lines) {
        this(line, line.productId(), line.group(), lines);
    }

    /** One of the texts that are kept as products. */
    TextEditor(Product text, Lines lines) {
        this(null, text.id(), null, lines);
        description.setValue(text.details().name());
    }

    /** Words that go along with another line. */
    TextEditor(String words, Lines lines) {
        this(null, null, null, lines);
        description.setValue(words);
    }

    /** One as a model has it. */
    TextEditor(TemplateLine text, Lines lines) {
        this(null, text.productId(), text.group(), lines);
        description.setValue(text.description());
    }

    private TextEditor(@Nullable InvoiceLine line, @Nullable ProductId product, @Nullable String group, Lines lines) {
        super(line, lines);
        this.product = product;
        this.group = group;
        addClassName("text-line");
        description.setLabel(getTranslation("line.text"));
        add(description, removal());
    }

    /** Whether it is new and nobody wrote anything else in it. */
    boolean isStill(String words) {
        return line == null && description.getValue().equals(words);
    }

    @Override
    void name(FieldErrors errors, int place) {
        super.name(errors, place);
        errors.at("lines[" + place + "].kind", description);
    }

    @Override
    boolean isBlank() {
        return line == null && description.getValue().isBlank();
    }

    @Override
    DraftLine toLine() {
        return new DraftLine(
                line == null ? null : line.id(),
                LineKind.TEXT,
                description.getValue().strip(),
                product,
                null,
                null,
                null,
                null,
                null,
                null,
                group);
    }

    @Override
    Optional<DraftLine> soFar() {
        return description.getValue().isBlank() ? Optional.empty() : Optional.of(toLine());
    }

    @Override
    void show(InvoiceLine reckoned, String currency) {
        // There is no amount to it.
    }

    @Override
    void showNothing() {
        // Nor is there ever.
    }
}
