package nl.florijn.subscriptions.indexations;

import static java.util.Objects.requireNonNull;
import static java.util.stream.Collectors.toMap;

import java.util.Map;
import java.util.function.UnaryOperator;
import nl.florijn.billing.pricing.PayingSubscription;
import nl.florijn.billing.pricing.PriceTable;
import nl.florijn.billing.pricing.PricedProduct;
import nl.florijn.catalog.ProductId;
import nl.florijn.catalog.prices.PriceListId;
import nl.florijn.customers.CustomerId;
import nl.florijn.subscriptions.StoredSubscription;
import nl.florijn.subscriptions.indexations.JooqIndexedSubscriptions.Holder;

/** What the prices of some subscriptions depend on, as it is at one moment (R15, R16). */
record PriceFacts(
        Map<ProductId, PricedProduct> products, Map<CustomerId, Holder> holders, Map<PriceListId, PriceTable> lists) {

    /** The same with other entries on lists. */
    PriceFacts with(Map<PriceListId, PriceTable> others) {
        return new PriceFacts(products, holders, others);
    }

    /** The same with products at other prices. */
    PriceFacts with(UnaryOperator<PricedProduct> pricing) {
        return new PriceFacts(
                products.entrySet().stream()
                        .collect(toMap(Map.Entry::getKey, product -> pricing.apply(product.getValue()))),
                holders,
                lists);
    }

    PayingSubscription of(StoredSubscription stored) {
        var holder = holder(stored);
        return new PayingSubscription(stored.toCore(products), holder.toCore(lists), holder.currency());
    }

    /** Name of who holds it. */
    String customer(StoredSubscription stored) {
        return holder(stored).name();
    }

    private Holder holder(StoredSubscription stored) {
        return requireNonNull(holders.get(stored.atStart().customerId()));
    }
}
