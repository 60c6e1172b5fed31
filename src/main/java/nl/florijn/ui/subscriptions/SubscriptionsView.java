package nl.florijn.ui.subscriptions;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.AfterNavigationEvent;
import com.vaadin.flow.router.AfterNavigationObserver;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.router.RouterLink;
import jakarta.annotation.security.RolesAllowed;
import java.util.Map;
import nl.florijn.customers.Customer;
import nl.florijn.customers.CustomerId;
import nl.florijn.invoicing.runs.Forecasts;
import nl.florijn.platform.paging.PageRequest;
import nl.florijn.subscriptions.Subscription;
import nl.florijn.subscriptions.SubscriptionFilter;
import nl.florijn.subscriptions.SubscriptionId;
import nl.florijn.subscriptions.Subscriptions;
import nl.florijn.ui.components.Address;
import nl.florijn.ui.components.KeysetRows;
import nl.florijn.ui.components.ListAndDetail;
import nl.florijn.ui.components.Listing;
import nl.florijn.ui.components.Notices;
import nl.florijn.ui.components.Screen;
import nl.florijn.ui.components.SearchField;
import nl.florijn.ui.security.CurrentPartner;
import nl.florijn.ui.text.Formats;
import nl.florijn.ui.text.Words;

/** What customers take, with the date of the run that bills it next; the chosen one beside the list. */
@Route(CurrentPartner.ROUTE + SubscriptionsView.PATH)
@RolesAllowed("VIEWER")
public class SubscriptionsView extends Screen implements AfterNavigationObserver {

    public static final String PATH = "subscriptions";
    private static final String TEXT = "q";
    private static final String CUSTOMER = "customer";
    private static final String SUBSCRIPTION = "subscription";
    private static final String NEW = "new";

    private final transient Subscriptions subscriptions;
    private final transient Forecasts forecasts;
    private final transient SubscriptionDesk desk;
    private final Listing<SubscriptionRow> list = new Listing<>("subscriptions.title");
    private final KeysetRows<SubscriptionRow> rows;
    private final SearchField search = new SearchField("subscriptions.search", this::search);
    private final ListAndDetail split;
    private transient Address address = Address.NONE;

    SubscriptionsView(Subscriptions subscriptions, Forecasts forecasts, SubscriptionDesk desk) {
        super("subscriptions.title");
        this.subscriptions = subscriptions;
        this.forecasts = forecasts;
        this.desk = desk;
        columns();
        list.whenEmpty("subscriptions.empty");
        rows = new KeysetRows<>(list, page -> page(SubscriptionFilter.ALL, page));
        var tools = new Div(search);
        tools.addClassName("tools");
        split = new ListAndDetail(list, this::close);
        split.whenChosen(list, chosen -> go(chosen.subscription().id()));
        addBody(tools, split);
        if (desk.current().mayWork()) {
            addActions(new Button(getTranslation("subscriptions.new"), press -> create()));
        }
    }

    private void columns() {
        list.words("subscription.description", SubscriptionRow::description).setFlexGrow(3);
        list.words("subscription.customer", SubscriptionRow::customerName).setFlexGrow(3);
        list.figures(
                "subscription.quantity", row -> Formats.number(row.details().quantity()));
        list.narrow("subscription.interval", row -> Words.of(row.details().interval()));
        list.narrow("subscription.start", row -> Formats.date(row.details().start()));
        list.narrow(
                "subscription.billedUntil",
                row -> Formats.lastDay(row.subscription().billedUntil()));
        list.narrow("subscription.next", row -> Formats.date(row.subscription().nextBilling()));
        list.narrow("subscription.end", row -> Formats.lastDay(row.details().end()));
    }

    @Override
    public void afterNavigation(AfterNavigationEvent event) {
        address = Address.of(event.getLocation());
        search.setValue(address.get(TEXT));
        refresh();
        var chosen = address.get(SUBSCRIPTION);
        if (chosen.isEmpty()) {
            split.showListOnly();
        } else if (chosen.equals(NEW) && desk.current().mayWork()) {
            create();
        } else {
            open(SubscriptionId.of(chosen));
        }
    }

    private void search(String text) {
        address = address.with(TEXT, text.strip()).go();
        refresh();
    }

    private void refresh() {
        var text = address.get(TEXT);
        var customer = address.get(CUSTOMER);
        var filter = new SubscriptionFilter(
                null, customer.isEmpty() ? null : CustomerId.of(customer), null, text.isEmpty() ? null : text);
        setFacts(
                customer.isEmpty() ? "" : desk.customer(CustomerId.of(customer)).name());
        rows.show(page -> page(filter, page));
    }

    private nl.florijn.platform.paging.Page<SubscriptionRow> page(SubscriptionFilter filter, PageRequest page) {
        return desk.named(
                subscriptions.list(desk.current().id(), filter, page),
                subscription -> subscription.details().customerId(),
                SubscriptionRow::new);
    }

    private void go(SubscriptionId id) {
        address = address.with(SUBSCRIPTION, id.toString()).go();
        open(id);
    }

    private void open(SubscriptionId id) {
        var subscription = subscriptions.get(desk.current().id(), id);
        var detail = new SubscriptionDetail(desk, subscriptions, forecasts, subscription, this::changed);
        split.open(String.valueOf(subscription.details().description()), detail);
    }

    /** The way to start one for a customer. */
    public static RouterLink startFor(Customer customer, CurrentPartner current) {
        var link = current.link(
                UI.getCurrent().getTranslation("subscriptions.new"),
                SubscriptionsView.class,
                Map.of(CUSTOMER, customer.id().toString(), SUBSCRIPTION, NEW));
        link.addClassName("button-link");
        return link;
    }

    /** For the customer whose subscriptions are listed, if only those are. */
    private void create() {
        var customer = address.get(CUSTOMER);
        split.open(
                getTranslation("subscriptions.new"),
                new SubscriptionForm(
                        desk,
                        customer.isEmpty() ? null : desk.customer(CustomerId.of(customer)),
                        details -> forecasts.ifStarted(desk.current().id(), details),
                        details -> changed(subscriptions.create(desk.current().id(), details)),
                        () -> {
                            split.showListOnly();
                            close();
                        }));
    }

    private void changed(Subscription subscription) {
        Notices.done(
                getTranslation("saved", String.valueOf(subscription.details().description())));
        refresh();
        go(subscription.id());
    }

    private void close() {
        address = address.with(SUBSCRIPTION, "").go();
        list.deselectAll();
    }
}
