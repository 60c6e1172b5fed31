package nl.florijn.ui.subscriptions;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.router.AfterNavigationEvent;
import com.vaadin.flow.router.AfterNavigationObserver;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.router.RouterLink;
import jakarta.annotation.security.RolesAllowed;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.florijn.customers.Customer;
import nl.florijn.customers.CustomerId;
import nl.florijn.invoicing.runs.Forecasts;
import nl.florijn.platform.paging.PageRequest;
import nl.florijn.subscriptions.Subscription;
import nl.florijn.subscriptions.SubscriptionFilter;
import nl.florijn.subscriptions.SubscriptionId;
import nl.florijn.subscriptions.Subscriptions;
import nl.florijn.subscriptions.recurring.RecurringRevenue;
import nl.florijn.subscriptions.recurring.RecurringSum;
import nl.florijn.ui.components.Address;
import nl.florijn.ui.components.CsvLink;
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
    private final transient RecurringRevenue recurring;
    private final SubscriptionTools tools;
    private final SearchField search = new SearchField("subscriptions.search", this::search);
    private final ListAndDetail split;
    private transient Address address = Address.NONE;
    private transient SubscriptionFilter filter = SubscriptionFilter.ALL;

    SubscriptionsView(
            Subscriptions subscriptions, RecurringRevenue recurring, Forecasts forecasts, SubscriptionDesk desk) {
        super("subscriptions.title");
        this.subscriptions = subscriptions;
        this.recurring = recurring;
        this.forecasts = forecasts;
        this.desk = desk;
        columns();
        list.whenEmpty("subscriptions.empty");
        list.whenNothingFound(this::showAll);
        rows = new KeysetRows<>(list, this::page);
        tools = new SubscriptionTools(desk, this::narrow);
        tools.add(search);
        split = new ListAndDetail(list, this::close);
        split.whenChosen(list, chosen -> go(chosen.subscription().id()));
        addBody(tools, split);
        addActions(csv());
        if (desk.current().mayWork()) {
            addActions(new Button(getTranslation("subscriptions.new"), press -> create()));
        }
    }

    private void columns() {
        list.words("subscription.description", SubscriptionRow::description).setFlexGrow(3);
        list.ifRoom(
                560,
                list.words("subscription.customer", SubscriptionRow::customerName)
                        .setFlexGrow(3));
        list.ifRoom(
                480,
                list.figures(
                        "subscription.quantity",
                        row -> Formats.number(row.details().quantity())));
        list.ifRoom(820, list.narrow("subscription.coming", SubscriptionRow::coming));
        list.narrow("subscription.interval", row -> Words.of(row.details().interval()));
        list.ifRoom(
                1200,
                list.narrow(
                        "subscription.start", row -> Formats.date(row.details().start())));
        list.ifRoom(
                900,
                list.narrow(
                        "subscription.billedUntil",
                        row -> Formats.lastDay(row.subscription().billedUntil())));
        list.figures("subscription.monthly", SubscriptionRow::monthly);
        list.ifRoom(
                700,
                list.narrow(
                        "subscription.next",
                        row -> Formats.date(row.subscription().nextBilling())));
        list.ifRoom(
                1000,
                list.narrow(
                        "subscription.end", row -> Formats.lastDay(row.details().end())));
        list.folded(SubscriptionRow::description, SubscriptionRow::monthly, SubscriptionRow::rest);
    }

    @Override
    public void afterNavigation(AfterNavigationEvent event) {
        address = Address.of(event.getLocation());
        search.setValue(address.get(TEXT));
        tools.read(address);
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

    private void showAll() {
        search.setValue("");
        address = SubscriptionTools.allIn(address.with(CUSTOMER, "").with(TEXT, ""))
                .go();
        tools.read(address);
        refresh();
    }

    private void narrow(SubscriptionTools chosen) {
        address = chosen.in(address).go();
        refresh();
    }

    private void refresh() {
        var text = address.get(TEXT);
        var customer = address.get(CUSTOMER);
        filter = tools.filter(customer.isEmpty() ? null : CustomerId.of(customer), text.isEmpty() ? null : text);
        rows.show(this::page);
        setFacts(facts());
        list.setNarrowed(!filter.equals(SubscriptionFilter.ALL));
    }

    /** Whose, how many, and what those of them that run come to a month. */
    private String facts() {
        var partner = desk.current().id();
        var customer = filter.customerId();
        var monthly = Formats.moneys(recurring.sums(partner, filter), RecurringSum::monthly, RecurringSum::currency);
        return Stream.of(
                        customer == null ? "" : desk.customer(customer).name(),
                        getTranslation("subscriptions.count", subscriptions.count(partner, filter)),
                        monthly.isEmpty() ? "" : getTranslation("subscriptions.monthly", monthly))
                .filter(fact -> !fact.isEmpty())
                .collect(Collectors.joining(" · "));
    }

    private CsvLink<SubscriptionRow> csv() {
        return new CsvLink<>("subscriptions.title", this::page)
                .text("subscription.description", SubscriptionRow::description)
                .text("subscription.customer", SubscriptionRow::customerName)
                .number("subscription.quantity", row -> row.details().quantity())
                .text(
                        "subscription.interval",
                        row -> String.valueOf(row.details().interval()))
                .number("subscription.unitPrice", row -> row.details().unitPrice())
                .number("subscription.discountPercent", row -> row.details().discountPercent())
                .number(
                        "subscription.monthly",
                        row -> row.recurring() == null ? null : row.recurring().monthly())
                .text(
                        "customer.currency",
                        row -> row.recurring() == null ? null : row.recurring().currency())
                .day("subscription.start", row -> row.details().start())
                .day("subscription.end", row -> row.details().end())
                .day("subscription.billedUntil", row -> row.subscription().billedUntil())
                .day("subscription.next", row -> row.subscription().nextBilling())
                .text("subscription.coming", SubscriptionRow::coming)
                .text("customer.reference", row -> row.details().reference());
    }

    private nl.florijn.platform.paging.Page<SubscriptionRow> page(PageRequest page) {
        var partner = desk.current().id();
        var found = subscriptions.list(partner, filter, page);
        var ids = found.items().stream().map(Subscription::id).toList();
        var each = recurring.each(partner, ids);
        var today = subscriptions.today(partner, ids);
        return desk.named(
                found,
                subscription -> subscription.details().customerId(),
                (subscription, name) -> new SubscriptionRow(
                        subscription,
                        Objects.requireNonNull(today.get(subscription.id())),
                        name,
                        each.get(subscription.id())));
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
