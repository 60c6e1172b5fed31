package nl.florijn.catalog.intake;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import nl.florijn.catalog.ProductId;
import nl.florijn.catalog.intake.ProductEntry.PriceKey;

/** What some rows make of the products. */
final class ProductChanges {

    /** A price that is new or other than before. */
    record Price(ProductEntry product, PriceKey key) {}

    private final List<ProductEntry> added = new ArrayList<>();
    private final Map<ProductId, ProductEntry> changed = new LinkedHashMap<>();
    private final List<Price> prices = new ArrayList<>();

    void add(ProductEntry product) {
        added.add(product);
    }

    void change(ProductEntry product) {
        changed.put(product.id(), product);
    }

    void price(ProductEntry product, PriceKey key) {
        prices.add(new Price(product, key));
    }

    List<ProductEntry> added() {
        return added;
    }

    Collection<ProductEntry> changed() {
        return changed.values();
    }

    List<Price> prices() {
        return prices;
    }
}
