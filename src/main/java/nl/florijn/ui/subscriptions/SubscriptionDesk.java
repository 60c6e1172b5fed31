package nl.florijn.ui.subscriptions;

import com.vaadin.flow.spring.annotation.SpringComponent;
import com.vaadin.flow.spring.annotation.UIScope;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Collection;
import java.util.function.Function;
import nl.florijn.billing.periods.Interval;
import nl.florijn.catalog.Product;
import nl.florijn.catalog.ProductId;
import nl.florijn.catalog.Products;
import nl.florijn.customers.Customer;
import nl.florijn.customers.CustomerId;
import nl.florijn.customers.Customers;
import nl.florijn.documents.layouts.Layouts;
import nl.florijn.platform.clock.BusinessClock;
import nl.florijn.platform.paging.Page;
import nl.florijn.subscriptions.CustomerPrice;
import nl.florijn.subscriptions.CustomerPrices;
import nl.florijn.ui.components.Suggestions;
import nl.florijn.ui.security.CurrentPartner;
import org.jspecify.annotations.Nullable;

/** Customers and products by name, for the screens that only know their ids. */
@SpringComponent
@UIScope
class SubscriptionDesk {

    private final CurrentPartner current;
    private final Customers customers;
    private final Products products;
    private final BusinessClock clock;
    private final Layouts layouts;
    private final Suggestions suggestions;
    private final CustomerPrices prices;

    SubscriptionDesk(
            CurrentPartner current,
            Customers customers,
            Products products,
            BusinessClock clock,
            Layouts layouts,
            Suggestions suggestions,
            CustomerPrices prices) {
        this.current = current;
        this.customers = customers;
        this.products = products;
        this.clock = clock;
        this.layouts = layouts;
        this.suggestions = suggestions;
        this.prices = prices;
    }

    CurrentPartner current() {
        return current;
    }

    Suggestions suggestions() {
        return suggestions;
    }

    /** The codes of all there are. */
    Collection<String> layouts() {
        return layouts.idsByCode(current.id()).keySet();
    }

    LocalDate today() {
        return clock.today(current.partner().zone());
    }

    Customer customer(CustomerId id) {
        return customers.get(current.id(), id);
    }

    /** In which currency what is typed for a customer counts: that of who pays (R28). */
    @Nullable
    String payingCurrency(Customer holder) {
        var debtor = holder.details().invoiceDebtorId();
        return (debtor == null ? holder : customer(debtor)).details().currency();
    }

    /** What a customer would pay for a product. */
    CustomerPrice price(
            Customer holder,
            Product product,
            @Nullable Interval interval,
            BigDecimal quantity,
            @Nullable BigDecimal discount,
            LocalDate day) {
        return prices.of(current.id(), holder.id(), product.id(), interval, quantity, discount, day);
    }

    Product product(ProductId id) {
        return products.get(current.id(), id);
    }

    /** The rows of a page with the names of their customers. */
    <T, R> Page<R> named(Page<T> page, Function<T, CustomerId> customer, Naming<T, R> naming) {
        var ids = page.items().stream().map(customer).distinct().toList();
        var names = customers.names(current.id(), ids);
        return page.map(row -> naming.name(row, names.getOrDefault(customer.apply(row), "")));
    }

    /** Puts a name beside a row. */
    interface Naming<T, R> {
        R name(T row, String customerName);
    }
}
