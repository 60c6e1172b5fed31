package nl.florijn.ui.review;

import com.vaadin.flow.component.HasLabel;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import java.math.BigDecimal;
import java.util.Objects;
import java.util.function.Consumer;
import java.util.function.Supplier;
import nl.florijn.catalog.Product;
import nl.florijn.catalog.ProductId;
import nl.florijn.invoicing.InvoiceLine;
import nl.florijn.invoicing.drafts.DraftLine;
import nl.florijn.ui.components.FieldErrors;
import nl.florijn.ui.components.NumberField;
import nl.florijn.ui.components.Suggestions;
import nl.florijn.ui.text.Formats;
import nl.florijn.ui.text.PriceWords;
import org.jspecify.annotations.Nullable;

/** One line of a draft, to be edited where it stands. Of a new one the product may be chosen. */
final class LineEditor extends Div {

    private final @Nullable InvoiceLine line;
    private final ComboBox<Product> product = new ComboBox<>();
    private final TextField description = new TextField();
    private final NumberField quantity = NumberField.quantity();
    private final NumberField unitPrice = NumberField.price();
    private final NumberField discount = NumberField.percent();
    private final Select<String> priceList = new Select<>();

    /**
     * @param line as it stands; null for a new one
     * @param currency of the draft, by its code; null while that is open
     */
    LineEditor(
            @Nullable InvoiceLine line,
            Supplier<@Nullable String> currency,
            Suggestions suggestions,
            Consumer<LineEditor> onRemove) {
        this.line = line;
        unitPrice.in(currency);
        addClassName("line-editor");
        label(product, "line.product");
        label(description, "line.description");
        label(quantity, "line.quantity");
        label(unitPrice, "line.price");
        label(discount, "line.discount");
        fill();
        var remove = new Button(VaadinIcon.TRASH.create(), press -> onRemove.accept(this));
        remove.setAriaLabel(getTranslation("line.remove", description.getValue()));
        remove.addClassName("plain");
        if (line == null) {
            offer(suggestions);
            add(product, priceList);
        }
        description.addClassName("line-description");
        add(description, quantity, unitPrice, discount, remove);
        if (line != null && line.from() != null) {
            var period = new Span(Formats.period(line.from(), line.until()));
            period.addClassName("line-period");
            add(period);
        }
        if (line != null && line.priceOrigin() != null) {
            var why = new Span(PriceWords.of(line.priceOrigin()));
            why.addClassName("line-why");
            add(why);
        }
    }

    private void offer(Suggestions suggestions) {
        product.addClassName("line-product");
        product.setClearButtonVisible(true);
        suggestions.offerProducts(product);
        priceList.addClassName("line-price-list");
        label(priceList, "line.priceList");
        suggestions.offerPriceLists(priceList);
        priceList.setVisible(false);
        product.addValueChangeListener(choice -> {
            // What somebody wrote stays; a name that came with the product goes with it.
            if (description.getValue().equals(nameOf(choice.getOldValue()))) {
                description.setValue(nameOf(choice.getValue()));
            }
            priceList.setVisible(choice.getValue() != null);
            unitPrice.setPlaceholder(choice.getValue() == null ? "" : getTranslation("line.price.listed"));
        });
    }

    private static String nameOf(@Nullable Product product) {
        return product == null ? "" : product.details().name();
    }

    private void fill() {
        if (line == null) {
            quantity.setValue(BigDecimal.ONE);
            return;
        }
        description.setValue(line.description());
        quantity.setValue(line.quantity());
        unitPrice.setValue(line.unitPrice());
        discount.setValue(line.discountPercent());
    }

    private void label(HasLabel field, String text) {
        field.setLabel(getTranslation(text));
    }

    /** Names the fields as the service will, for the line at this place. */
    void name(FieldErrors errors, int place) {
        var prefix = "lines[" + place + "].";
        // What is said of the line as a whole stands at what it is called.
        errors.at("lines[" + place + "]", description);
        if (line == null) {
            errors.at(prefix + "productId", product);
            errors.at(prefix + "priceList", priceList);
        }
        errors.at(prefix + "description", description);
        errors.at(prefix + "quantity", quantity);
        errors.at(prefix + "unitPrice", unitPrice);
        errors.at(prefix + "discountPercent", discount);
    }

    @Nullable
    InvoiceLine line() {
        return line;
    }

    /** Whether removing it leaves something unbilled, so that the person must say what becomes of it. */
    boolean isOwed() {
        return line != null && (line.subscriptionId() != null || line.chargeId() != null);
    }

    private @Nullable ProductId chosen() {
        return product.getValue() == null ? null : product.getValue().id();
    }

    DraftLine toLine() {
        var known = line == null ? null : DraftLine.of(line);
        return new DraftLine(
                known == null ? null : known.id(),
                description.getValue().strip(),
                known == null ? chosen() : known.productId(),
                Objects.requireNonNullElse(quantity.getValue(), BigDecimal.ZERO),
                unitPrice.getValue(),
                discount.getValue(),
                priceList.getValue(),
                known == null ? null : known.vatCode(),
                known == null ? null : known.ledgerAccount(),
                known == null ? null : known.group());
    }

    void focus() {
        description.focus();
    }
}
