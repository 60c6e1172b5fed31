package nl.florijn.catalog;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import nl.florijn.billing.PriceList;
import nl.florijn.billing.PriceListEntry;
import nl.florijn.billing.Product;
import nl.florijn.billing.ProductPrice;
import org.jspecify.annotations.Nullable;

/** Products' own prices and price lists as they were known at moments in the past (R7). */
public final class PastPrices {

    /** Nothing has ever changed. */
    public static final PastPrices NONE = new PastPrices(Map.of(), Map.of(), Map.of());

    private final Map<ProductId, List<Known<ProductPrice>>> products;
    private final Map<PriceListId, List<Known<PriceListEntry>>> lists;
    private final Map<PriceListId, String> codes;

    /** @param codes of the lists that there still are */
    PastPrices(
            Map<ProductId, List<Known<ProductPrice>>> products,
            Map<PriceListId, List<Known<PriceListEntry>>> lists,
            Map<PriceListId, String> codes) {
        this.products = products;
        this.lists = lists;
        this.codes = codes;
    }

    /** A product with the prices it had; empty when it has them still. */
    public Optional<Product> product(Product now, Instant moment) {
        var known = products.getOrDefault(new ProductId(now.id()), List.of());
        return Known.hasChangedSince(moment, known) ? Optional.of(now.with(Known.at(moment, known))) : Optional.empty();
    }

    /** Whether a list was another one then. */
    public boolean hasChanged(@Nullable PriceListId list, Instant moment) {
        return list != null && Known.hasChangedSince(moment, lists.getOrDefault(list, List.of()));
    }

    /** A list with what stood on it; null for null. */
    public @Nullable PriceList list(@Nullable PriceListId list, Instant moment) {
        return list == null
                ? null
                : PriceList.of(codes.getOrDefault(list, ""), Known.at(moment, lists.getOrDefault(list, List.of())));
    }
}
