package nl.florijn.ui.subscriptions;

import com.vaadin.flow.component.HasValue;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.html.Paragraph;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Stream;
import nl.florijn.catalog.Product;
import nl.florijn.invoicing.runs.Forecast;
import nl.florijn.subscriptions.NewChange;
import nl.florijn.subscriptions.TermsOfDay;
import nl.florijn.ui.components.DateField;
import nl.florijn.ui.components.Form;
import nl.florijn.ui.components.NumberField;
import nl.florijn.ui.text.Formats;

/** What is to change from a day on; what is left open stays as it is. Shows what the next invoices will say. */
final class ChangeForm extends Form {

    private final DateField effective;
    private final ComboBox<Product> product;
    private final NumberField quantity;
    private final NumberField unitPrice;
    private final NumberField discount;

    /** @param now what holds today, which stands below the fields; in the currency of who pays for it a price is typed */
    ChangeForm(
            SubscriptionDesk desk,
            TermsOfDay now,
            Function<NewChange, Forecast> forecast,
            Consumer<NewChange> onSave,
            Runnable onCancel) {
        super("subscription.");
        var details = now.details();
        add(new Paragraph(getTranslation("subscription.change.text")));
        heading("subscription.change");
        effective = required(date("effective", desk.today()));
        product = search("productId");
        desk.suggestions().offerProducts(product);
        product.setClearButtonVisible(true);
        quantity = number("quantity", NumberField.quantity(), null);
        unitPrice = number(
                "unitPrice",
                NumberField.price().in(() -> desk.payingCurrency(desk.customer(details.customerId()))),
                null);
        discount = number("discountPercent", NumberField.percent(), null);
        product.setHelperText(now(desk.product(details.productId()).details().name()));
        quantity.setHelperText(now(Formats.number(details.quantity())));
        unitPrice.setHelperText(now(new PriceOfToday(desk, now).inWords()));
        discount.setHelperText(
                details.discountPercent() == null ? null : now(Formats.percent(details.discountPercent())));
        var preview = new ForecastPanel();
        add(preview);
        Stream.<HasValue<?, ?>>of(effective, product, quantity, unitPrice, discount)
                .forEach(field -> field.addValueChangeListener(edit -> {
                    preview.show(() -> forecast.apply(change()));
                    preview.refused().ifPresent(this::sayOfTyped);
                }));
        buttons(() -> onSave.accept(change()), onCancel);
        effective.focus();
    }

    private String now(String what) {
        return getTranslation("subscription.change.now", what);
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
