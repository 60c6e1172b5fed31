package nl.florijn.subscriptions.recurring;

import static java.util.stream.Collectors.toSet;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import nl.florijn.billing.pricing.PriceTable;
import nl.florijn.catalog.Products;
import nl.florijn.catalog.prices.PriceListId;
import nl.florijn.catalog.prices.PriceLists;
import nl.florijn.partners.Partners;
import nl.florijn.platform.PartnerId;
import nl.florijn.platform.security.Requires;
import nl.florijn.platform.security.Right;
import nl.florijn.subscriptions.SubscriptionFilter;
import nl.florijn.subscriptions.SubscriptionId;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/**
 * What running subscriptions come to a month, at the prices of today: twelve of it are what they bring in a year. Each is
 * rounded by itself, so that what a list shows adds up to its sum.
 */
@Service
public class RecurringRevenue {

    private static final int BATCH = 5000;

    private final JooqRunningTerms running;
    private final Products products;
    private final PriceLists lists;
    private final Partners partners;

    RecurringRevenue(JooqRunningTerms running, Products products, PriceLists lists, Partners partners) {
        this.running = running;
        this.products = products;
        this.lists = lists;
        this.partners = partners;
    }

    /** Of those that run and that a filter lets through: one sum for each currency, by its code. */
    @Requires(Right.READ)
    public List<RecurringSum> sums(PartnerId partner, SubscriptionFilter filter) {
        var today = partners.today(partner);
        Map<RunningTerms, Integer> counts = new HashMap<>();
        @Nullable SubscriptionId last = null;
        do {
            var batch = running.after(partner, filter, today, last, BATCH);
            batch.values().forEach(terms -> counts.merge(terms, 1, Integer::sum));
            last = batch.size() < BATCH ? null : batch.lastEntry().getKey();
        } while (last != null);
        var prices = prices(partner, counts.keySet(), today);
        Map<String, RecurringSum> sums = new TreeMap<>();
        counts.forEach((terms, count) -> {
            var each = Objects.requireNonNullElse(prices.get(terms), BigDecimal.ZERO);
            sums.merge(
                    terms.currency(),
                    new RecurringSum(terms.currency(), count, each.multiply(BigDecimal.valueOf(count))),
                    RecurringSum::plus);
        });
        return List.copyOf(sums.values());
    }

    /** What each of these comes to; one that does not run, or has no price, is left out. */
    @Requires(Right.READ)
    public Map<SubscriptionId, RecurringSum> each(PartnerId partner, Collection<SubscriptionId> ids) {
        var today = partners.today(partner);
        var terms = running.of(partner, ids, today);
        var prices = prices(partner, terms.values(), today);
        Map<SubscriptionId, RecurringSum> each = new HashMap<>();
        terms.forEach((id, of) -> {
            var monthly = prices.get(of);
            if (monthly != null) {
                each.put(id, new RecurringSum(of.currency(), 1, monthly));
            }
        });
        return each;
    }

    private Map<RunningTerms, BigDecimal> prices(PartnerId partner, Collection<RunningTerms> terms, LocalDate today) {
        var priced = products.forPricing(
                partner, terms.stream().map(RunningTerms::product).collect(toSet()));
        Map<PriceListId, PriceTable> tables =
                terms.stream().anyMatch(one -> one.list() != null) ? lists.allForCore(partner) : Map.of();
        Map<RunningTerms, BigDecimal> prices = new HashMap<>();
        for (var one : terms) {
            var monthly =
                    one.monthly(priced.get(one.product()), one.list() == null ? null : tables.get(one.list()), today);
            if (monthly != null) {
                prices.put(one, monthly);
            }
        }
        return prices;
    }
}
