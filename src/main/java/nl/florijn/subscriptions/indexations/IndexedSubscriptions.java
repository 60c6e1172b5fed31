package nl.florijn.subscriptions.indexations;

import static java.util.stream.Collectors.toSet;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Stream;
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
        var facts = facts(partner, candidates);
        return raised(candidates, facts, stored -> indexation.changes(facts.of(stored), product.value()));
    }

    /** Those that will pay a raised price of the list; nothing of their own changes. */
    List<IndexedSubscription> ofList(PartnerId partner, PriceListId list, Raise indexation) {
        var candidates = repository.ofList(partner, list, indexation.from());
        var facts = facts(partner, candidates);
        // A list that nobody has raises nothing.
        var before = facts.lists().get(list);
        if (before == null) {
            return List.of();
        }
        var after = facts.with(Map.of(list, indexation.raised(before)));
        return raised(
                candidates,
                facts,
                stored -> Stream.ofNullable(RaisedPrice.between(facts.of(stored), after.of(stored), indexation.from()))
                        .toList());
    }

    /** What their prices depend on, as it is now. */
    PriceFacts facts(PartnerId partner, List<StoredSubscription> subscriptions) {
        var ids = subscriptions.stream().flatMap(StoredSubscription::products).collect(toSet());
        var known = products.forPricing(partner, ids);
        var holders = repository.holders(partner, subscriptions);
        var listIds = holders.values().stream()
                .map(Holder::list)
                .filter(Objects::nonNull)
                .collect(toSet());
        return new PriceFacts(known, holders, lists.forCore(partner, listIds, known.keySet()));
    }

    /** Those of which some price is another one. */
    static List<IndexedSubscription> raised(
            List<StoredSubscription> candidates,
            PriceFacts facts,
            Function<StoredSubscription, List<RaisedPrice>> changes) {
        return candidates.stream()
                .map(stored -> new IndexedSubscription(stored, facts.customer(stored), changes.apply(stored)))
                .filter(one -> !one.prices().isEmpty())
                .toList();
    }
}
