package nl.florijn.ui.subscriptions;

import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import java.math.BigDecimal;
import java.util.function.Consumer;
import nl.florijn.catalog.Product;
import nl.florijn.customers.Customer;
import nl.florijn.platform.FieldCheck;
import nl.florijn.subscriptions.charges.ChargeDetails;
import nl.florijn.ui.components.Form;
import nl.florijn.ui.components.NumberField;
import org.jspecify.annotations.Nullable;

/** Enters an extra charge. */
final class ChargeForm extends Form {

    private final transient SubscriptionDesk desk;
    private final ComboBox<Customer> customer;
    private final ComboBox<Product> product;
    private final TextField description;
    private final NumberField quantity;
    private final NumberField unitPrice;
    private final NumberField discountPercent;
    private final Select<String> priceList = new Select<>();

    ChargeForm(SubscriptionDesk desk, Consumer<ChargeDetails> onSave, Runnable onCancel) {
        super("charge.");
        this.desk = desk;
        customer = search("customerId");
        desk.suggestions().offerCustomers(customer);
        product = search("productId");
        desk.suggestions().offerProducts(product);
        product.setClearButtonVisible(true);
        description = text("description", null);
        quantity = number("quantity", NumberField.quantity(), BigDecimal.ONE);
        unitPrice = number("unitPrice", NumberField.price().in(this::currency), null);
        discountPercent = number("discountPercent", NumberField.percent(), null);
        priceList.setLabel(getTranslation("line.priceList"));
        desk.suggestions().offerPriceLists(priceList);
        place("priceList", priceList);
        buttons(() -> onSave.accept(details()), onCancel);
        customer.focus();
    }

    private @Nullable String currency() {
        return customer.getValue() == null ? null : desk.payingCurrency(customer.getValue());
    }

    private ChargeDetails details() {
        var who = customer.getValue();
        var what = product.getValue();
        new FieldCheck()
                .require(who != null, "customerId", "REQUIRED", "A charge has a customer.")
                .done();
        return new ChargeDetails(
                null,
                who.id(),
                what == null ? null : what.id(),
                orNull(description),
                quantity.required("quantity"),
                unitPrice.getValue(),
                discountPercent.getValue(),
                priceList.getValue(),
                null,
                null,
                null);
    }
}
