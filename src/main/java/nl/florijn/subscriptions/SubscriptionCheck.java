package nl.florijn.subscriptions;

import java.util.Objects;
import nl.florijn.catalog.Product;
import nl.florijn.customers.Customer;
import nl.florijn.platform.FieldCheck;
import nl.florijn.platform.InvalidInput;
import nl.florijn.platform.PartnerId;
import org.springframework.stereotype.Component;

/** What a subscription must be to be billed one day. */
@Component
class SubscriptionCheck {

    private final JooqSubscriptionRepository repository;
    private final NamedObjects named;

    SubscriptionCheck(JooqSubscriptionRepository repository, NamedObjects named) {
        this.repository = repository;
        this.named = named;
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
        var customer = named.customer(partner, "customerId", details.customerId());
        var recipient = details.recipientId();
        if (recipient != null) {
            named.customer(partner, "recipientId", recipient);
        }
        var product = named.product(partner, details.productId());
        checkPrice(details, product, named.debtor(partner, customer));
        return details.withDescription(Objects.requireNonNullElse(
                details.description(), product.details().name()));
    }

    private static void checkPrice(SubscriptionDetails details, Product product, Customer debtor) {
        var currency = String.valueOf(debtor.details().currency());
        new FieldCheck()
                .require(
                        details.unitPrice() != null
                                || product.price(details.interval(), currency).isPresent(),
                        "unitPrice",
                        "NO_PRICE",
                        "The product %s has no price for %s in %s; give one."
                                .formatted(product.details().code(), details.interval(), currency))
                .done();
    }
}
