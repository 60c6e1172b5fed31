package nl.florijn.ui.subscriptions;

import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.BigDecimalField;
import com.vaadin.flow.component.textfield.TextField;
import java.math.BigDecimal;
import java.util.function.Consumer;
import nl.florijn.catalog.Product;
import nl.florijn.customers.Customer;
import nl.florijn.platform.InvalidInput;
import nl.florijn.subscriptions.ChargeDetails;
import nl.florijn.ui.components.Form;

/** Enters an extra charge. */
final class ChargeForm extends Form {

    private final ComboBox<Customer> customer;
    private final ComboBox<Product> product;
    private final TextField description;
    private final BigDecimalField quantity;
    private final BigDecimalField unitPrice;
    private final BigDecimalField discountPercent;
    private final Select<String> priceList = new Select<>();

    ChargeForm(SubscriptionDesk desk, Consumer<ChargeDetails> onSave, Runnable onCancel) {
        super("charge.");
        customer = search("customerId");
        desk.suggestions().offerCustomers(customer);
        product = search("productId");
        desk.suggestions().offerProducts(product);
        product.setClearButtonVisible(true);
        description = text("description", null);
        quantity = decimal("quantity", BigDecimal.ONE);
        unitPrice = decimal("unitPrice", null);
        discountPercent = decimal("discountPercent", null);
        priceList.setLabel(getTranslation("line.priceList"));
        desk.suggestions().offerPriceLists(priceList);
        place("priceList", priceList);
        buttons(() -> onSave.accept(details()), onCancel);
        customer.focus();
    }

    private ChargeDetails details() {
        var who = customer.getValue();
        var what = product.getValue();
        new InvalidInput.Check()
                .require(who != null, "customerId", "REQUIRED", "A charge has a customer.")
                .done();
        return new ChargeDetails(
                null,
                who.id(),
                what == null ? null : what.id(),
                orNull(description),
                quantity.getValue(),
                unitPrice.getValue(),
                discountPercent.getValue(),
                priceList.getValue(),
                null,
                null,
                null);
    }
}
