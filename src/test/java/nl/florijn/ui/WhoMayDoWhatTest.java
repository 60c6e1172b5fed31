package nl.florijn.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.button.Button;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import nl.florijn.Books;
import nl.florijn.FlorijnTest;
import nl.florijn.access.NewUser;
import nl.florijn.access.User;
import nl.florijn.access.Users;
import nl.florijn.customers.CustomerDetails;
import nl.florijn.customers.CustomerKind;
import nl.florijn.customers.Customers;
import nl.florijn.invoicing.InvoiceDiscount;
import nl.florijn.invoicing.drafts.DraftEditing;
import nl.florijn.invoicing.drafts.DraftLine;
import nl.florijn.invoicing.drafts.NewInvoice;
import nl.florijn.partners.Address;
import nl.florijn.partners.settings.BillingSettings;
import nl.florijn.platform.PartnerId;
import nl.florijn.platform.audit.AuditAction;
import nl.florijn.platform.audit.AuditEntry;
import nl.florijn.platform.audit.AuditLog;
import nl.florijn.platform.paging.PageRequest;
import nl.florijn.platform.security.Role;
import nl.florijn.ui.imports.ImportView;
import nl.florijn.ui.review.ReviewView;
import nl.florijn.ui.shell.DeniedPage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.context.SecurityContextHolder;

/** What a person sees and may do depends on the role at the partner whose books are open. */
@FlorijnTest
class WhoMayDoWhatTest extends PanelTab {

    private static final String PASSWORD = "a-good-password";

    @Autowired
    private Books books;

    @Autowired
    private Users users;

    @Autowired
    private Customers customers;

    @Autowired
    private DraftEditing drafts;

    @Autowired
    private AuditLog log;

    private PartnerId partner;

    @BeforeEach
    void aPartnerWithADraft() {
        partner = books.freshPartner().partner().id();
        var customer = customers.create(partner, customer());
        var line = new DraftLine(
                null, null, "Hosting", null, BigDecimal.ONE, BigDecimal.TEN, null, null, null, null, null);
        drafts.create(
                partner,
                new NewInvoice(
                        customer.id(),
                        LocalDate.of(2026, 12, 1),
                        List.of(line),
                        null,
                        null,
                        InvoiceDiscount.NONE,
                        null));
    }

    @AfterEach
    void nobody() {
        SecurityContextHolder.clearContext();
    }

    @Test
    void aBookkeeperApproves() {
        logIn(member(Role.BOOKKEEPER));
        open(partner, ReviewView.class);
        assertThat(buttons()).contains("Approve", "Discard", "Approve 1");
    }

    @Test
    void aViewerLooks() {
        logIn(member(Role.VIEWER));
        open(partner, ReviewView.class);
        assertThat(buttons()).doesNotContain("Approve", "Discard", "Approve 1");
    }

    @Test
    void aViewerCannotImport() {
        logIn(member(Role.VIEWER));
        assertThat(navigate(partner + "/import", DeniedPage.class)).isNotNull();
    }

    @Test
    void whoIsAdminElsewhereIsStillAViewerHere() {
        var elsewhere = books.freshPartner().partner().id();
        var user = user();
        users.grant(partner, user.id(), Role.VIEWER);
        users.grant(elsewhere, user.id(), Role.ADMIN);
        logIn(user);
        assertThat(navigate(partner + "/import", DeniedPage.class)).isNotNull();
        newTab();
        open(elsewhere, ImportView.class);
        assertThat(getCurrentView()).isInstanceOf(ImportView.class);
    }

    @Test
    void supportLooksAtTheBooksOfAnyPartnerAndEachLookIsWrittenDown() {
        logIn(users.createProviderStaff(newUser(), Role.SUPPORT));
        open(partner, ReviewView.class);
        assertThat(buttons()).doesNotContain("Approve", "Discard", "Approve 1");
        nobody();
        assertThat(log.page(partner, new PageRequest(20, null)).items().stream().map(AuditEntry::action))
                .contains(AuditAction.SUPPORT_LOOKED);
    }

    private List<String> buttons() {
        return $(Button.class).all().stream()
                .filter(Button::isVisible)
                .map(Button::getText)
                .toList();
    }

    private User member(Role role) {
        var user = user();
        users.grant(partner, user.id(), role);
        return user;
    }

    private User user() {
        return users.create(newUser());
    }

    private NewUser newUser() {
        return new NewUser("user-" + System.nanoTime() + "@example.nl", "Sanne de Vries", PASSWORD, "nl-NL");
    }

    private void logIn(User user) {
        var principal = users.loadUserByUsername(user.email());
        SecurityContextHolder.getContext()
                .setAuthentication(
                        new UsernamePasswordAuthenticationToken(principal, null, principal.getAuthorities()));
    }

    private static CustomerDetails customer() {
        return new CustomerDetails(
                null,
                null,
                "Bakkerij Jansen",
                CustomerKind.BUSINESS,
                null,
                null,
                new Address("Dorpsstraat 1", "1234 AB", "Utrecht", "NL"),
                "bakkerij@example.nl",
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                1,
                null,
                BillingSettings.NONE,
                List.of());
    }
}
