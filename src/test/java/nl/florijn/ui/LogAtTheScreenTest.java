package nl.florijn.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.html.NativeTableCell;
import com.vaadin.flow.component.html.NativeTableHeaderCell;
import java.util.List;
import java.util.Map;
import nl.florijn.Books;
import nl.florijn.FlorijnTest;
import nl.florijn.customers.Customer;
import nl.florijn.customers.CustomerDetails;
import nl.florijn.customers.Customers;
import nl.florijn.platform.PartnerId;
import nl.florijn.platform.security.Role;
import nl.florijn.ui.settings.SettingsView;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.core.context.SecurityContextHolder;
import tools.jackson.databind.json.JsonMapper;

/** The log tells in words who did what to which, with what it was before and after. */
@FlorijnTest
class LogAtTheScreenTest extends PanelTab {

    @Autowired
    private Books books;

    @Autowired
    private PanelUsers users;

    @Autowired
    private Customers customers;

    @Autowired
    private JsonMapper json;

    private PartnerId partner;
    private Customer bakery;

    @BeforeEach
    void aCustomerThatMovedAndMayOweLess() {
        partner = books.freshPartner().partner().id();
        bakery = books.customer(partner, "{\"name\": \"Bakkerij Jansen\", \"creditLimit\": \"1500\"}");
        users.logIn(partner, Role.ADMIN);
        customers.change(
                partner,
                bakery.id(),
                bakery.version(),
                with("{\"creditLimit\": \"750.5\", \"email\": \"factuur@jansen.example\"}"));
    }

    @AfterEach
    void nobody() {
        SecurityContextHolder.clearContext();
    }

    @Test
    void anEntrySaysWhatWasDoneToWhomAndWhatChanged() {
        open(partner, SettingsView.class, Map.of("section", "log"));
        assertThat(row(0)).contains("Customer changed", "Bakkerij Jansen");
        assertThat(row(0).getLast())
                .contains("Credit limit: 1,500.00 → 750.50", "E-mail: ")
                .doesNotContain("{", "Name");
        assertThat(row(1)).contains("Role given");
        assertThat(row(2)).contains("Customer entered", "Bakkerij Jansen");
    }

    @Test
    void oneThatIsOpenedShowsEachValueBeforeAndAfter() {
        open(partner, SettingsView.class, Map.of("section", "log"));
        test($(Grid.class).single()).select(0);
        assertThat($(NativeTableHeaderCell.class).all().stream().map(NativeTableHeaderCell::getText))
                .containsSubsequence("Field", "Was", "Became")
                .contains("Credit limit", "E-mail");
        assertThat($(NativeTableCell.class).all().stream().map(NativeTableCell::getText))
                .contains("1,500.00", "750.50", "factuur@jansen.example");
    }

    private List<String> row(int index) {
        var grid = test($(Grid.class).single());
        return List.of(
                grid.getCellText(index, 1),
                grid.getCellText(index, 2),
                grid.getCellText(index, 3),
                grid.getCellText(index, 4));
    }

    private CustomerDetails with(String changes) {
        var whole = json.convertValue(bakery.details(), Map.class);
        whole.putAll(json.readValue(changes, Map.class));
        return json.convertValue(whole, CustomerDetails.class);
    }
}
