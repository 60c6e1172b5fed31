package nl.florijn.ui.subscriptions;

import com.vaadin.flow.component.HasValue;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.select.Select;
import java.math.BigDecimal;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import nl.florijn.billing.periods.Interval;
import nl.florijn.catalog.Product;
import nl.florijn.customers.Customer;
import nl.florijn.subscriptions.CustomerPrice;
import nl.florijn.ui.components.DateField;
import nl.florijn.ui.components.NumberField;
import nl.florijn.ui.text.Formats;
import nl.florijn.ui.text.PriceWords;
import nl.florijn.ui.text.Words;
import org.jspecify.annotations.Nullable;

/**
 * Says below the price of a new subscription what it will be without one of its own and where that comes from, and offers the
 * intervals that there are prices for; all others only beside an own price.
 */
final class PriceHints {

    private final SubscriptionDesk desk;
    private final ComboBox<Customer> customer;
    private final ComboBox<Product> product;
    private final Select<Interval> interval;
    private final NumberField quantity;
    private final NumberField unitPrice;
    private final NumberField discount;
    private final DateField start;
    private final List<Interval> usual;

    PriceHints(
            SubscriptionDesk desk,
            ComboBox<Customer> customer,
            ComboBox<Product> product,
            Select<Interval> interval,
            NumberField quantity,
            NumberField unitPrice,
            NumberField discount,
            DateField start) {
        this.desk = desk;
        this.customer = customer;
        this.product = product;
        this.interval = interval;
        this.quantity = quantity;
        this.unitPrice = unitPrice;
        this.discount = discount;
        this.start = start;
        usual = interval.getListDataView().getItems().toList();
        Stream.<HasValue<?, ?>>of(customer, product, interval, quantity, unitPrice, discount, start)
                .forEach(field -> field.addValueChangeListener(change -> show()));
    }

    private void show() {
        var price = price();
        offer(price);
        unitPrice.setHelperText(price == null ? null : inWords(price));
    }

    private @Nullable CustomerPrice price() {
        var holder = customer.getValue();
        var sold = product.getValue();
        if (holder == null || sold == null) {
            return null;
        }
        return desk.price(
                holder,
                sold,
                interval.getValue(),
                Objects.requireNonNullElse(quantity.getValue(), BigDecimal.ONE),
                discount.getValue(),
                Objects.requireNonNullElseGet(start.getValue(), desk::today));
    }

    /** One that is offered no more gives way to the first that is. */
    private void offer(@Nullable CustomerPrice price) {
        var chosen = interval.getValue();
        var priced = price == null || unitPrice.getValue() != null ? List.<Interval>of() : price.intervals();
        var offered = priced.isEmpty() ? usual : priced;
        if (!interval.getListDataView().getItems().toList().equals(offered)) {
            interval.setItems(offered);
            interval.setValue(offered.contains(chosen) ? chosen : offered.getFirst());
        }
    }

    private String inWords(CustomerPrice price) {
        var own = unitPrice.getValue();
        var counting = price.price();
        if (own != null) {
            return text("subscription.price.own");
        }
        if (counting == null) {
            return text("subscription.price.none", Words.of(interval.getValue()), price.currency());
        }
        return text(
                counting.discount().isZero() ? "subscription.price.is" : "subscription.price.less",
                Formats.price(counting.unitPrice().toDecimal(), price.currency()),
                Words.of(interval.getValue()),
                Formats.percent(counting.discount().toDecimal()),
                PriceWords.of(counting.origin()));
    }

    private static String text(String key, Object... facts) {
        return UI.getCurrent().getTranslation(key, facts);
    }
}
