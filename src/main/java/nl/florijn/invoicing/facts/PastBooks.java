package nl.florijn.invoicing.facts;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import nl.florijn.billing.pricing.Holder;
import nl.florijn.billing.pricing.PriceBook;
import nl.florijn.billing.pricing.PricedProduct;
import nl.florijn.catalog.ProductId;
import nl.florijn.catalog.prices.PastPrices;
import nl.florijn.catalog.prices.PriceListId;
import nl.florijn.customers.CustomerId;
import nl.florijn.money.Percentage;
import org.jspecify.annotations.Nullable;

/**
 * What the prices of customers depended on when something was billed to them (R7).
 *
 * @param pricing what customers had before, each until some moment; in the order of these
 */
record PastBooks(PastPrices prices, Map<CustomerId, List<Pricing>> pricing, Map<ProductId, PricedProduct> products) {

    /** The discount and price list of a customer until a moment. */
    record Pricing(
            Instant until,
            @Nullable Percentage discount,
            @Nullable PriceListId list) {}

    /**
     * The book of a customer at each of some moments.
     *
     * @param customer as it is, with its list
     * @return none for a moment since when nothing changed
     */
    Map<Instant, PriceBook> of(DueCustomer holder, Holder customer, Iterable<Instant> moments) {
        Map<Instant, PriceBook> books = new HashMap<>();
        for (var moment : moments) {
            var book = book(holder, customer, moment);
            if (book != null) {
                books.put(moment, book);
            }
        }
        return books;
    }

    private @Nullable PriceBook book(DueCustomer holder, Holder customer, Instant moment) {
        Map<Long, PricedProduct> changed = new HashMap<>();
        for (var product : products.values()) {
            prices.product(product, moment).ifPresent(then -> changed.put(product.id(), then));
        }
        var then = pricing.getOrDefault(new CustomerId(customer.id()), List.of()).stream()
                .filter(pricing -> pricing.until().isAfter(moment))
                .findFirst();
        var list = then.isPresent() ? then.get().list() : holder.priceListId();
        if (then.isEmpty() && changed.isEmpty() && !prices.hasChanged(list, moment)) {
            return null;
        }
        var discount = then.isPresent() ? then.get().discount() : customer.discount();
        return new PriceBook(customer.with(discount, prices.list(list, moment)), changed);
    }
}
