package nl.florijn.ui.products;

import com.vaadin.flow.component.UI;
import nl.florijn.ui.components.ChipBar;

/** Products, price lists and indexations are parts of one place. */
enum ProductsPart {
    PRODUCTS(ProductsView.PATH),
    PRICE_LISTS(PriceListsView.PATH),
    INDEXATIONS(IndexationsView.PATH);

    private final String path;

    ProductsPart(String path) {
        this.path = path;
    }

    /** To go from one to the other; {@code shown} is where the person is. */
    static ChipBar<ProductsPart> chips(ProductsPart shown) {
        var ui = UI.getCurrent();
        var chips = new ChipBar<ProductsPart>("products.title", chosen -> ui.navigate(chosen.path));
        for (var part : values()) {
            chips.chip(part, ui.getTranslation("products.part." + part));
        }
        chips.press(shown);
        return chips;
    }
}
