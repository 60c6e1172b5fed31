package nl.florijn.ui.products;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import nl.florijn.ui.components.ChipBar;
import nl.florijn.ui.security.CurrentPartner;

/** Products, price lists, indexations and models are parts of one place. */
enum ProductsPart {
    PRODUCTS(ProductsView.class),
    PRICE_LISTS(PriceListsView.class),
    INDEXATIONS(IndexationsView.class),
    TEMPLATES(TemplatesView.class);

    private final Class<? extends Component> view;

    ProductsPart(Class<? extends Component> view) {
        this.view = view;
    }

    /** To go from one to the other; {@code shown} is where the person is. */
    static ChipBar<ProductsPart> chips(ProductsPart shown, CurrentPartner current) {
        var ui = UI.getCurrent();
        var chips = new ChipBar<ProductsPart>("products.title", chosen -> ui.navigate(chosen.view, current.route()));
        for (var part : values()) {
            chips.chip(part, ui.getTranslation("products.part." + part));
        }
        chips.press(shown);
        return chips;
    }
}
