package nl.florijn.ui.products;

import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import java.util.List;
import java.util.Objects;
import java.util.function.Consumer;
import nl.florijn.catalog.DatedPrice;
import nl.florijn.catalog.Product;
import nl.florijn.catalog.ProductDetails;
import nl.florijn.catalog.ProductKind;
import nl.florijn.ui.components.Form;
import nl.florijn.ui.components.Suggestions;
import nl.florijn.ui.security.CurrentPartner;
import nl.florijn.ui.text.Formats;
import nl.florijn.ui.text.Words;
import org.jspecify.annotations.Nullable;

/** Enters or changes a product; only shows it to those who may not. */
final class ProductForm extends Form {

    private static final int LONGEST_EXPLANATION = 500;

    private final ProductDetails before;
    private final TextField name;
    private final TextField code;
    private final TextField group;
    private final TextArea explanation;
    private final Select<ProductKind> kind;
    private final Select<String> vatCode;
    private final ComboBox<String> ledgerAccount;
    private final Prices prices;

    ProductForm(
            @Nullable Product product,
            Suggestions suggestions,
            CurrentPartner current,
            Consumer<ProductDetails> onSave,
            Runnable onCancel) {
        super("product.");
        before = product == null
                ? new ProductDetails(null, "", "", null, ProductKind.RECURRING, List.of(), null, null)
                : product.details();
        name = required(text("name", before.name()));
        code = required(text("code", before.code()));
        group = text("group", before.group());
        explanation = new TextArea(getTranslation("product.explanation"));
        explanation.setHelperText(getTranslation("product.explanation.help"));
        explanation.setMaxLength(LONGEST_EXPLANATION);
        explanation.setValue(before.explanation() == null ? "" : before.explanation());
        explanation.addClassName("wide");
        kind = choice("kind", List.of(ProductKind.values()), k -> Words.of("product.kind", k), before.kind(), null);
        var open = getTranslation("setting.open");
        vatCode = choice("vatCode", List.of(), value -> value, null, open);
        suggestions.offerVatCodes(vatCode, open);
        vatCode.setValue(before.vatCode());
        ledgerAccount = search("ledgerAccount");
        suggestions.offerLedgerAccounts(ledgerAccount);
        ledgerAccount.setPlaceholder(open);
        ledgerAccount.setClearButtonVisible(true);
        ledgerAccount.setValue(before.ledgerAccount());
        place("explanation", explanation);
        prices = new Prices(
                this,
                before.kind(),
                before.prices(),
                current.partner().details().currency());
        kind.addValueChangeListener(chosen -> prices.sell(chosen.getValue()));
        add(prices);
        if (product != null) {
            product.coming().forEach(price -> add(coming(price)));
        }
        if (current.mayWork()) {
            buttons(() -> onSave.accept(details()), onCancel);
            name.focus();
        } else {
            readOnly();
        }
    }

    private Span coming(DatedPrice price) {
        return new Span(getTranslation(
                "product.price.coming",
                Formats.date(Objects.requireNonNull(price.from())),
                Prices.inWords(price.price())));
    }

    private ProductDetails details() {
        return new ProductDetails(
                before.reference(),
                code.getValue(),
                name.getValue(),
                orNull(group),
                kind.getValue(),
                prices.values(),
                vatCode.getValue(),
                ledgerAccount.getValue(),
                orNull(explanation));
    }
}
