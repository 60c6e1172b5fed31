package nl.florijn.ui;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.util.List;
import nl.florijn.Books;
import nl.florijn.FlorijnTest;
import nl.florijn.access.NewUser;
import nl.florijn.access.Users;
import nl.florijn.platform.PartnerId;
import nl.florijn.platform.audit.AuditAction;
import nl.florijn.platform.audit.AuditEntry;
import nl.florijn.platform.audit.AuditLog;
import nl.florijn.platform.paging.PageRequest;
import nl.florijn.platform.security.Role;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** A partner without books, and its bookkeeper at a browser. */
@FlorijnTest
@Tag("browser")
abstract class PanelJourney {

    static final String PASSWORD = "a-good-password";

    @Autowired
    Books books;

    @Autowired
    private Users users;

    @Autowired
    private AuditLog log;

    @LocalServerPort
    private int port;

    PartnerId partner;
    String email;
    PanelBrowser person;
    Page page;

    @BeforeEach
    void aPartnerWithABookkeeper() {
        partner = books.freshPartner().partner().id();
        email = "bookkeeper-" + partner.value() + "@example.nl";
        var user = users.create(new NewUser(email, "Sanne de Vries", PASSWORD, "nl-NL"));
        users.grant(partner, user.id(), Role.ADMIN);
        person = new PanelBrowser(port);
        page = person.page();
    }

    @AfterEach
    void leave() {
        person.close();
    }

    /** Up to the first screen. */
    void logIn() {
        person.logIn(email, PASSWORD);
        assertThat(PanelBrowser.seen(page, "Niets te controleren")).isVisible();
    }

    Locator field(String label) {
        return page.getByLabel(label, new Page.GetByLabelOptions().setExact(true));
    }

    void button(String name) {
        page.getByRole(
                        AriaRole.BUTTON,
                        new Page.GetByRoleOptions().setName(name).setExact(true))
                .click();
    }

    List<AuditAction> actions() {
        return log.page(partner, new PageRequest(100, null)).items().stream()
                .map(AuditEntry::action)
                .toList();
    }
}
