package nl.florijn.ui.customers;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.AfterNavigationEvent;
import com.vaadin.flow.router.AfterNavigationObserver;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.Locale;
import nl.florijn.customers.Customer;
import nl.florijn.customers.CustomerFilter;
import nl.florijn.customers.CustomerFilter.Owing;
import nl.florijn.customers.CustomerId;
import nl.florijn.customers.Customers;
import nl.florijn.platform.paging.Page;
import nl.florijn.platform.paging.PageRequest;
import nl.florijn.receivables.statements.DebtorBalance;
import nl.florijn.ui.components.Address;
import nl.florijn.ui.components.ChipBar;
import nl.florijn.ui.components.CsvLink;
import nl.florijn.ui.components.KeysetRows;
import nl.florijn.ui.components.ListAndDetail;
import nl.florijn.ui.components.Listing;
import nl.florijn.ui.components.Narrowed;
import nl.florijn.ui.components.Notices;
import nl.florijn.ui.components.Screen;
import nl.florijn.ui.components.SearchField;
import nl.florijn.ui.security.CurrentPartner;
import org.jspecify.annotations.Nullable;

/** The customers; the chosen one beside the list. */
@Route(CurrentPartner.ROUTE + CustomersView.PATH)
@RolesAllowed("VIEWER")
public class CustomersView extends Screen implements AfterNavigationObserver {

    public static final String PATH = "customers";
    private static final String TEXT = "q";
    static final String CUSTOMER = "customer";
    static final String PART = "part";
    private static final String NEW = "new";
    private static final String SHOW = "show";
    private static final String PRICE_LIST = "priceList";
    private static final String LAYOUT = "layout";

    /** Which customers are listed. */
    private enum Which {
        ALL,
        RUNNING,
        WITHOUT,
        OPEN,
        OVERDUE
    }

    /** Which part of a customer is open. */
    enum Part {
        DETAILS,
        ACCOUNT;

        /** Nothing for what is so anyway. */
        String inAddress() {
            return this == DETAILS ? "" : name().toLowerCase(Locale.ROOT);
        }
    }

    private final transient Customers customers;
    private final transient CustomerDesk desk;
    private final transient AccountDesk accounts;
    private final transient CurrentPartner current;
    private final Listing<ListedCustomer> list = new Listing<>("customers.title");
    private final KeysetRows<ListedCustomer> rows;
    private final ChipBar<Which> chips = new ChipBar<>("customers.which", this::choose);
    private final Narrowed priceList = new Narrowed("customers.priceList", () -> takeOff(PRICE_LIST));
    private final Narrowed layout = new Narrowed("customers.layout", () -> takeOff(LAYOUT));
    private final SearchField search = new SearchField("customers.search", this::search);
    private final ListAndDetail split;
    private transient Address address = Address.NONE;
    private transient CustomerFilter filter = CustomerFilter.ALL;

    CustomersView(Customers customers, CustomerDesk desk, AccountDesk accounts, CurrentPartner current) {
        super("customers.title");
        this.customers = customers;
        this.desk = desk;
        this.accounts = accounts;
        this.current = current;
        columns();
        list.whenEmpty("customers.empty");
        list.whenNothingFound(this::showAll);
        rows = new KeysetRows<>(list, this::page);
        for (var which : Which.values()) {
            chips.chip(which, getTranslation("customers." + which));
        }
        var tools = new Div(chips, search, priceList, layout);
        tools.addClassName("tools");
        split = new ListAndDetail(
                list, () -> address = address.with(CUSTOMER, "").go());
        split.whenChosen(list, chosen -> go(chosen.customer().id()));
        addBody(tools, split);
        addActions(csv());
        if (current.mayWork()) {
            addActions(new Button(getTranslation("customers.new"), press -> edit(null)));
        }
    }

    private void columns() {
        list.narrow("customer.number", row -> row.customer().number());
        list.words("customer.name", row -> row.customer().name()).setFlexGrow(3);
        list.words("customer.city", ListedCustomer::city);
        list.ifRoom(520, list.figures("account.open", ListedCustomer::open));
        list.ifRoom(640, list.figures("account.overdue", ListedCustomer::overdue));
        list.ifRoom(
                900, list.words("customer.email", row -> row.details().email()).setFlexGrow(2));
        list.ifRoom(
                1060,
                list.narrow(
                        "customer.kind",
                        row -> getTranslation("customer.kind." + row.details().kind())));
        list.folded(row -> row.customer().name(), ListedCustomer::open, ListedCustomer::rest);
    }

