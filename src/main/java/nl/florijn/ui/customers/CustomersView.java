package nl.florijn.ui.customers;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.AfterNavigationEvent;
import com.vaadin.flow.router.AfterNavigationObserver;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import nl.florijn.customers.Customer;
import nl.florijn.customers.CustomerFilter;
import nl.florijn.customers.CustomerId;
import nl.florijn.customers.Customers;
import nl.florijn.ui.components.Address;
import nl.florijn.ui.components.KeysetRows;
import nl.florijn.ui.components.ListAndDetail;
import nl.florijn.ui.components.Listing;
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

    private final transient Customers customers;
    private final transient CustomerDesk desk;
    private final transient CurrentPartner current;
    private final Listing<Customer> list = new Listing<>("customers.title");
    private final KeysetRows<Customer> rows;
    private final SearchField search = new SearchField("customers.search", this::search);
    private final ListAndDetail split;
    private transient Address address = Address.NONE;

    CustomersView(Customers customers, CustomerDesk desk, CurrentPartner current) {
        super("customers.title");
        this.customers = customers;
        this.desk = desk;
        this.current = current;
        columns();
        list.whenEmpty("customers.empty");
        rows = new KeysetRows<>(list, page -> customers.list(current.id(), CustomerFilter.ALL, page));
        var tools = new Div(search);
        tools.addClassName("tools");
        split = new ListAndDetail(
                list, () -> address = address.with(CUSTOMER, "").go());
        split.whenChosen(list, chosen -> go(chosen.id()));
        addBody(tools, split);
        if (current.mayWork()) {
            addActions(new Button(getTranslation("customers.new"), press -> edit(null)));
        }
    }

    private void columns() {
        list.narrow("customer.number", Customer::number);
        list.words("customer.name", Customer::name).setFlexGrow(3);
        list.words("customer.city", customer -> customer.details().address().city());
        list.words("customer.email", customer -> customer.details().email()).setFlexGrow(2);
        list.narrow(
                "customer.kind",
                customer -> getTranslation("customer.kind." + customer.details().kind()));
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

    private void refresh() {
        var text = address.get(TEXT);
        var filter = new CustomerFilter(null, null, text.isEmpty() ? null : text, null);
        rows.show(page -> customers.list(current.id(), filter, page));
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
