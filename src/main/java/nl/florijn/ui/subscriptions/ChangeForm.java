package nl.florijn.ui.subscriptions;

import com.vaadin.flow.component.HasValue;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.html.Paragraph;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Stream;
import nl.florijn.catalog.Product;
import nl.florijn.customers.CustomerId;
import nl.florijn.invoicing.runs.Forecast;
import nl.florijn.subscriptions.NewChange;
import nl.florijn.ui.components.DateField;
import nl.florijn.ui.components.Form;
import nl.florijn.ui.components.NumberField;

/** What is to change from a day on; what is left open stays as it is. Shows what the next invoices will say. */
final class ChangeForm extends Form {

    private final DateField effective;
    private final ComboBox<Product> product;
    private final NumberField quantity;
    private final NumberField unitPrice;
    private final NumberField discount;

    /** @param holder in the currency of who pays for it a price is typed */
    ChangeForm(
            SubscriptionDesk desk,
            CustomerId holder,
            Function<NewChange, Forecast> forecast,
            Consumer<NewChange> onSave,
            Runnable onCancel) {
        super("subscription.");
        add(new Paragraph(getTranslation("subscription.change.text")));
        heading("subscription.change");
        effective = required(date("effective", desk.today()));
        product = search("productId");
        desk.suggestions().offerProducts(product);
        product.setClearButtonVisible(true);
        quantity = number("quantity", NumberField.quantity(), null);
        unitPrice = number("unitPrice", NumberField.price().in(() -> desk.payingCurrency(desk.customer(holder))), null);
        discount = number("discountPercent", NumberField.percent(), null);
        var preview = new ForecastPanel();
        add(preview);
        Stream.<HasValue<?, ?>>of(effective, product, quantity, unitPrice, discount)
                .forEach(field -> field.addValueChangeListener(edit -> preview.show(() -> forecast.apply(change()))));
        buttons(() -> onSave.accept(change()), onCancel);
        effective.focus();
    }

    private NewChange change() {
        var replacement = product.getValue();
        return new NewChange(
                effective.getValue(),
                quantity.getValue(),
                unitPrice.getValue(),
                discount.getValue(),
                replacement == null ? null : replacement.id());
    }
}
