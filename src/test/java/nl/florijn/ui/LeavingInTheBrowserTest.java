package nl.florijn.ui;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import nl.florijn.FlorijnTest;
import nl.florijn.invoicing.Reseller;
import nl.florijn.invoicing.approval.ApprovalRequest;
import nl.florijn.invoicing.approval.Approvals;
import nl.florijn.invoicing.approval.Selection;
import nl.florijn.platform.PartnerId;
import nl.florijn.platform.jobs.Jobs;
import nl.florijn.platform.security.Role;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** The browser asks before a page is loaded anew while something is typed there, and only then. */
@FlorijnTest
@Tag("browser")
class LeavingInTheBrowserTest {

    @Autowired
    private Reseller reseller;

    @Autowired
    private Approvals approvals;

    @Autowired
    private Jobs jobs;

    @Autowired
    private PanelUsers users;

    @LocalServerPort
    private int port;

    private final List<String> asked = new ArrayList<>();
    private PartnerId partner;
    private PanelBrowser person;
    private Page page;

    @BeforeEach
    void anInvoice() {
        var month = LocalDate.of(2026, 12, 1);
        partner = reseller.partnerWith(1, "S1,K1,HOST,een.example,1,P1M,%s,,%n".formatted(month));
        reseller.run(partner, month.toString());
        jobs.await(partner, approvals.approveMany(partner, new ApprovalRequest(new Selection.AllDrafts(), false)));
        person = new PanelBrowser(port);
        page = person.page();
        page.onDialog(dialog -> {
            asked.add(dialog.type());
            dialog.accept();
        });
        person.logIn(users.create(partner, Role.BOOKKEEPER), PanelUsers.PASSWORD);
        assertThat(page.locator("main.page h1")).hasText("Start");
    }

    @AfterEach
    void leave() {
        person.close();
    }

    @Test
    void aFormIsNotLostUnasked() {
        person.open(partner, "customers");
        page.getByText("Klant 1").first().click();
        button("Bewerken").click();
        reload();
        assertThat(asked).as("nothing typed").isEmpty();

        button("Bewerken").click();
        field("Plaats").pressSequentially("Utr");
        reload();
        assertThat(asked).as("typed, and still in the field").containsExactly("beforeunload");

        button("Bewerken").click();
        field("Plaats").pressSequentially("Utr");
        button("Annuleren").click();
        assertThat(button("Bewerken")).isVisible();
        reload();
        assertThat(asked).as("given up").hasSize(1);

        button("Bewerken").click();
        field("Plaats").pressSequentially("Utr");
        button("Opslaan").click();
        assertThat(button("Bewerken")).isVisible();
        reload();
        assertThat(asked).as("saved").hasSize(1);
    }

    @Test
    void R33_aCreditNoteThatIsTypedIsNotLostUnasked() {
        person.open(partner, "invoices");
        page.getByText("Klant 1").first().click();
        button("Crediteren…").click();
        // Only a dialog that has the keyboard hears the key.
        assertThat(page.locator("vaadin-dialog:focus-within")).hasCount(1);
        assertThat(field("een.example")).hasValue("1");
        page.keyboard().press("Escape");
        assertThat(field("een.example")).hasCount(0);

        button("Crediteren…").click();
        field("een.example").fill("0,5");
        field("een.example").press("Escape");
        assertThat(button("Weggooien")).isVisible();
        button("Verder invullen").click();
        assertThat(field("een.example")).hasValue("0,5");
        reload();
        assertThat(asked).containsExactly("beforeunload");

        button("Crediteren…").click();
        assertThat(field("een.example")).hasValue("1");
        reload();
        assertThat(asked).as("nothing typed").hasSize(1);
    }

    @Test
    void whoMistypesThePasswordTypesTheAddressOnce() {
        var other = new PanelBrowser(port);
        try {
            var email = users.create(partner, Role.VIEWER);
            other.logIn(email, "mistyped");
            assertThat(other.page().locator("input[name=username]")).hasValue(email);
            assertThat(other.page().locator("input[name=password]")).hasValue("");
            other.open("login");
            assertThat(other.page().locator("input[name=username]")).hasValue("");
        } finally {
            other.close();
        }
    }

    private void reload() {
        page.reload();
        assertThat(page.locator("main.page")).isVisible();
    }

    private Locator field(String label) {
        return page.getByLabel(label, new Page.GetByLabelOptions().setExact(true))
                .first();
    }

    private Locator button(String name) {
        return page.getByRole(
                AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name).setExact(true));
    }
}
