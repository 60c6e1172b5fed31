package nl.florijn.ui.subscriptions;

import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import java.math.BigDecimal;
import java.util.Objects;
import java.util.function.Consumer;
import nl.florijn.catalog.Product;
import nl.florijn.customers.Customer;
import nl.florijn.platform.FieldCheck;
import nl.florijn.subscriptions.charges.ChargeDetails;
import nl.florijn.ui.components.Form;
import nl.florijn.ui.components.NumberField;
import org.jspecify.annotations.Nullable;

/** Enters an extra charge, or changes one that waits. */
final class ChargeForm extends Form {

    private final transient SubscriptionDesk desk;
    private final transient @Nullable ChargeDetails before;
    private final ComboBox<Customer> customer;
    private final ComboBox<Product> product;
    private final TextField description;
    private final NumberField quantity;
    private final NumberField unitPrice;
    private final NumberField discountPercent;
    private final Select<String> priceList = new Select<>();

    /** @param before null: a new one */
    ChargeForm(
            SubscriptionDesk desk, @Nullable ChargeDetails before, Consumer<ChargeDetails> onSave, Runnable onCancel) {
        super("charge.");
        this.desk = desk;
        this.before = before;
        customer = required(search("customerId"));
        desk.suggestions().offerCustomers(customer);
        product = search("productId");
        desk.suggestions().offerProducts(product);
        product.setClearButtonVisible(true);
        description = text("description", null);
        quantity = required(number("quantity", NumberField.quantity(), BigDecimal.ONE));
        unitPrice = number("unitPrice", NumberField.price().in(this::currency), null);
        discountPercent = number("discountPercent", NumberField.percent(), null);
        priceList.setLabel(getTranslation("line.priceList"));
        desk.suggestions().offerPriceLists(priceList);
        place("priceList", priceList);
        if (before != null) {
            fill(before);
        }
        buttons(() -> onSave.accept(details()), onCancel);
        customer.focus();
    }

    private void fill(ChargeDetails charge) {
        customer.setValue(desk.customer(charge.customerId()));
        if (charge.productId() != null) {
            product.setValue(desk.product(charge.productId()));
        }
        description.setValue(Objects.requireNonNullElse(charge.description(), ""));
        quantity.setValue(charge.quantity());
        unitPrice.setValue(charge.unitPrice());
        discountPercent.setValue(charge.discountPercent());
        priceList.setValue(charge.priceList());
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
                before == null ? null : before.reference(),
                who.id(),
                what == null ? null : what.id(),
                orNull(description),
                quantity.required("quantity"),
                unitPrice.getValue(),
                discountPercent.getValue(),
                priceList.getValue(),
                before == null ? null : before.vatCode(),
                before == null ? null : before.ledgerAccount(),
                before == null ? null : before.group());
    }
}
