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
import nl.florijn.subscriptions.charges.ChargeAmount;
import nl.florijn.subscriptions.charges.ChargeAmounts;
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
    private final transient ChargeAmounts amounts;
    private final transient SubscriptionDesk desk;
    private final Listing<ChargeRow> list = new Listing<>("charges.title");
    private final KeysetRows<ChargeRow> rows;
    private final ChipBar<ChargeState> chips = new ChipBar<>("charges.which", this::show);
    private final Narrowed priceList = new Narrowed("charges.priceList", this::ofAnyPriceList);
    private final ListAndDetail split;
    private transient Address address = Address.NONE;

    /**
     * A charge in the list, with the name of its customer.
     *
     * @param amount null: it has no price yet, or had that of the day on which it was invoiced
     */
    private record ChargeRow(
            Charge charge, String customerName, @Nullable ChargeAmount amount) {

        String net() {
            return amount == null ? "" : Formats.money(amount.net(), amount.currency());
        }

        String description() {
            return String.valueOf(charge.details().description());
        }

        String rest() {
            var price = price(this);
            return customerName + " · " + Formats.number(charge.details().quantity())
                    + (price.isEmpty() ? "" : " × " + price);
        }
    }

    ChargesView(Charges charges, ChargeAmounts amounts, SubscriptionDesk desk) {
        super("charges.title");
        this.charges = charges;
        this.amounts = amounts;
        this.desk = desk;
        list.setSelectionMode(Listing.SelectionMode.NONE);
        list.whenEmpty("charges.empty");
        list.words("charge.description", ChargeRow::description).setFlexGrow(3);
        list.words("charge.customer", ChargeRow::customerName).setFlexGrow(3);
        list.figures(
                "charge.quantity", row -> Formats.number(row.charge().details().quantity()));
        list.ifRoom(640, list.figures("charge.unitPrice", ChargesView::price));
        list.figures("charge.amount", ChargeRow::net);
        list.state("charge.state", row -> tag(row.charge().state()));
        if (desk.current().mayWork()) {
            list.actions(this::actions);
            list.folded(ChargeRow::description, ChargeRow::net, ChargeRow::rest, this::below);
            addActions(new Button(getTranslation("charges.new"), press -> edit(null)));
        }
        if (!desk.current().mayWork()) {
            list.folded(
                    ChargeRow::description,
                    ChargeRow::net,
                    ChargeRow::rest,
                    row -> tag(row.charge().state()));
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
        var partner = desk.current().id();
        var found = charges.list(partner, filter, page);
        var each = amounts.of(
                partner,
                found.items().stream()
                        .filter(ChargesView::isReckoned)
                        .map(Charge::id)
                        .toList());
        return desk.named(
                found,
                charge -> charge.details().customerId(),
                (charge, name) -> new ChargeRow(charge, name, each.get(charge.id())));
    }

    /** What was invoiced at the price of that day is not what it would be today. */
    private static boolean isReckoned(Charge charge) {
        return charge.state() == ChargeState.WAITING || charge.details().unitPrice() != null;
    }

    private Div below(ChargeRow row) {
        var below = new Div(tag(row.charge().state()), actions(row));
        below.addClassName("folded-below");
        return below;
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
