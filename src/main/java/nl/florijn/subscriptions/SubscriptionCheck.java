package nl.florijn.subscriptions;

import java.util.Objects;
import nl.florijn.catalog.Product;
import nl.florijn.catalog.Sale;
import nl.florijn.catalog.prices.PriceLists;
import nl.florijn.customers.Customer;
import nl.florijn.documents.layouts.Layouts;
import nl.florijn.platform.FieldCheck;
import nl.florijn.platform.InvalidInput;
import nl.florijn.platform.PartnerId;
import org.springframework.stereotype.Component;

/** What a subscription must be to be billed one day. */
@Component
class SubscriptionCheck {

    private final JooqSubscriptionRepository repository;
    private final NamedObjects named;
    private final PriceLists priceLists;
    private final Layouts layouts;

    SubscriptionCheck(
            JooqSubscriptionRepository repository, NamedObjects named, PriceLists priceLists, Layouts layouts) {
        this.repository = repository;
        this.named = named;
        this.priceLists = priceLists;
        this.layouts = layouts;
    }

    /** The details, complete; {@link InvalidInput} with all that is wrong with them. */
    SubscriptionDetails complete(PartnerId partner, SubscriptionId id, SubscriptionDetails details) {
        var check = new FieldCheck();
        details.check(check);
        check.require(
                !repository.isReferenceTaken(partner, id, details.reference()),
                "reference",
                "ALREADY_EXISTS",
                "Another subscription already has this reference.");
        check.done();
        layouts.resolve(partner, details.layout());
        var customer = named.customer(partner, "customerId", details.customerId());
        var recipient = details.recipientId();
        if (recipient != null) {
            named.customer(partner, "recipientId", recipient);
        }
        var product = named.product(partner, details.productId());
        if (details.unitPrice() == null) {
            checkPrice(partner, details, product, customer);
        }
        return details.withDescription(Objects.requireNonNullElse(
                details.description(), product.details().name()));
    }

    private void checkPrice(PartnerId partner, SubscriptionDetails details, Product product, Customer customer) {
        var currency = String.valueOf(named.debtor(partner, customer).details().currency());
        var sale = new Sale(product, details.interval(), currency, details.quantity(), details.start());
        new FieldCheck()
                .require(
                        priceLists.hasPrice(partner, customer.details().priceList(), sale),
                        "unitPrice",
                        "NO_PRICE",
                        "The product %s has no price for %s in %s; give one."
                                .formatted(product.details().code(), details.interval(), currency))
                .done();
    }
}
