package nl.florijn.ui.products;

import com.vaadin.flow.component.textfield.TextField;
import java.util.function.Consumer;
import nl.florijn.catalog.prices.PriceList;
import nl.florijn.catalog.prices.PriceListDetails;
import nl.florijn.ui.components.Form;
import org.jspecify.annotations.Nullable;

/** How a price list is called. */
final class PriceListForm extends Form {

    private final TextField code;
    private final TextField name;

    PriceListForm(@Nullable PriceList list, boolean mayWork, Consumer<PriceListDetails> onSave, Runnable onCancel) {
        super("priceList.");
        code = required(text("code", list == null ? "" : list.details().code()));
        name = text("name", list == null ? "" : list.details().name());
        if (mayWork) {
            buttons(() -> onSave.accept(new PriceListDetails(code.getValue(), name.getValue())), onCancel);
        } else {
            readOnly();
        }
        if (list == null) {
            code.focus();
        }
    }
}
