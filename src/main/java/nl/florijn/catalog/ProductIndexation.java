package nl.florijn.catalog;

import java.util.List;
import nl.florijn.billing.pricing.Raise;
import nl.florijn.platform.Conflict;
import nl.florijn.platform.PartnerId;
import nl.florijn.platform.security.Requires;
import nl.florijn.platform.security.Right;
import org.springframework.stereotype.Service;

/** Raises what a product costs from a date on (R17), for subscriptions that have no price of their own by then. */
@Service
public class ProductIndexation {

    private final JooqDatedPrices prices;

    ProductIndexation(JooqDatedPrices prices) {
        this.prices = prices;
    }

    /**
     * The prices that count on the date are followed by raised ones; those of later dates stay.
     *
     * @throws Conflict when one of them has another price from that very day
     */
    @Requires(Right.FLORIJN)
    public void raise(PartnerId partner, ProductId product, IndexationId id, Raise indexation) {
        var all = prices.of(partner, List.of(product)).getOrDefault(product, List.of());
        if (all.stream().anyMatch(price -> indexation.from().equals(price.from()))) {
            throw new Conflict(
                    "INDEXED_THAT_DAY",
                    "This product has another price from %s on already; take that indexation back first, or choose another day."
                            .formatted(indexation.from()));
        }
        prices.raise(
                partner,
                product,
                id,
                DatedPrice.inForce(all, indexation.from()).stream()
                        .filter(price -> price.price().unitPrice() != null)
                        .map(price -> raised(price, indexation))
                        .toList());
    }

    /** Its raised prices are gone, and those before count on. */
    @Requires(Right.FLORIJN)
    public void takeBack(PartnerId partner, ProductId product, IndexationId id) {
        prices.takeBack(partner, product, id);
    }

    private static DatedPrice raised(DatedPrice before, Raise indexation) {
        var price = before.price();
        var core = price.toCore();
        var raised = indexation.raised(core.unitPrice(), core.currency());
        return new DatedPrice(
                new ProductPrice(price.interval(), price.currency(), raised.toDecimal()), indexation.from());
    }
}
