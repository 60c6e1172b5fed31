package nl.florijn.ui.products;

import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import java.util.List;
import java.util.Objects;
import java.util.function.Consumer;
import nl.florijn.catalog.DatedPrice;
import nl.florijn.catalog.Product;
import nl.florijn.catalog.ProductDetails;
import nl.florijn.catalog.ProductKind;
import nl.florijn.ui.components.Form;
import nl.florijn.ui.text.Formats;
import nl.florijn.ui.text.Words;
import org.jspecify.annotations.Nullable;

/** Enters or changes a product; only shows it to those who may not. */
final class ProductForm extends Form {

    private final ProductDetails before;
    private final TextField name;
    private final TextField code;
    private final TextField group;
    private final Select<ProductKind> kind;
    private final Select<String> vatCode;
    private final TextField ledgerAccount;
    private final Prices prices;

    ProductForm(
            @Nullable Product product,
            List<String> vatCodes,
            boolean mayWork,
            Consumer<ProductDetails> onSave,
            Runnable onCancel) {
        super("product.");
        before = product == null
                ? new ProductDetails(null, "", "", null, ProductKind.RECURRING, List.of(), null, null)
                : product.details();
        name = text("name", before.name());
        code = text("code", before.code());
        group = text("group", before.group());
        kind = choice("kind", List.of(ProductKind.values()), k -> Words.of("product.kind", k), before.kind(), null);
        var open = getTranslation("setting.open");
        vatCode = choice("vatCode", vatCodes, value -> value, before.vatCode(), open);
        ledgerAccount = text("ledgerAccount", before.ledgerAccount());
        ledgerAccount.setPlaceholder(open);
        heading("product.prices");
        prices = new Prices(this, before.prices());
        if (product != null) {
            product.coming().forEach(price -> add(coming(price)));
        }
        if (mayWork) {
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
                orNull(ledgerAccount));
    }
}
