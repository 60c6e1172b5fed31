package nl.florijn.billing.pricing;

import java.util.Map;

/**
 * All that prices of a customer depend on (R15, R16), as it was known at some moment.
 *
 * @param customer with the list and discount it had
 * @param products by id, with the prices they had
 */
public record PriceBook(Holder customer, Map<Long, PricedProduct> products) {

    /** A product at the prices of this book; one that it does not know at its own. */
    public PricedProduct at(PricedProduct product) {
        return products.getOrDefault(product.id(), product);
    }
}
