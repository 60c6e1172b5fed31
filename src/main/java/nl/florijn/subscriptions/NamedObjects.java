package nl.florijn.subscriptions;

import java.util.function.Supplier;
import nl.florijn.catalog.Product;
import nl.florijn.catalog.ProductId;
import nl.florijn.catalog.Products;
import nl.florijn.customers.Customer;
import nl.florijn.customers.CustomerId;
import nl.florijn.customers.Customers;
import nl.florijn.platform.InvalidInput;
import nl.florijn.platform.NotFound;
import nl.florijn.platform.PartnerId;
import org.springframework.stereotype.Component;

/** Customers and products that a caller named; one that the partner does not have is a fault of that field. */
@Component
public class NamedObjects {

    private final Customers customers;
    private final Products products;

    NamedObjects(Customers customers, Products products) {
        this.customers = customers;
        this.products = products;
    }

    public Customer customer(PartnerId partner, String field, CustomerId id) {
        return named(field, "UNKNOWN_CUSTOMER", () -> customers.get(partner, id));
    }

    public Product product(PartnerId partner, ProductId id) {
        return named("productId", "UNKNOWN_PRODUCT", () -> products.get(partner, id));
    }

    /** Who pays for a customer. */
    public Customer debtor(PartnerId partner, Customer customer) {
        return customer.debtor().equals(customer.id()) ? customer : customers.get(partner, customer.debtor());
    }

    private static <T> T named(String field, String code, Supplier<T> object) {
        try {
            return object.get();
        } catch (NotFound none) {
            throw new InvalidInput(field, code, none.sentence());
        }
    }
}
