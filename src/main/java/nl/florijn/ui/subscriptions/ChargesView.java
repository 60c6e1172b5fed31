package nl.florijn.ui.subscriptions;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.AfterNavigationEvent;
import com.vaadin.flow.router.AfterNavigationObserver;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.Locale;
import nl.florijn.platform.Conflict;
import nl.florijn.platform.StaleVersion;
import nl.florijn.platform.paging.PageRequest;
import nl.florijn.subscriptions.charges.Charge;
import nl.florijn.subscriptions.charges.ChargeFilter;
import nl.florijn.subscriptions.charges.ChargeState;
import nl.florijn.subscriptions.charges.Charges;
import nl.florijn.ui.components.Address;
import nl.florijn.ui.components.ChipBar;
import nl.florijn.ui.components.Confirm;
import nl.florijn.ui.components.KeysetRows;
import nl.florijn.ui.components.ListAndDetail;
import nl.florijn.ui.components.Listing;
import nl.florijn.ui.components.Narrowed;
import nl.florijn.ui.components.Notices;
import nl.florijn.ui.components.Screen;
import nl.florijn.ui.components.Tag;
import nl.florijn.ui.security.CurrentPartner;
import nl.florijn.ui.text.Formats;
import nl.florijn.ui.text.Words;
import org.jspecify.annotations.Nullable;

/** Extra charges (R10): what waits for the next invoice of a customer, and what became of earlier ones. */
@Route(CurrentPartner.ROUTE + ChargesView.PATH)
@RolesAllowed("VIEWER")
public class ChargesView extends Screen implements AfterNavigationObserver {

    public static final String PATH = "charges";
    private static final String STATE = "state";
    private static final String PRICE_LIST = "priceList";

    private final transient Charges charges;
    private final transient SubscriptionDesk desk;
    private final Listing<ChargeRow> list = new Listing<>("charges.title");
    private final KeysetRows<ChargeRow> rows;
    private final ChipBar<ChargeState> chips = new ChipBar<>("charges.which", this::show);
    private final Narrowed priceList = new Narrowed("charges.priceList", this::ofAnyPriceList);
    private final ListAndDetail split;
    private transient Address address = Address.NONE;

    /** A charge in the list, with the name of its customer. */
    private record ChargeRow(Charge charge, String customerName) {}

    ChargesView(Charges charges, SubscriptionDesk desk) {
        super("charges.title");
        this.charges = charges;
        this.desk = desk;
        list.setSelectionMode(Listing.SelectionMode.NONE);
        list.whenEmpty("charges.empty");
        list.words("charge.description", row -> row.charge().details().description())
                .setFlexGrow(3);
        list.words("charge.customer", ChargeRow::customerName).setFlexGrow(3);
        list.figures(
                "charge.quantity", row -> Formats.number(row.charge().details().quantity()));
        list.figures("charge.unitPrice", ChargesView::price);
        list.state("charge.state", row -> tag(row.charge().state()));
        if (desk.current().mayWork()) {
            list.actions(this::actions);
            addActions(new Button(getTranslation("charges.new"), press -> edit(null)));
        }
        rows = new KeysetRows<>(list, page -> page(ChargeFilter.ALL, page));
        for (var state : ChargeState.values()) {
            chips.chip(state, Words.of("charge.state", state));
        }
        var tools = new Div(chips, priceList);
        tools.addClassName("tools");
        split = new ListAndDetail(list, () -> {});
        addBody(tools, split);
    }

    @Override
    public void afterNavigation(AfterNavigationEvent event) {
        address = Address.of(event.getLocation());
        refresh();
    }

    private void show(ChargeState state) {
        address = address.with(STATE, state.name().toLowerCase(Locale.ROOT)).go();
        refresh();
    }

    private void ofAnyPriceList() {
        address = address.with(PRICE_LIST, "").go();
        refresh();
    }

    private void refresh() {
        var list = address.get(PRICE_LIST);
        var state = list.isEmpty() || !address.get(STATE).isEmpty() ? address.choice(STATE, ChargeState.WAITING) : null;
        chips.press(state);
        priceList.show(list);
        var filter = new ChargeFilter(null, null, state, list);
        rows.show(page -> page(filter, page));
    }

    private nl.florijn.platform.paging.Page<ChargeRow> page(ChargeFilter filter, PageRequest page) {
        return desk.named(
                charges.list(desk.current().id(), filter, page),
                charge -> charge.details().customerId(),
                ChargeRow::new);
    }

    private Div actions(ChargeRow row) {
        var actions = new Div();
        actions.addClassName("row-actions");
        if (row.charge().state() == ChargeState.WAITING) {
            var change = new Button(getTranslation("action.edit"), press -> edit(row.charge()));
            change.addThemeNames("small");
            actions.add(change, takeBack(row));
        }
        return actions;
    }

    private Button takeBack(ChargeRow row) {
        var description = String.valueOf(row.charge().details().description());
        var button = new Button(
                getTranslation("charge.takeBack"),
                press -> Confirm.askToDestroy(
                        getTranslation("charge.takeBack"),
                        getTranslation("charge.takeBack.text", description, row.customerName()),
                        getTranslation("charge.takeBack"),
                        getTranslation("action.cancel"),
                        () -> delete(row.charge())));
        button.addThemeNames("small");
        return button;
    }

    private void delete(Charge charge) {
        try {
            charges.delete(desk.current().id(), charge.id(), charge.version());
        } catch (Conflict | StaleVersion refused) {
            Notices.refused(refused);
        }
        show(ChargeState.WAITING);
    }

    private void edit(@Nullable Charge known) {
        var partner = desk.current().id();
        var title = known == null
                ? getTranslation("charges.new")
                : String.valueOf(known.details().description());
        split.open(
                title,
                new ChargeForm(
                        desk,
                        known == null ? null : known.details(),
                        details -> {
                            var charge = known == null
                                    ? charges.create(partner, details)
                                    : charges.change(partner, known.id(), known.version(), details);
                            Notices.done(getTranslation(
                                    "saved", String.valueOf(charge.details().description())));
                            split.showListOnly();
                            show(ChargeState.WAITING);
                        },
                        split::showListOnly));
    }

    private static String price(ChargeRow row) {
        var price = row.charge().details().unitPrice();
        var currency = row.charge().priceCurrency();
        return price == null || currency == null ? "" : Formats.price(price, currency);
    }

    private static Tag tag(ChargeState state) {
        var tone = state == ChargeState.WAITING ? Tag.Tone.WARNING : Tag.Tone.NEUTRAL;
        return new Tag(Words.of("charge.state", state), tone);
    }
}
