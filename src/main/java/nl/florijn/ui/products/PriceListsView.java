package nl.florijn.ui.products;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.router.AfterNavigationEvent;
import com.vaadin.flow.router.AfterNavigationObserver;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import nl.florijn.catalog.prices.PriceList;
import nl.florijn.catalog.prices.PriceListId;
import nl.florijn.platform.Conflict;
import nl.florijn.platform.StaleVersion;
import nl.florijn.ui.components.Address;
import nl.florijn.ui.components.Confirm;
import nl.florijn.ui.components.KeysetRows;
import nl.florijn.ui.components.ListAndDetail;
import nl.florijn.ui.components.Listing;
import nl.florijn.ui.components.Notices;
import nl.florijn.ui.components.Screen;
import nl.florijn.ui.security.CurrentPartner;
import org.jspecify.annotations.Nullable;

/** What some customers pay instead of the usual prices; the chosen list beside them. */
@Route(CurrentPartner.ROUTE + PriceListsView.PATH)
@RolesAllowed("VIEWER")
public class PriceListsView extends Screen implements AfterNavigationObserver {

    public static final String PATH = "price-lists";
    private static final String LIST = "list";

    private final transient PriceListDesk desk;
    private final Listing<PriceList> list = new Listing<>("priceLists.title");
    private final KeysetRows<PriceList> rows;
    private final ListAndDetail split;
    private transient Address address = Address.NONE;

    PriceListsView(PriceListDesk desk) {
        super("priceLists.title");
        this.desk = desk;
        list.whenEmpty("priceLists.empty");
        list.narrow("priceList.code", priceList -> priceList.details().code());
        list.words("priceList.name", priceList -> priceList.details().name()).setFlexGrow(3);
        rows = new KeysetRows<>(list, desk::lists);
        var tools = new Div(ProductsPart.chips(ProductsPart.PRICE_LISTS, desk.current()));
        tools.addClassName("tools");
        split = new ListAndDetail(list, this::close);
        split.whenChosen(list, this::go);
        addBody(tools, split);
        if (desk.mayWork()) {
            addActions(new Button(getTranslation("priceLists.new"), press -> open(null)));
        }
    }

    @Override
    public void afterNavigation(AfterNavigationEvent event) {
        address = Address.of(event.getLocation());
        if (address.get(LIST).isEmpty()) {
            split.showListOnly();
        } else {
            open(desk.get(PriceListId.of(address.get(LIST))));
        }
    }

    private void go(PriceList chosen) {
        address = address.with(LIST, chosen.id().toString()).go();
        open(chosen);
    }

    private void close() {
        split.showListOnly();
        address = address.with(LIST, "").go();
        list.deselectAll();
    }

    private void open(@Nullable PriceList chosen) {
        var form = new PriceListForm(
                chosen,
                desk.mayWork(),
                details -> {
                    var saved = desk.save(chosen, details);
                    Notices.done(getTranslation("saved", saved.details().code()));
                    rows.show(desk::lists);
                    go(saved);
                },
                this::close);
        if (chosen == null) {
            split.open(getTranslation("priceLists.new"), form);
        } else {
            split.open(chosen.details().code(), form, new EntriesPanel(desk, chosen), removal(chosen));
        }
    }

    private Button removal(PriceList chosen) {
        var text = getTranslation("priceList.remove");
        var removal = new Button(text, VaadinIcon.TRASH.create(), press -> askToRemove(chosen));
        removal.setVisible(desk.mayWork());
        return removal;
    }

    private void askToRemove(PriceList chosen) {
        var code = chosen.details().code();
        Confirm.askToDestroy(
                getTranslation("priceList.remove"),
                getTranslation("priceList.remove.text", code),
                getTranslation("priceList.remove"),
                getTranslation("action.cancel"),
                () -> remove(chosen));
    }

    private void remove(PriceList chosen) {
        try {
            desk.delete(chosen);
            Notices.done(getTranslation("priceList.removed", chosen.details().code()));
            rows.show(desk::lists);
            close();
        } catch (Conflict refused) {
            Notices.refused(refused);
        } catch (StaleVersion stale) {
            Notices.refused(stale);
            rows.show(desk::lists);
            open(desk.get(chosen.id()));
        }
    }
}
