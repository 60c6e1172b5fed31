package nl.florijn.ui.products;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.AfterNavigationEvent;
import com.vaadin.flow.router.AfterNavigationObserver;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.List;
import nl.florijn.catalog.Product;
import nl.florijn.catalog.ProductFilter;
import nl.florijn.catalog.ProductId;
import nl.florijn.catalog.Products;
import nl.florijn.ui.components.Address;
import nl.florijn.ui.components.KeysetRows;
import nl.florijn.ui.components.ListAndDetail;
import nl.florijn.ui.components.Listing;
import nl.florijn.ui.components.Notices;
import nl.florijn.ui.components.Removal;
import nl.florijn.ui.components.Screen;
import nl.florijn.ui.components.SearchField;
import nl.florijn.ui.components.Suggestions;
import nl.florijn.ui.security.CurrentPartner;
import org.jspecify.annotations.Nullable;

/** What is sold and for how much; the chosen product beside the list. */
@Route(CurrentPartner.ROUTE + ProductsView.PATH)
@RolesAllowed("VIEWER")
public class ProductsView extends Screen implements AfterNavigationObserver {

    public static final String PATH = "products";
    private static final String TEXT = "q";
    private static final String PRODUCT = "product";

    private final transient Products products;
    private final transient Suggestions suggestions;
    private final transient CurrentPartner current;
    private final Listing<Product> list = new Listing<>("products.title");
    private final KeysetRows<Product> rows;
    private final SearchField search = new SearchField("products.search", this::search);
    private final ListAndDetail split;
    private transient Address address = Address.NONE;

    ProductsView(Products products, Suggestions suggestions, CurrentPartner current) {
        super("products.title");
        this.products = products;
        this.suggestions = suggestions;
        this.current = current;
        list.whenEmpty("products.empty");
        list.narrow("product.code", product -> product.details().code());
        list.words("product.name", product -> product.details().name()).setFlexGrow(3);
        list.ifRoom(
                800, list.words("product.group", product -> product.details().group()));
        list.parts("product.prices", ProductsView::prices).setFlexGrow(5);
        list.ifRoom(
                700, list.narrow("product.vatCode", product -> product.details().vatCode()));
        list.ifRoom(
                900,
                list.narrow(
                        "product.ledgerAccount", product -> product.details().ledgerAccount()));
        list.folded(
                product -> product.details().name(),
                product -> product.details().code(),
                product -> String.join(", ", prices(product)));
        rows = new KeysetRows<>(list, page -> products.list(current.id(), ProductFilter.ALL, page));
        var tools = new Div(ProductsPart.chips(ProductsPart.PRODUCTS, current), search);
        tools.addClassName("tools");
        split = new ListAndDetail(list, this::close);
        split.whenChosen(list, chosen -> go(chosen.id()));
        addBody(tools, split);
        if (current.mayWork()) {
            addActions(new Button(getTranslation("products.new"), press -> edit(null)));
        }
    }

    private static List<String> prices(Product product) {
        return product.details().prices().stream().map(Prices::inWords).toList();
    }

    @Override
    public void afterNavigation(AfterNavigationEvent event) {
        address = Address.of(event.getLocation());
        search.setValue(address.get(TEXT));
        refresh();
        if (address.get(PRODUCT).isEmpty()) {
            split.showListOnly();
        } else {
            open(ProductId.of(address.get(PRODUCT)));
        }
    }

    private void search(String text) {
        address = address.with(TEXT, text.strip()).go();
        refresh();
    }

    private void refresh() {
        var text = address.get(TEXT);
        var filter = new ProductFilter(null, text.isEmpty() ? null : text);
        rows.show(page -> products.list(current.id(), filter, page));
    }

    private void go(ProductId id) {
        address = address.with(PRODUCT, id.toString()).go();
        open(id);
    }

    private void open(ProductId id) {
        edit(products.get(current.id(), id));
    }

    private void close() {
        address = address.with(PRODUCT, "").go();
        list.deselectAll();
    }

    private void edit(@Nullable Product product) {
        var title = product == null
                ? getTranslation("products.new")
                : product.details().name();
        var form = new ProductForm(
                product,
                suggestions,
                current,
                details -> {
                    var saved = product == null
                            ? products.create(current.id(), details)
                            : products.change(current.id(), product.id(), product.version(), details);
                    Notices.done(getTranslation("saved", saved.details().name()));
                    refresh();
                    go(saved.id());
                },
                () -> {
                    split.showListOnly();
                    close();
                });
        if (product == null || !current.mayWork()) {
            split.open(title, form);
        } else {
            split.open(title, form, removal(product));
        }
    }

    private Component removal(Product product) {
        return Removal.of(
                product.details().name(),
                () -> products.delete(current.id(), product.id(), product.version()),
                () -> {
                    split.showListOnly();
                    close();
                    refresh();
                },
                () -> open(product.id()));
    }
}
