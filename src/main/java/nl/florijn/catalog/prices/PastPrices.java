package nl.florijn.catalog.prices;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import nl.florijn.billing.pricing.PriceRow;
import nl.florijn.billing.pricing.PriceTable;
import nl.florijn.billing.pricing.PricedProduct;
import nl.florijn.billing.pricing.UsualPrice;
import nl.florijn.catalog.ProductId;
import org.jspecify.annotations.Nullable;

/** Products' own prices and price lists as they were known at moments in the past (R7). */
public final class PastPrices {

    /** Nothing has ever changed. */
    public static final PastPrices NONE = new PastPrices(Map.of(), Map.of(), Map.of(), Map.of());

    /**
     * The group a product was in until a moment.
     *
     * @param group null: in none
     */
    record Group(Instant until, @Nullable String group) {}

    private final Map<ProductId, List<KnownPrice<UsualPrice>>> products;
    private final Map<ProductId, List<Group>> groups;
    private final Map<PriceListId, List<KnownPrice<PriceRow>>> lists;
    private final Map<PriceListId, String> codes;

    /**
     * @param groups that products left, in the order of time
     * @param codes of the lists that there still are
     */
    PastPrices(
            Map<ProductId, List<KnownPrice<UsualPrice>>> products,
            Map<ProductId, List<Group>> groups,
            Map<PriceListId, List<KnownPrice<PriceRow>>> lists,
            Map<PriceListId, String> codes) {
        this.products = products;
        this.groups = groups;
        this.lists = lists;
        this.codes = codes;
    }

    /** A product with the prices it had, in the group it was in; empty when nothing of that has changed. */
    public Optional<PricedProduct> product(PricedProduct now, Instant moment) {
        var id = new ProductId(now.id());
        var known = products.getOrDefault(id, List.of());
        var group = groups.getOrDefault(id, List.of()).stream()
                .filter(left -> left.until().isAfter(moment))
                .findFirst();
        var hasOtherPrices = KnownPrice.hasChangedSince(moment, known);
        if (!hasOtherPrices && group.isEmpty()) {
            return Optional.empty();
        }
        var priced = hasOtherPrices ? now.with(KnownPrice.at(moment, known)) : now;
        return Optional.of(group.isEmpty() ? priced : priced.in(group.get().group()));
    }

    /** Whether a list was another one then. */
    public boolean hasChanged(@Nullable PriceListId list, Instant moment) {
        return list != null && KnownPrice.hasChangedSince(moment, lists.getOrDefault(list, List.of()));
    }

    /** A list with what stood on it; null for null. */
    public @Nullable PriceTable list(@Nullable PriceListId list, Instant moment) {
        return list == null
                ? null
                : PriceTable.of(
                        codes.getOrDefault(list, ""), KnownPrice.at(moment, lists.getOrDefault(list, List.of())));
    }
}
