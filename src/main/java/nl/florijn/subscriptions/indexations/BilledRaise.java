package nl.florijn.subscriptions.indexations;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import nl.florijn.billing.pricing.PricedProduct;
import nl.florijn.billing.pricing.RaiseTakenBack;
import nl.florijn.catalog.IndexationId;
import nl.florijn.catalog.prices.JooqPastPrices;
import nl.florijn.catalog.prices.PastPrices;
import nl.florijn.platform.PartnerId;
import nl.florijn.subscriptions.SubscriptionId;
import org.springframework.stereotype.Component;

/** What was billed at a raised price of a product or list, and is given back when the raise is taken back (R7, R17). */
@Component
class BilledRaise {

    private final JooqIndexedSubscriptions repository;
    private final IndexedSubscriptions subscriptions;
    private final JooqPastPrices pastPrices;

    BilledRaise(JooqIndexedSubscriptions repository, IndexedSubscriptions subscriptions, JooqPastPrices pastPrices) {
        this.repository = repository;
        this.subscriptions = subscriptions;
        this.pastPrices = pastPrices;
    }

    /**
     * The dated changes that give it back.
     *
     * @param takeBack takes the raised prices away
     */
    List<IndexedSubscription> takenBack(
            PartnerId partner, IndexationId id, IndexationDetails details, Runnable takeBack) {
        var billed = repository.billedOtherwise(partner, id, details);
        var moments = repository.billedAt(partner, billed, details.effective());
        var raised = subscriptions.facts(partner, billed);
        var known = known(partner, raised, moments);
        takeBack.run();
        var now = subscriptions.facts(partner, billed);
        var from = details.effective();
        return IndexedSubscriptions.raised(billed, now, stored -> {
            var moment = moments.get(stored.id());
            var then = moment == null ? raised : raised.with(product -> asKnown(known, product, moment));
            var plain = details.productId() == null ? now : then.with(product -> plain(product, details, from));
            return new RaiseTakenBack(then.of(stored), plain.of(stored), now.of(stored))
                    .changes(from, stored.firstUnbilledDay());
        });
    }

    private PastPrices known(PartnerId partner, PriceFacts facts, Map<SubscriptionId, Instant> moments) {
        return moments.values().stream()
                .min(Instant::compareTo)
                .map(since -> pastPrices.since(partner, since, facts.products().keySet(), List.of()))
                .orElse(PastPrices.NONE);
    }

    private static PricedProduct asKnown(PastPrices known, PricedProduct product, Instant moment) {
        return known.product(product, moment).orElse(product);
    }

    private static PricedProduct plain(PricedProduct product, IndexationDetails details, LocalDate from) {
        return details.isOf(product.id()) ? product.withoutPricesFrom(from) : product;
    }
}
