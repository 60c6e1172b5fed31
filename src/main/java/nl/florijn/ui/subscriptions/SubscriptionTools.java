package nl.florijn.ui.subscriptions;

import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.select.Select;
import java.util.Locale;
import java.util.function.Consumer;
import nl.florijn.catalog.Product;
import nl.florijn.catalog.ProductId;
import nl.florijn.customers.CustomerId;
import nl.florijn.subscriptions.SubscriptionFilter;
import nl.florijn.subscriptions.SubscriptionFilter.Phase;
import nl.florijn.ui.components.Address;
import nl.florijn.ui.components.ChipBar;
import nl.florijn.ui.components.Narrowed;
import org.jspecify.annotations.Nullable;

/** Which subscriptions are listed: where they stand, of which product, at whose price. Kept in the address. */
final class SubscriptionTools extends Div {

    private static final String SHOW = "show";
    private static final String PRODUCT = "product";
    private static final String PRICE = "price";
    private static final String LAYOUT = "layout";

    private final transient SubscriptionDesk desk;
    private final ChipBar<Which> chips = new ChipBar<>("subscriptions.which", this::press);
    private final ComboBox<Product> product = new ComboBox<>();
    private final Select<Price> price = new Select<>();
    private final transient Consumer<SubscriptionTools> onChange;
    private final Narrowed layout = new Narrowed("subscriptions.layout", this::ofAnyLayout);
    private Which which = Which.ALL;
    private String ofLayout = "";

    private enum Which {
        ALL(null),
        RUNNING(Phase.RUNNING),
        NOT_BEGUN(Phase.NOT_BEGUN),
        ENDED(Phase.ENDED);

        private final @Nullable Phase phase;

        Which(@Nullable Phase phase) {
            this.phase = phase;
        }
    }

    private enum Price {
        ALL(null),
        OWN(true),
        USUAL(false);

        private final @Nullable Boolean own;

        Price(@Nullable Boolean own) {
            this.own = own;
        }
    }

    /** @param onChange when the person chose otherwise */
    SubscriptionTools(SubscriptionDesk desk, Consumer<SubscriptionTools> onChange) {
        this.desk = desk;
        this.onChange = onChange;
        addClassName("tools");
        for (var each : Which.values()) {
            chips.chip(each, getTranslation("subscriptions." + each));
        }
        product.setAriaLabel(getTranslation("subscription.product"));
        product.setPlaceholder(getTranslation("subscriptions.product.all"));
        product.setClearButtonVisible(true);
        desk.suggestions().offerProducts(product);
        product.addValueChangeListener(change -> tell(change.isFromClient()));
        product.addCustomValueSetListener(typed -> tell(true));
        price.setAriaLabel(getTranslation("subscription.unitPrice"));
        price.setItems(Price.values());
        price.setItemLabelGenerator(each -> getTranslation("subscriptions.price." + each));
        price.setValue(Price.ALL);
        price.addValueChangeListener(change -> tell(change.isFromClient()));
        add(chips, product, price, layout);
    }

    /** Shows what an address says. */
    void read(Address address) {
        which = address.choice(SHOW, Which.ALL);
        chips.press(which);
        var wanted = address.get(PRODUCT);
        product.setValue(wanted.isEmpty() ? null : desk.product(ProductId.of(wanted)));
        price.setValue(address.choice(PRICE, Price.ALL));
        ofLayout = address.get(LAYOUT);
        layout.show(ofLayout);
    }

    /** The address that says what is chosen. */
    Address in(Address address) {
        var chosen = product.getValue();
        return address.with(SHOW, inAddress(which, Which.ALL))
                .with(PRODUCT, chosen == null ? "" : chosen.id().toString())
                .with(PRICE, inAddress(price.getValue(), Price.ALL))
                .with(LAYOUT, ofLayout);
    }

    static Address allIn(Address address) {
        return address.with(SHOW, "").with(PRODUCT, "").with(PRICE, "").with(LAYOUT, "");
    }

    SubscriptionFilter filter(@Nullable CustomerId customer, @Nullable String text) {
        var chosen = product.getValue();
        return new SubscriptionFilter(
                        null, customer, chosen == null ? null : chosen.id(), text, which.phase, price.getValue().own)
                .withLayout(ofLayout);
    }

    private static <E extends Enum<E>> String inAddress(E chosen, E usual) {
        return chosen == usual ? "" : chosen.name().toLowerCase(Locale.ROOT);
    }

    private void press(Which chosen) {
        which = chosen;
        chips.press(chosen);
        onChange.accept(this);
    }

    private void ofAnyLayout() {
        ofLayout = "";
        layout.show(ofLayout);
        onChange.accept(this);
    }

    private void tell(boolean byPerson) {
        if (byPerson) {
            onChange.accept(this);
        }
    }
}
