package nl.florijn;

import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.UnaryOperator;
import nl.florijn.catalog.Product;
import nl.florijn.catalog.ProductDetails;
import nl.florijn.catalog.Products;
import nl.florijn.customers.Customer;
import nl.florijn.customers.CustomerDetails;
import nl.florijn.customers.Customers;
import nl.florijn.partners.Address;
import nl.florijn.partners.NewPartner;
import nl.florijn.partners.PartnerDetails;
import nl.florijn.partners.Partners;
import nl.florijn.platform.PartnerId;
import nl.florijn.subscriptions.Subscription;
import nl.florijn.subscriptions.SubscriptionDetails;
import nl.florijn.subscriptions.Subscriptions;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * Makes what tests start from: each test has partners of its own, so that no test sees another's rows. Things are written
 * as the interface takes them; what every one of its kind needs is filled in.
 */
@Component
public class Books {

    private final Partners partners;
    private final Products products;
    private final Customers customers;
    private final Subscriptions subscriptions;
    private final JsonMapper json;
    private final AtomicInteger count = new AtomicInteger();

    Books(Partners partners, Products products, Customers customers, Subscriptions subscriptions, JsonMapper json) {
        this.partners = partners;
        this.products = products;
        this.customers = customers;
        this.subscriptions = subscriptions;
        this.json = json;
    }

    /** A Dutch partner that tells of itself what its documents have to show (R20), with what each new one has, and its token. */
    public NewPartner freshPartner() {
        return freshPartner(details -> details);
    }

    /** As {@link #freshPartner()}, with other details. */
    public NewPartner freshPartner(UnaryOperator<PartnerDetails> change) {
        return partners.create(change.apply(seller("Testhosting " + count.incrementAndGet(), "NL", "EUR", null)));
    }

    /** Complete details; null: the usual time zone. */
    public static PartnerDetails seller(String name, String country, String currency, @Nullable String zone) {
        return new PartnerDetails(
                name,
                country,
                currency,
                null,
                zone,
                "NL004495445B01",
                "12345678",
                new Address("Havenkade 12", "1011 AB", "Amsterdam", country),
                "NL91ABNA0417164300",
                null,
                null,
                null,
                null);
    }

    /** A product of 10.00 a month. */
    public Product product(PartnerId partner) {
        return product(partner, "{}");
    }

    /** A product of 10.00 a month, but for these fields. */
    public Product product(PartnerId partner, String fields) {
        var details = with("""
                {"code": "P%d", "name": "Hosting", "prices": [{"interval": "P1M", "currency": "EUR", "unitPrice": "10.00"}]}
                """.formatted(count.incrementAndGet()), fields);
        return products.create(partner, json.treeToValue(details, ProductDetails.class));
    }

    /** A Dutch business. */
    public Customer customer(PartnerId partner) {
        return customer(partner, "{}");
    }

    /** A Dutch business, but for these fields. */
    public Customer customer(PartnerId partner, String fields) {
        return customers.create(partner, customerDetails(fields));
    }

    /** What a Dutch business is made of, but for these fields. */
    public CustomerDetails customerDetails(String fields) {
        var details = with("""
                {"name": "Bakkerij Jansen", "address": {"line1": "Dorpsstraat 1", "postcode": "1234 AB", "city": "Ede"}}
                """, fields);
        return json.treeToValue(details, CustomerDetails.class);
    }

    /** The same customer with other details. */
    public Customer change(PartnerId partner, Customer customer, CustomerDetails details) {
        return customers.change(partner, customer.id(), customer.version(), details);
    }

    /** A monthly subscription from 1 January 2027, but for these fields. */
    public Subscription subscription(PartnerId partner, Customer customer, Product product, String fields) {
        return subscriptions.create(partner, subscriptionDetails(customer, product, fields));
    }

    /** What a monthly subscription from 1 January 2027 is made of, but for these fields. */
    public SubscriptionDetails subscriptionDetails(Customer customer, Product product, String fields) {
        var details = with("""
                {"customerId": "%s", "productId": "%s", "description": "example.nl", "interval": "P1M",
                 "start": "2027-01-01"}
                """.formatted(customer.id(), product.id()), fields);
        return json.treeToValue(details, SubscriptionDetails.class);
    }

    private ObjectNode with(String usual, String fields) {
        var details = json.readValue(usual, ObjectNode.class);
        details.setAll(json.readValue(fields, ObjectNode.class));
        return details;
    }
}
