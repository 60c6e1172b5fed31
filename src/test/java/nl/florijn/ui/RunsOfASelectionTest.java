package nl.florijn.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.combobox.MultiSelectComboBox;
import com.vaadin.flow.component.html.Paragraph;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import nl.florijn.Books;
import nl.florijn.FlorijnTest;
import nl.florijn.catalog.Product;
import nl.florijn.customers.Customer;
import nl.florijn.invoicing.lists.InvoiceFilter;
import nl.florijn.invoicing.lists.InvoiceLists;
import nl.florijn.invoicing.lists.InvoiceOrder;
import nl.florijn.invoicing.lists.InvoiceSummary;
import nl.florijn.invoicing.runs.BillingRuns;
import nl.florijn.platform.PartnerId;
import nl.florijn.platform.jobs.Jobs;
import nl.florijn.platform.security.Actor;
import nl.florijn.platform.security.Role;
import nl.florijn.ui.components.DateField;
import nl.florijn.ui.runs.RunsView;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.core.context.SecurityContextHolder;

/** A run of some customers or subscriptions, at the screen. Two customers pay 10.00 a month each from 2099 on. */
@FlorijnTest
class RunsOfASelectionTest extends PanelTab {

    private static final LocalDate FIRST = LocalDate.of(2099, 1, 1);
    private static final String FROM_2099 = "{\"start\": \"2099-01-01\", \"description\": \"%s\"}";

    @Autowired
    private Books books;

    @Autowired
    private PanelUsers users;

    @Autowired
    private BillingRuns runs;

    @Autowired
    private Jobs jobs;

    @Autowired
    private InvoiceLists invoices;

    private PartnerId partner;
    private Product product;
    private Customer bakery;
    private Customer garage;

    @BeforeEach
    void twoCustomers() {
        partner = books.freshPartner().partner().id();
        product = books.product(partner);
        bakery = books.customer(partner, "{\"name\": \"Bakery\"}");
        garage = books.customer(partner, "{\"name\": \"Garage\"}");
        books.subscription(partner, bakery, product, FROM_2099.formatted("bakery.example"));
        books.subscription(partner, garage, product, FROM_2099.formatted("garage.example"));
        users.logIn(partner, Role.BOOKKEEPER);
    }

    @AfterEach
    void nobody() {
        SecurityContextHolder.clearContext();
    }

    @Test
    @SuppressWarnings("unchecked")
    void R09_onlyTheCustomersThatAreNamed() {
        open(partner, RunsView.class);
        $(MultiSelectComboBox.class).withLabel("Only these customers").single().select(garage);
        $(DateField.class).withLabel("Run date").single().setValue(FIRST);
        press("Dry run");
        assertThat(drafts()).isEmpty();
        press("Start the run");

        assertThat(draftsOfTheRun()).extracting(InvoiceSummary::debtorName).containsExactly("Garage");
    }

    @Test
    void R09_theLinkOfASubscriptionNamesIt() {
        var second = books.subscription(partner, bakery, product, FROM_2099.formatted("second.example"));
        open(partner, RunsView.class, Map.of("subscription", second.id().toString()));
        $(DateField.class).withLabel("Run date").single().setValue(FIRST);
        press("Start the run");

        assertThat(draftsOfTheRun())
                .singleElement()
                .satisfies(draft -> assertThat(draft.lines()).isOne());
    }

    @Test
    void R06_untilADateForTheCustomerOfTheLink() {
        open(partner, RunsView.class, Map.of("customer", bakery.id().toString()));
        $(DateField.class).withLabel("Run date").single().setValue(FIRST);
        $(DateField.class).withLabel("Bill until").single().setValue(LocalDate.of(2099, 4, 1));
        press("Start the run");

        assertThat(draftsOfTheRun())
                .singleElement()
                .satisfies(draft -> assertThat(draft.net()).isEqualByComparingTo("30.00"));
    }

    @Test
    void aRunOfACustomerThatIsNotThereIsRefusedInWords() {
        var elsewhere = Actor.SYSTEM.doing(
                () -> books.customer(books.freshPartner().partner().id()));
        open(partner, RunsView.class, Map.of("customer", elsewhere.id().toString()));
        assertThat($(Paragraph.class).all()).isNotEmpty();
        assertThat($(MultiSelectComboBox.class).all()).isEmpty();
    }

    private List<InvoiceSummary> draftsOfTheRun() {
        jobs.await(partner, runs.latest(partner, null, 1).getFirst().id());
        return drafts();
    }

    private List<InvoiceSummary> drafts() {
        return invoices.list(partner, InvoiceFilter.ALL, InvoiceOrder.ATTENTION, 0, 10);
    }

    private void press(String text) {
        $(Button.class).withText(text).single().click();
    }
}
