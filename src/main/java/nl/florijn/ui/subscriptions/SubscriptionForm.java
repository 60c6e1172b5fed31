package nl.florijn.ui.subscriptions;

import com.vaadin.flow.component.HasValue;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import java.math.BigDecimal;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Stream;
import nl.florijn.billing.periods.Alignment;
import nl.florijn.billing.periods.BillingType;
import nl.florijn.billing.periods.Interval;
import nl.florijn.catalog.Product;
import nl.florijn.customers.Customer;
import nl.florijn.invoicing.runs.Forecast;
import nl.florijn.platform.FieldCheck;
import nl.florijn.subscriptions.SubscriptionDetails;
import nl.florijn.ui.components.DateField;
import nl.florijn.ui.components.Form;
import nl.florijn.ui.components.LastDayField;
import nl.florijn.ui.components.NumberField;
import nl.florijn.ui.text.Words;
import org.jspecify.annotations.Nullable;

/** Starts a subscription. Shows what the next invoices will say. */
final class SubscriptionForm extends Form {

    private static final List<Interval> INTERVALS = Stream.of("P1M", "P3M", "P6M", "P1Y", "P2Y", "P3Y")
            .map(Interval::parse)
            .toList();

    private final transient SubscriptionDesk desk;
    private final ComboBox<Customer> customer;
    private final ComboBox<Product> product;
    private final TextField description;
    private final NumberField quantity;
    private final NumberField unitPrice;
    private final NumberField discountPercent;
    private final Select<Interval> interval;
    private final DateField start;
    private final LastDayField end;
    private final Select<Alignment> alignment;
    private final Select<BillingType> billingType;
    private final Select<Boolean> prorate;
    private final Select<String> layout;
    private final TextField group;

    /** @param holder whom it is for, null: to be chosen */
    SubscriptionForm(
            SubscriptionDesk desk,
            @Nullable Customer holder,
            Function<SubscriptionDetails, Forecast> forecast,
            Consumer<SubscriptionDetails> onSave,
            Runnable onCancel) {
        super("subscription.");
        this.desk = desk;
        customer = required(search("customerId"));
        desk.suggestions().offerCustomers(customer);
        product = required(search("productId"));
        desk.suggestions().offerProducts(product);
        description = text("description", null);
        quantity = required(number("quantity", NumberField.quantity(), BigDecimal.ONE));
        unitPrice = number("unitPrice", NumberField.price().in(this::currency), null);
        discountPercent = number("discountPercent", NumberField.percent(), null);
        interval = choice("interval", INTERVALS, Words::of, INTERVALS.getFirst(), null);
        alignment = choice(
                "alignment",
                List.of(Alignment.values()),
                value -> Words.of("alignment", value),
                Alignment.ANNIVERSARY,
                null);
        start = required(date("start", desk.today()));
        end = lastDay("end", null);
        var open = getTranslation("subscription.ofCustomer");
        billingType = choice(
                "billingType",
                List.of(BillingType.ADVANCE, BillingType.ARREARS),
                value -> Words.of("billingType", value),
                null,
                open);
        prorate = choice("prorate", List.of(true, false), Words::yesNo, null, open);
        layout = choice("layout", desk.layouts(), code -> code, null, getTranslation("subscription.ofDebtor"));
        group = text("group", null);
        new PriceHints(desk, customer, product, interval, quantity, unitPrice, discountPercent, start);
        var preview = new ForecastPanel();
        add(preview);
        Stream.<HasValue<?, ?>>of(
                        customer,
                        product,
                        description,
                        quantity,
                        unitPrice,
                        discountPercent,
                        interval,
                        alignment,
                        start,
                        end,
                        billingType,
                        prorate)
                .forEach(field -> field.addValueChangeListener(edit -> preview.show(() -> forecast.apply(details()))));
        buttons(() -> onSave.accept(details()), onCancel);
        if (holder == null) {
            customer.focus();
        } else {
            customer.setValue(holder);
            product.focus();
        }
    }

    private @Nullable String currency() {
        return customer.getValue() == null ? null : desk.payingCurrency(customer.getValue());
    }

    private SubscriptionDetails details() {
        var who = customer.getValue();
        var what = product.getValue();
        var from = start.getValue();
        new FieldCheck()
                .require(who != null, "customerId", "REQUIRED", "A subscription has a customer.")
                .require(what != null, "productId", "REQUIRED", "A subscription has a product.")
                .require(from != null, "start", "REQUIRED", "A subscription has a first day.")
                .done();
        return new SubscriptionDetails(
                null,
                who.id(),
                what.id(),
                orNull(description),
                quantity.required("quantity"),
                unitPrice.getValue(),
                discountPercent.getValue(),
                interval.getValue(),
                from,
                end.until(),
                alignment.getValue(),
                billingType.getValue(),
                prorate.getValue(),
                layout.getValue(),
                null,
                orNull(group));
    }
}
