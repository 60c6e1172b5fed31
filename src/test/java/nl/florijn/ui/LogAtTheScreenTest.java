package nl.florijn.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.NativeTableCell;
import com.vaadin.flow.component.html.NativeTableHeaderCell;
import java.util.Currency;
import java.util.List;
import java.util.Map;
import nl.florijn.Books;
import nl.florijn.FlorijnTest;
import nl.florijn.customers.Customer;
import nl.florijn.customers.CustomerDetails;
import nl.florijn.customers.Customers;
import nl.florijn.money.Money;
import nl.florijn.partners.settings.Delivery;
import nl.florijn.platform.PartnerId;
import nl.florijn.platform.audit.AuditAction;
import nl.florijn.platform.audit.AuditFilter;
import nl.florijn.platform.audit.AuditLog;
import nl.florijn.platform.paging.PageRequest;
import nl.florijn.platform.security.Role;
import nl.florijn.ui.components.SearchField;
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
    private AuditLog audit;

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
        assertThat($(NativeTableCell.class).all().stream()
                        .map(cell -> cell.getElement().getTextRecursively()))
                .contains("1,500.00", "750.50", "factuur@jansen.example");
    }

    @Test
    void amountsAndNamesAreWrittenAsPeopleKnowThem() {
        var host = books.product(partner);
        audit.record(
                partner,
                AuditAction.REFUNDED,
                bakery.id(),
                Map.of("amount", Money.of("6.09", Currency.getInstance("EUR"))));
        audit.record(partner, AuditAction.SENT, null, Map.of("by", Delivery.HAND));
        audit.record(partner, AuditAction.SUPPORT_LOOKED, null, Map.of("path", "/" + partner + "/start"));
        audit.record(
                partner,
                AuditAction.DRAFT_EDITED,
                null,
                Map.of("productId", host.id().toString()));
        open(partner, SettingsView.class, Map.of("section", "log"));
        assertThat(row(0).getLast()).startsWith("Product: ").doesNotContain("prd_");
        assertThat(row(1).getLast()).isEqualTo("Screen: Start");
        assertThat(row(2).getLast()).isEqualTo("By: By hand");
        assertThat(row(3)).contains("Bakkerij Jansen");
        assertThat(row(3).getLast()).isEqualTo("Amount: €\u00a06.09");

        test($(Grid.class).single()).select(3);
        assertThat($(Anchor.class).all())
                .anyMatch(link -> link.getText().equals("Bakkerij Jansen")
                        && link.getHref().endsWith("/customers?customer=" + bakery.id()));
    }

    @Test
    @SuppressWarnings("unchecked")
    void theLogIsSearchedByWhoAndWhat() {
        open(partner, SettingsView.class, Map.of("section", "log"));
        assertThat(test($(Grid.class).single()).size()).isGreaterThan(2);
        test($(ComboBox.class).all().stream()
                        .filter(box -> "What".equals(box.getPlaceholder()))
                        .findFirst()
                        .orElseThrow())
                .selectItem("Role given");
        assertThat(test($(Grid.class).single()).size()).isOne();
        assertThat(row(0)).contains("Role given");
        test($(SearchField.class).single()).setValue("nobody of that name");
        assertThat(test($(Grid.class).single()).size()).isZero();
    }

    @Test
    void aPeriodBeginsAndEndsAtItsMoments() {
        var noon = audit.page(partner, PageRequest.FIRST).items().getFirst().at();
        assertThat(audit.page(partner, new AuditFilter(null, null, noon, null), PageRequest.FIRST)
                        .items())
                .isNotEmpty()
                .allMatch(entry -> !entry.at().isBefore(noon));
        assertThat(audit.page(partner, new AuditFilter(null, null, null, noon), PageRequest.FIRST)
                        .items())
                .isNotEmpty()
                .allMatch(entry -> entry.at().isBefore(noon));
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
