package nl.florijn.catalog.prices;

import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import nl.florijn.catalog.DatedPrice;
import nl.florijn.catalog.Product;
import nl.florijn.catalog.ProductKind;
import nl.florijn.catalog.ProductPrice;
import nl.florijn.platform.FieldCheck;

/**
 * Whether some line could get an entry (R15): one that none can get would be accepted and never count.
 *
 * @param products that it is for
 */
record EntryUse(PriceListEntryDetails entry, List<Product> products) {

    void check(FieldCheck check) {
        var product = entry.productId();
        check.require(
                        product == null || !products.isEmpty(),
                        "productId",
                        "UNKNOWN_PRODUCT",
                        "There is no product " + product + ".")
                .require(
                        product != null || !products.isEmpty(),
                        "group",
                        "UNKNOWN_GROUP",
                        "No product is in a group '" + entry.group() + "', written like this.");
        if (!products.isEmpty() && entry.percentOff() == null) {
            checkKinds(check);
        }
    }

    private void checkKinds(FieldCheck check) {
        var recurring = has(ProductKind.RECURRING);
        var once = has(ProductKind.ONCE);
        check.require(
                        recurring || once,
                        entry.productId() == null ? "group" : "productId",
                        "NO_PRICE",
                        "A text has no price.")
                .require(
                        entry.interval() != null || once || !recurring,
                        "interval",
                        "INTERVAL_REQUIRED",
                        "A recurring product has prices for intervals; say for which one this is.")
                .require(
                        entry.interval() == null || recurring || !once,
                        "interval",
                        "NO_INTERVAL",
                        "What is sold once has no interval.");
        if (check.errors().isEmpty()) {
            check.require(
                    entry.amountOff() == null || prices().anyMatch(this::isOf),
                    "amountOff",
                    "NOTHING_TO_TAKE_OFF",
                    "There is no price in %s for %s to take it off."
                            .formatted(
                                    entry.currency(),
                                    entry.interval() == null ? "what is sold once" : entry.interval()));
        }
    }

    private boolean has(ProductKind kind) {
        return products.stream().anyMatch(product -> product.details().kind() == kind);
    }

    /** Those of today and those that come. */
    private Stream<ProductPrice> prices() {
        return products.stream()
                .flatMap(product -> Stream.concat(
                        product.details().prices().stream(),
                        product.coming().stream().map(DatedPrice::price)));
    }

    private boolean isOf(ProductPrice price) {
        return Objects.equals(entry.interval(), price.interval()) && Objects.equals(entry.currency(), price.currency());
    }
}
