package nl.florijn.ui.subscriptions;

import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.spring.annotation.SpringComponent;
import com.vaadin.flow.spring.annotation.UIScope;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import nl.florijn.catalog.Product;
import nl.florijn.catalog.ProductFilter;
import nl.florijn.catalog.ProductId;
import nl.florijn.catalog.Products;
import nl.florijn.customers.Customer;
import nl.florijn.customers.CustomerFilter;
import nl.florijn.customers.CustomerId;
import nl.florijn.customers.Customers;
import nl.florijn.platform.clock.BusinessClock;
import nl.florijn.platform.paging.Page;
import nl.florijn.platform.paging.PageRequest;
import nl.florijn.ui.security.CurrentPartner;

/** Customers and products by name, for the screens that only know their ids. */
@SpringComponent
@UIScope
class SubscriptionDesk {

    private static final int SUGGESTIONS = 50;

    private final CurrentPartner current;
    private final Customers customers;
    private final Products products;
    private final BusinessClock clock;

    SubscriptionDesk(CurrentPartner current, Customers customers, Products products, BusinessClock clock) {
        this.current = current;
        this.customers = customers;
        this.products = products;
        this.clock = clock;
    }

    CurrentPartner current() {
        return current;
    }

    LocalDate today() {
        return clock.today(current.partner().zone());
    }

    Customer customer(CustomerId id) {
        return customers.get(current.id(), id);
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

    void offerCustomers(ComboBox<Customer> field) {
        field.setItemLabelGenerator(customer -> customer.number() + " · " + customer.name());
        offer(field, this::customersLike);
    }

    void offerProducts(ComboBox<Product> field) {
        field.setItemLabelGenerator(product -> product.details().name());
        offer(field, this::productsLike);
    }

    private List<Customer> customersLike(String text) {
        var filter = new CustomerFilter(null, null, text.isBlank() ? null : text, null);
        return customers
                .list(current.id(), filter, new PageRequest(SUGGESTIONS, null))
                .items();
    }

    private List<Product> productsLike(String text) {
        var filter = new ProductFilter(null, text.isBlank() ? null : text);
        return products.list(current.id(), filter, new PageRequest(SUGGESTIONS, null))
                .items();
    }

    private static <T> void offer(ComboBox<T> field, Function<String, List<T>> search) {
        field.setItems(
                query -> page(search.apply(query.getFilter().orElse("")), query.getOffset(), query.getLimit()),
                query -> search.apply(query.getFilter().orElse("")).size());
    }

    private static <T> Stream<T> page(List<T> found, int offset, int limit) {
        return found.stream().skip(offset).limit(limit);
    }
}
