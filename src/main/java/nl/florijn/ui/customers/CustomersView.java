package nl.florijn.ui.customers;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.AfterNavigationEvent;
import com.vaadin.flow.router.AfterNavigationObserver;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.Locale;
import nl.florijn.customers.Customer;
import nl.florijn.customers.CustomerFilter;
import nl.florijn.customers.CustomerId;
import nl.florijn.customers.Customers;
import nl.florijn.platform.paging.Page;
import nl.florijn.platform.paging.PageRequest;
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
    private static final String CUSTOMER = "customer";
    private static final String NEW = "new";
    private static final String SHOW = "show";
    private static final String PRICE_LIST = "priceList";
    private static final String LAYOUT = "layout";

    /** Which customers are listed. */
    private enum Which {
        ALL,
        RUNNING,
        WITHOUT
    }

    private final transient Customers customers;
    private final transient CustomerDesk desk;
    private final transient CurrentPartner current;
    private final Listing<Customer> list = new Listing<>("customers.title");
    private final KeysetRows<Customer> rows;
    private final ChipBar<Which> chips = new ChipBar<>("customers.which", this::choose);
    private final Narrowed priceList = new Narrowed("customers.priceList", () -> takeOff(PRICE_LIST));
    private final Narrowed layout = new Narrowed("customers.layout", () -> takeOff(LAYOUT));
    private final SearchField search = new SearchField("customers.search", this::search);
    private final ListAndDetail split;
    private transient Address address = Address.NONE;
    private transient CustomerFilter filter = CustomerFilter.ALL;

    CustomersView(Customers customers, CustomerDesk desk, CurrentPartner current) {
        super("customers.title");
        this.customers = customers;
        this.desk = desk;
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
        split.whenChosen(list, chosen -> go(chosen.id()));
        addBody(tools, split);
        addActions(csv());
        if (current.mayWork()) {
            addActions(new Button(getTranslation("customers.new"), press -> edit(null)));
        }
    }

    private void columns() {
        list.narrow("customer.number", Customer::number);
        list.words("customer.name", Customer::name).setFlexGrow(3);
        list.words("customer.city", CustomersView::city);
        list.ifRoom(
                700,
                list.words("customer.email", customer -> customer.details().email())
                        .setFlexGrow(2));
        list.ifRoom(
                860,
                list.narrow(
                        "customer.kind",
                        customer -> getTranslation(
                                "customer.kind." + customer.details().kind())));
        list.folded(Customer::name, Customer::number, CustomersView::city);
    }

    private CsvLink<Customer> csv() {
        return new CsvLink<>("customers.title", this::page)
                .text("customer.number", Customer::number)
                .text("customer.name", Customer::name)
                .word(
                        "customer.kind",
                        "customer.kind",
                        customer -> customer.details().kind())
                .text(
                        "customer.address.line1",
                        customer -> customer.details().address().line1())
                .text(
                        "customer.address.postcode",
                        customer -> customer.details().address().postcode())
                .text("customer.city", CustomersView::city)
                .text(
                        "customer.address.country",
                        customer -> customer.details().address().country())
                .text("customer.email", customer -> customer.details().email())
                .text("customer.phone", customer -> customer.details().phone())
                .text("customer.vatNumber", customer -> customer.details().vatNumber())
                .text("customer.iban", customer -> customer.details().iban())
                .text("customer.currency", customer -> customer.details().currency())
                .text("customer.reference", customer -> customer.details().reference());
    }

    private Page<Customer> page(PageRequest page) {
        return customers.list(current.id(), filter, page);
    }

    private static @Nullable String city(Customer customer) {
        return customer.details().address().city();
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
        filter = new CustomerFilter(
                        null,
                        null,
                        text.isEmpty() ? null : text,
                        null,
                        which == Which.ALL ? null : which == Which.RUNNING)
                .with(address.get(PRICE_LIST), address.get(LAYOUT));
        rows.show(this::page);
        setFacts(getTranslation("customers.count", customers.count(current.id(), filter)));
        list.setNarrowed(!filter.equals(CustomerFilter.ALL));
    }

    private void go(CustomerId id) {
        address = address.with(CUSTOMER, id.toString()).go();
        open(id);
    }

    private void open(CustomerId id) {
        var customer = customers.get(current.id(), id);
        split.open(
                customer.name(),
                new CustomerDetail(desk, customer, () -> edit(customers.get(current.id(), id)), this::saved));
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
