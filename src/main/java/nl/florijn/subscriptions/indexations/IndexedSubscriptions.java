package nl.florijn.subscriptions.indexations;

import static java.util.stream.Collectors.toSet;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import nl.florijn.billing.pricing.PriceTable;
import nl.florijn.billing.pricing.PricedProduct;
import nl.florijn.billing.pricing.Raise;
import nl.florijn.billing.pricing.RaisedPrice;
import nl.florijn.catalog.ProductId;
import nl.florijn.catalog.Products;
import nl.florijn.catalog.prices.PriceListId;
import nl.florijn.catalog.prices.PriceLists;
import nl.florijn.platform.PartnerId;
import nl.florijn.subscriptions.StoredSubscription;
import nl.florijn.subscriptions.indexations.JooqIndexedSubscriptions.Holder;
import org.springframework.stereotype.Component;

/** Which subscriptions an indexation raises, and to what. */
@Component
class IndexedSubscriptions {

    private final JooqIndexedSubscriptions repository;
    private final Products products;
    private final PriceLists lists;

    IndexedSubscriptions(JooqIndexedSubscriptions repository, Products products, PriceLists lists) {
        this.repository = repository;
        this.products = products;
        this.lists = lists;
    }

    /** Those that get a dated change. */
    List<IndexedSubscription> ofProduct(PartnerId partner, ProductId product, Raise indexation) {
        var candidates = repository.ofProduct(partner, product, indexation.from());
        var known = products(partner, candidates);
        var holders = repository.holders(partner, candidates);
        var priceLists = priceLists(partner, holders.values(), known.keySet());
        var raised = new ArrayList<IndexedSubscription>();
        for (var stored : candidates) {
            var holder = Objects.requireNonNull(holders.get(stored.atStart().customerId()));
            var customer = holder.toCore(priceLists);
            var changes = indexation.changes(stored.toCore(known), product.value(), customer, holder.currency());
            if (!changes.isEmpty()) {
                raised.add(new IndexedSubscription(stored, holder.name(), changes));
            }
        }
        return raised;
    }

    /** Those that will pay a raised price of the list; nothing of their own changes. */
    List<IndexedSubscription> ofList(PartnerId partner, PriceListId list, Raise indexation) {
        var candidates = repository.ofList(partner, list, indexation.from());
        var known = products(partner, candidates);
        var holders = repository.holders(partner, candidates);
        var before = lists.forCore(partner, List.of(list), known.keySet());
        var after = Map.of(list, indexation.raised(Objects.requireNonNull(before.get(list))));
        var raised = new ArrayList<IndexedSubscription>();
        for (var stored : candidates) {
            var holder = Objects.requireNonNull(holders.get(stored.atStart().customerId()));
            var price = RaisedPrice.between(
                    stored.toCore(known),
                    indexation.from(),
                    holder.toCore(before),
                    holder.toCore(after),
                    holder.currency());
            if (price != null) {
                raised.add(new IndexedSubscription(stored, holder.name(), List.of(price)));
            }
        }
        return raised;
    }

    private Map<ProductId, PricedProduct> products(PartnerId partner, List<StoredSubscription> subscriptions) {
        var ids = subscriptions.stream().flatMap(StoredSubscription::products).collect(toSet());
        return products.forPricing(partner, ids);
    }

    private Map<PriceListId, PriceTable> priceLists(
            PartnerId partner, Collection<Holder> holders, Collection<ProductId> known) {
        var ids = holders.stream().map(Holder::list).filter(Objects::nonNull).collect(toSet());
        return lists.forCore(partner, ids, known);
    }
}