    private CsvLink<ListedCustomer> csv() {
        return new CsvLink<>("customers.title", this::page)
                .text("customer.number", row -> row.customer().number())
                .text("customer.name", row -> row.customer().name())
                .word("customer.kind", "customer.kind", row -> row.details().kind())
                .text("customer.address.line1", row -> row.details().address().line1())
                .text(
                        "customer.address.postcode",
                        row -> row.details().address().postcode())
                .text("customer.city", ListedCustomer::city)
                .text("customer.address.country", row -> row.details().address().country())
                .text("customer.email", row -> row.details().email())
                .text("customer.phone", row -> row.details().phone())
                .text("customer.vatNumber", row -> row.details().vatNumber())
                .text("customer.iban", row -> row.details().iban())
                .text("customer.currency", row -> row.details().currency())
                .number("account.open", row -> row.own(DebtorBalance::open))
                .number("account.overdue", row -> row.own(DebtorBalance::overdue))
                .number("account.onAccount", row -> row.own(DebtorBalance::onAccount))
                .text("customers.openElsewhere", ListedCustomer::openElsewhere)
                .text("customer.reference", row -> row.details().reference());
    }

    private Page<ListedCustomer> page(PageRequest page) {
        return accounts.withBalances(customers.list(current.id(), filter, page));
    }

    @Override
    public void afterNavigation(AfterNavigationEvent event) {
        address = Address.of(event.getLocation());
        search.setValue(address.get(TEXT));
        refresh();
        var chosen = address.get(CUSTOMER);
        if (chosen.isEmpty()) {
            split.showListOnly();
        } else if (chosen.equals(NEW) && current.mayWork()) {
            edit(null);
        } else {
            open(CustomerId.of(chosen));
        }
    }

    private void search(String text) {
        address = address.with(TEXT, text.strip()).go();
        refresh();
    }

    private void choose(Which which) {
        address = address.with(SHOW, which == Which.ALL ? "" : which.name().toLowerCase(Locale.ROOT))
                .go();
        refresh();
    }

    private void takeOff(String choice) {
        address = address.with(choice, "").go();
        refresh();
    }

    private void showAll() {
        search.setValue("");
        address = address.with(TEXT, "").with(PRICE_LIST, "").with(LAYOUT, "");
        choose(Which.ALL);
    }

    private void refresh() {
        var text = address.get(TEXT);
        var which = address.choice(SHOW, Which.ALL);
        chips.press(which);
        priceList.show(address.get(PRICE_LIST));
        layout.show(address.get(LAYOUT));
        filter = new CustomerFilter(null, null, text.isEmpty() ? null : text, null, running(which))
                .with(address.get(PRICE_LIST), address.get(LAYOUT))
                .with(owing(which));
        rows.show(this::page);
        setFacts(getTranslation("customers.count", customers.count(current.id(), filter)));
        list.setNarrowed(!filter.equals(CustomerFilter.ALL));
    }

    private static @Nullable Boolean running(Which which) {
        return switch (which) {
            case RUNNING -> true;
            case WITHOUT -> false;
            case ALL, OPEN, OVERDUE -> null;
        };
    }

    private static @Nullable Owing owing(Which which) {
        return switch (which) {
            case OPEN -> Owing.OPEN;
            case OVERDUE -> Owing.OVERDUE;
            case ALL, RUNNING, WITHOUT -> null;
        };
    }

    private void go(CustomerId id) {
        address = address.with(CUSTOMER, id.toString()).go();
        open(id);
    }

    private void open(CustomerId id) {
        var customer = customers.get(current.id(), id);
        var part = address.choice(PART, Part.DETAILS);
        split.open(customer.name(), parts(id, part), content(customer, part));
    }

    private ChipBar<Part> parts(CustomerId id, Part open) {
        var parts = new ChipBar<Part>("customer.parts", chosen -> {
            address = address.with(PART, chosen.inAddress()).go();
            open(id);
        });
        for (var part : Part.values()) {
            parts.chip(part, getTranslation("customer.part." + part));
        }
        parts.press(open);
        return parts;
    }

    private Component content(Customer customer, Part part) {
        return switch (part) {
            case DETAILS ->
                new CustomerDetail(desk, customer, () -> edit(customers.get(current.id(), customer.id())), this::saved);
            case ACCOUNT ->
                new CustomerAccount(
                        accounts,
                        customer,
                        address,
                        change -> address = change.apply(address).go(),
                        this::refresh);
        };
    }

    private void edit(@Nullable Customer customer) {
        var title = customer == null ? getTranslation("customers.new") : customer.name();
        split.open(title, new CustomerForm(desk, customer, this::saved, () -> {
            if (customer == null) {
                split.showListOnly();
            } else {
                open(customer.id());
            }
        }));
    }

    private void saved(Customer customer) {
        Notices.done(getTranslation("saved", customer.name()));
        refresh();
        go(customer.id());
    }
}
