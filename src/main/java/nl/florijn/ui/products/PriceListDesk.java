package nl.florijn.ui.products;

import static java.util.Objects.requireNonNullElse;

import com.vaadin.flow.spring.annotation.SpringComponent;
import com.vaadin.flow.spring.annotation.UIScope;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import nl.florijn.catalog.Product;
import nl.florijn.catalog.ProductId;
import nl.florijn.catalog.Products;
import nl.florijn.catalog.prices.PriceList;
import nl.florijn.catalog.prices.PriceListDetails;
import nl.florijn.catalog.prices.PriceListEntries;
import nl.florijn.catalog.prices.PriceListEntry;
import nl.florijn.catalog.prices.PriceListEntryDetails;
import nl.florijn.catalog.prices.PriceListId;
import nl.florijn.catalog.prices.PriceLists;
import nl.florijn.platform.paging.Page;
import nl.florijn.platform.paging.PageRequest;
import nl.florijn.ui.components.Suggestions;
import nl.florijn.ui.security.CurrentPartner;
import org.jspecify.annotations.Nullable;

/** What the screens of price lists ask of the services. */
@SpringComponent
@UIScope
class PriceListDesk {

    private final CurrentPartner current;
    private final PriceLists lists;
    private final PriceListEntries entries;
    private final Products products;
    private final Suggestions suggestions;

    PriceListDesk(
            CurrentPartner current,
            PriceLists lists,
            PriceListEntries entries,
            Products products,
            Suggestions suggestions) {
        this.current = current;
        this.lists = lists;
        this.entries = entries;
        this.products = products;
        this.suggestions = suggestions;
    }

    /** An entry with the name of what it is for. */
    record Row(PriceListEntry entry, String subject) {}

    CurrentPartner current() {
        return current;
    }

    boolean mayWork() {
        return current.mayWork();
    }

    Page<PriceList> lists(PageRequest page) {
        return lists.list(current.id(), page);
    }

    PriceList get(PriceListId id) {
        return lists.get(current.id(), id);
    }

    PriceList save(@Nullable PriceList known, PriceListDetails details) {
        return known == null
                ? lists.create(current.id(), details)
                : lists.change(current.id(), known.id(), known.version(), details);
    }

    void delete(PriceList list) {
        lists.delete(current.id(), list.id(), list.version());
    }

    Page<Row> entries(PriceList list, PageRequest request) {
        var page = entries.list(current.id(), list.id(), request);
        var names = products.names(
                current.id(),
                page.items().stream()
                        .map(entry -> entry.details().productId())
                        .filter(Objects::nonNull)
                        .toList());
        return page.map(entry -> new Row(entry, subject(entry.details(), names)));
    }

    private static String subject(PriceListEntryDetails details, Map<ProductId, String> names) {
        var product = details.productId();
        return product == null
                ? requireNonNullElse(details.group(), "")
                : names.getOrDefault(product, product.toString());
    }

    void save(PriceList list, @Nullable PriceListEntry known, PriceListEntryDetails details) {
        if (known == null) {
            entries.create(current.id(), list.id(), details);
        } else {
            entries.change(current.id(), list.id(), known.id(), known.version(), details);
        }
    }

    void delete(PriceList list, PriceListEntry entry) {
        entries.delete(current.id(), list.id(), entry.id(), entry.version());
    }

    Product product(ProductId id) {
        return products.get(current.id(), id);
    }

    List<String> groups() {
        return products.groups(current.id());
    }

    /** In which the partner keeps its books. */
    String currency() {
        return current.partner().details().currency();
    }

    Suggestions suggestions() {
        return suggestions;
    }
}
