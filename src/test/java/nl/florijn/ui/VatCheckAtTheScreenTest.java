package nl.florijn.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.router.RouterLink;
import java.util.Map;
import nl.florijn.Books;
import nl.florijn.FlorijnTest;
import nl.florijn.customers.Customer;
import nl.florijn.customers.vies.VatChecks;
import nl.florijn.customers.vies.ViesOfTests;
import nl.florijn.invoicing.drafts.DraftEditing;
import nl.florijn.invoicing.drafts.NewInvoice;
import nl.florijn.platform.PartnerId;
import nl.florijn.platform.security.Role;
import nl.florijn.ui.customers.CustomersView;
import nl.florijn.ui.review.ReviewView;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.core.context.SecurityContextHolder;
import tools.jackson.databind.json.JsonMapper;

@FlorijnTest
class VatCheckAtTheScreenTest extends PanelTab {

    private static final String NUMBER = "BE0776091951";

    @Autowired
    private Books books;

    @Autowired
    private PanelUsers users;

    @Autowired
    private VatChecks checks;

    @Autowired
    private DraftEditing drafts;

    @Autowired
    private JsonMapper json;

    private PartnerId partner;
    private Customer customer;
    private ViesOfTests vies;

    @BeforeEach
    void aCustomerAndVies() {
        partner = books.freshPartner().partner().id();
        customer = books.customer(partner, "{\"vatNumber\": \"%s\", \"email\": \"b@example.com\"}".formatted(NUMBER));
        vies = new ViesOfTests(checks);
    }

    @AfterEach
    void nobody() {
        vies.close();
        SecurityContextHolder.clearContext();
    }

    @Test
    void R22_theNumberIsCheckedAtTheCustomer() {
        vies.saysYes(NUMBER, "Brabo BV", "WAPIAAAAZ1");
        users.logIn(partner, Role.BOOKKEEPER);
        openCustomer();
        assertThat(text()).contains("This VAT number has not been checked in VIES yet.");

        $(Button.class).withText("Check now").single().click();

        assertThat(text()).contains("Valid in VIES", "Brabo BV", "WAPIAAAAZ1").doesNotContain("has not been checked");
    }

    @Test
    void R22_whenNobodyAnswersWhatWasKnownStays() {
        vies.saysNo(NUMBER);
        users.logIn(partner, Role.BOOKKEEPER);
        openCustomer();
        $(Button.class).withText("Check now").single().click();
        assertThat(text()).contains("Not valid in VIES");

        vies.saysError(NUMBER, "MS_UNAVAILABLE");
        $(Button.class).withText("Check now").single().click();

        assertThat(text()).contains("Not valid in VIES");
    }

    @Test
    void R22_whoMayOnlyLookDoesNotAsk() {
        users.logIn(partner, Role.VIEWER);
        openCustomer();

        assertThat($(Button.class).withText("Check now").exists()).isFalse();
    }

    @Test
    void R22_aDraftWhoseCheckTurnedLeadsToTheCustomer() {
        vies.saysYes(NUMBER, "Brabo BV", "W1");
        users.logIn(partner, Role.BOOKKEEPER);
        openCustomer();
        $(Button.class).withText("Check now").single().click();
        var draft = drafts.create(partner, json.readValue("""
                {"customerId": "%s", "lines": [{"description": "Werk", "quantity": "1", "unitPrice": "100.00"}]}
                """.formatted(customer.id()), NewInvoice.class));
        vies.saysNo(NUMBER);
        $(Button.class).withText("Check now").single().click();

        open(partner, ReviewView.class, Map.of("draft", draft.id()));

        assertThat(text()).contains("VAT number no longer valid", "The VAT of this draft was left as it is");
        assertThat($(RouterLink.class).all().stream()
                        .filter(link -> link.getText().equals("Open customer"))
                        .map(RouterLink::getHref))
                .isNotEmpty()
                .allMatch(href -> href.contains("customer=" + customer.id()));
    }

    private void openCustomer() {
        open(partner, CustomersView.class, Map.of("customer", customer.id()));
    }

    private static String text() {
        var view = (Component)
                UI.getCurrent().getInternals().getActiveRouterTargetsChain().getFirst();
        return view.getElement().getTextRecursively();
    }
}
