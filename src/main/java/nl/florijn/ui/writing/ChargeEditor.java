package nl.florijn.ui.writing;

import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import java.math.BigDecimal;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Supplier;
import nl.florijn.catalog.Product;
import nl.florijn.catalog.ProductKind;
import nl.florijn.catalog.ProductPrice;
import nl.florijn.invoicing.InvoiceLine;
import nl.florijn.invoicing.drafts.DraftLine;
import nl.florijn.invoicing.templates.TemplateLine;
import nl.florijn.ui.components.FieldErrors;
import nl.florijn.ui.components.NumberField;
import nl.florijn.ui.text.Formats;
import org.jspecify.annotations.Nullable;

/** A line with an amount. Of a new one the product may be chosen. */
final class ChargeEditor extends LineEditor {

    /** Stands for words that are still to be typed. */
    private static final String UNNAMED = "…";

    private final Supplier<@Nullable String> currency;
    private final ComboBox<Product> product = new ComboBox<>();
    private final NumberField quantity = NumberField.quantity();
    private final NumberField unitPrice = NumberField.price();
    private final NumberField discount = NumberField.percent();
    private final Span amount = new Span();
    private final LineTerms terms;
    private @Nullable String group;
    private boolean isFilled;

    /**
     * @param line as it stands; null for a new one
     * @param currency of the draft, by its code; null while that is open
     */
    ChargeEditor(@Nullable InvoiceLine line, Supplier<@Nullable String> currency, WritingDesk desk, Lines lines) {
        super(line, lines);
        this.currency = currency;
        terms = new LineTerms(desk, line, lines::changed);
        product.setLabel(getTranslation("line.product"));
        description.setLabel(getTranslation("line.description"));
        unitPrice.in(currency);
        number(quantity, "line.quantity", lines);
        number(unitPrice, "line.price", lines);
        number(discount, "line.discount", lines);
        quantity.setRequiredIndicatorVisible(true);
        fill();
        if (line == null) {
            offer(desk, lines);
            add(product);
        }
        add(description, removal(), quantity, unitPrice, discount, amount());
        if (line != null && line.from() != null) {
            var period = new Span(Formats.period(line.from(), line.until()));
            period.addClassName("line-period");
            add(period);
        }
        add(terms);
    }

    private void number(NumberField field, String label, Lines lines) {
        field.labelled(getTranslation(label)).whileTyping(lines::changed);
        field.addValueChangeListener(change -> lines.changed());
    }

    private Div amount() {
        var label = new Span(getTranslation("line.amount"));
        label.addClassName("line-amount-label");
        amount.addClassName("line-amount-figure");
        var both = new Div(label, amount);
        both.addClassName("line-amount");
        return both;
    }

    private void offer(WritingDesk desk, Lines lines) {
        product.addClassName("line-product");
        product.setClearButtonVisible(true);
        desk.suggestions().offerProducts(product);
        product.addValueChangeListener(choice -> {
            var chosen = choice.getValue();
            if (chosen != null && chosen.details().kind() == ProductKind.TEXT) {
                lines.becomeText(this, chosen);
            } else {
                take(choice.getOldValue(), chosen, lines);
                lines.changed();
            }
        });
    }

    /**
     * Fills a new line with one of a model.
     *
     * @param chosen the product that it names; null: none that can be chosen
     * @param price of its own; null: what list or product say
     */
    void fill(TemplateLine template, @Nullable Product chosen, @Nullable BigDecimal price) {
        // A model has the words that explain it as lines of its own.
        isFilled = true;
        product.setValue(chosen);
        isFilled = false;
        description.setValue(template.description());
        quantity.setValue(template.quantity());
        if (price != null) {
            unitPrice.setValue(price);
        }
        discount.setValue(template.discountPercent());
        terms.fill(template);
        group = template.group();
    }

    /** What somebody wrote stays; what came with the product before goes with it. */
    private void take(@Nullable Product before, @Nullable Product chosen, Lines lines) {
        if (description.getValue().equals(nameOf(before))) {
            description.setValue(nameOf(chosen));
        }
        var price = onlyPrice(chosen);
        if (Objects.equals(unitPrice.soFar(), onlyPrice(before))) {
            unitPrice.setValue(price);
        }
        if (!isFilled) {
            lines.explain(this, explanationOf(before), explanationOf(chosen));
        }
        unitPrice.setPlaceholder("");
        terms.offerPriceLists(chosen != null);
    }

    private static List<String> explanationOf(@Nullable Product product) {
        return product == null ? List.of() : product.details().explained();
    }

    private static String nameOf(@Nullable Product product) {
        return product == null ? "" : product.details().name();
    }

    /** What is sold by the month or year has no price for once; where it has one price only, that is meant. */
    private @Nullable BigDecimal onlyPrice(@Nullable Product product) {
        if (product == null || product.details().kind() != ProductKind.RECURRING) {
            return null;
        }
        var unit = currency.get();
        var prices = product.details().prices().stream()
                .filter(price -> unit == null || unit.equals(price.currency()))
                .map(ProductPrice::unitPrice)
                .toList();
        return prices.size() == 1 ? prices.getFirst() : null;
    }

    private void fill() {
        if (line == null) {
            quantity.setValue(BigDecimal.ONE);
            return;
        }
        group = line.group();
        quantity.setValue(line.quantity());
        unitPrice.setValue(line.unitPrice());
        discount.setValue(line.discountPercent());
    }

    @Override
    void name(FieldErrors errors, int place) {
        super.name(errors, place);
        var prefix = "lines[" + place + "].";
        if (line == null) {
            errors.at(prefix + "productId", product);
        }
        errors.at(prefix + "quantity", quantity);
        errors.at(prefix + "unitPrice", unitPrice);
        errors.at(prefix + "discountPercent", discount);
        terms.name(errors, prefix);
    }

    @Override
    boolean isBlank() {
        return line == null
                && description.getValue().isBlank()
                && product.isEmpty()
                && unitPrice.soFar() == null
                && discount.soFar() == null
                && unitPrice.isUnderstood()
                && discount.isUnderstood();
    }

    @Override
    DraftLine toLine() {
        return line(description.getValue(), quantity.getValue(), unitPrice.getValue(), discount.getValue());
    }

    @Override
    Optional<DraftLine> soFar() {
        var isPriced = line != null || unitPrice.soFar() != null || product.getValue() != null;
        var words = description.getValue();
        return isPriced && quantity.soFar() != null
                ? Optional.of(
                        line(words.isBlank() ? UNNAMED : words, quantity.soFar(), unitPrice.soFar(), discount.soFar()))
                : Optional.empty();
    }

    private DraftLine line(
            String words, @Nullable BigDecimal pieces, @Nullable BigDecimal each, @Nullable BigDecimal percentOff) {
        var chosen = product.getValue() == null ? null : product.getValue().id();
        return new DraftLine(
                line == null ? null : line.id(),
                line == null ? null : line.kind(),
                words.strip(),
                line == null ? chosen : line.productId(),
                pieces,
                each,
                percentOff,
                terms.priceList(),
                terms.vatCode(),
                terms.ledgerAccount(),
                group);
    }

    @Override
    void show(InvoiceLine reckoned, String unit) {
        amount.setText(Formats.amount(reckoned.net(), unit));
        terms.show(reckoned);
        if (line == null) {
            unitPrice.setPlaceholder(Formats.price(reckoned.unitPrice()));
        }
    }

    @Override
    void showNothing() {
        amount.setText("");
        terms.showNothing();
    }
}
