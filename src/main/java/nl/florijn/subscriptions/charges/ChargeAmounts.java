package nl.florijn.subscriptions.charges;

import static java.util.stream.Collectors.toSet;

import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import nl.florijn.billing.pricing.PriceTable;
import nl.florijn.catalog.Products;
import nl.florijn.catalog.prices.PriceListId;
import nl.florijn.catalog.prices.PriceLists;
import nl.florijn.partners.Partners;
import nl.florijn.platform.PartnerId;
import nl.florijn.platform.security.Requires;
import nl.florijn.platform.security.Right;
import org.springframework.stereotype.Service;

/** What charges come to at the prices of today, for lists of them. */
@Service
public class ChargeAmounts {

    private final JooqChargeTerms terms;
    private final Products products;
    private final PriceLists lists;
    private final Partners partners;

    ChargeAmounts(JooqChargeTerms terms, Products products, PriceLists lists, Partners partners) {
        this.terms = terms;
        this.products = products;
        this.lists = lists;
        this.partners = partners;
    }

    /**
     * What each of them comes to; one without a price is left out.
     *
     * @param ids as many as a page of a list holds
     */
    @Requires(Right.READ)
    public Map<ChargeId, ChargeAmount> of(PartnerId partner, Collection<ChargeId> ids) {
        if (ids.isEmpty()) {
            return Map.of();
        }
        var today = partners.today(partner);
        var all = terms.of(partner, ids);
        var priced = products.forPricing(
                partner,
                all.values().stream()
                        .map(ChargeTerms::product)
                        .filter(Objects::nonNull)
                        .collect(toSet()));
        Map<PriceListId, PriceTable> tables =
                all.values().stream().anyMatch(one -> one.list() != null) ? lists.allForCore(partner) : Map.of();
        Map<ChargeId, ChargeAmount> amounts = new HashMap<>();
        all.forEach((id, one) -> {
            var amount = one.amount(
                    one.product() == null ? null : priced.get(one.product()),
                    one.list() == null ? null : tables.get(one.list()),
                    today);
            if (amount != null) {
                amounts.put(id, amount);
            }
        });
        return amounts;
    }
}
