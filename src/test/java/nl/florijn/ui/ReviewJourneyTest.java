package nl.florijn.ui;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.sql.SQLException;
import java.util.regex.Pattern;
import javax.sql.DataSource;
import nl.florijn.FlorijnTest;
import nl.florijn.invoicing.InvoiceKind;
import nl.florijn.invoicing.Reseller;
import nl.florijn.platform.PartnerId;
import nl.florijn.platform.audit.AuditAction;
import nl.florijn.platform.audit.AuditEntry;
import nl.florijn.platform.audit.AuditLog;
import nl.florijn.platform.paging.PageRequest;
import nl.florijn.platform.security.Role;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Two drafts at the review, for Klant 1 and Klant 2. */
@FlorijnTest
@Tag("browser")
class ReviewJourneyTest {

    @Autowired
    private Reseller reseller;

    @Autowired
    private PanelUsers users;

    @Autowired
    private AuditLog log;

    @Autowired
    private DataSource database;

    @LocalServerPort
    private int port;

    private PartnerId partner;
    private PanelBrowser person;
    private Page page;

    @BeforeEach
    void aBookkeeperAtTheReview() {
        partner = reseller.partnerWith(2, """
                S1,K1,HOST,een.example,1,P1M,2026-12-01,,
                S2,K2,HOST,twee.example,1,P1M,2026-12-01,,
                """);
        reseller.run(partner, "2026-12-01");
        person = new PanelBrowser(port);
        page = person.page();
        person.logIn(users.create(partner, Role.BOOKKEEPER), PanelUsers.PASSWORD);
        assertThat(page.locator("main.page h1")).hasText("Start");
        person.open(partner, "review");
        assertThat(heading()).hasText("Klant 1");
    }

    @AfterEach
    void leave() {
        person.close();
    }

    @Test
    void R13_aDraftIsWaivedForAReasonAndNeverProposedAgain() {
        button("Kwijtschelden").click();
        assertThat(page.getByText("Concept kwijtschelden?")).isVisible();
        person.isAccessible();
        button("Scheld kwijt").click();
        assertThat(page.getByText("Vul in waarom; de reden blijft bewaard.")).isVisible();
        person.isAccessible();
        page.getByLabel("Reden").fill("Coulance");
        button("Scheld kwijt").click();

        assertThat(page.locator(".page-facts")).containsText("1 concept");
        assertThat(heading()).hasText("Klant 2");
        person.isAccessible();
        assertThat(log.page(partner, new PageRequest(20, null)).items())
                .extracting(AuditEntry::action)
                .contains(AuditAction.DRAFT_DISCARDED);
        assertThat(reseller.run(partner, "2026-12-01").drafts()).isZero();
    }

    @Test
    void whatIsTypedInADraftIsLeftOnlyAfterAsking() {
        assertThat(page.locator("main.page")).isFocused();
        page.keyboard().press("e");
        price().fill("12,50");
        for (var key : new String[] {"j", "s", "a", "d"}) {
            page.locator("h1").click();
            page.keyboard().press(key);
            assertThat(button("Weggooien")).isVisible();
            button("Verder invullen").click();
            // Keys are the page's again when the question is gone.
            assertThat(button("Weggooien")).not().isVisible();
            assertThat(price()).hasValue("12,50");
        }
        price().press("Escape");
        assertThat(button("Weggooien")).isVisible();
        person.isAccessible();
        button("Weggooien").click();

        assertThat(heading()).hasText("Klant 1");
        assertThat(page.locator("main.page")).isFocused();
        page.keyboard().press("e");
        price().fill("12,50");
        page.locator("h1").click();
        page.keyboard().press("j");
        button("Weggooien").click();
        assertThat(heading()).hasText("Klant 2");
        assertThat(reseller.drafts(partner))
                .allSatisfy(draft -> assertThat(draft.amounts().net()).isEqualByComparingTo("30.00"));
    }

    @Test
    void R30_theBarGoesToItsEndWithTheList() throws SQLException {
        try (var somebodyElse = database.getConnection()) {
            somebodyElse.setAutoCommit(false);
            try (var lock = somebodyElse.prepareStatement("SELECT id FROM invoice WHERE partner_id = ? FOR UPDATE")) {
                lock.setLong(1, partner.value());
                lock.execute();
            }
            button("Keur 2 goed").click();
            button("Keur 2 concepten goed").click();
            assertThat(page.locator(".work")).isVisible();
            assertThat(page.locator(".page-facts")).containsText("2 concepten");
            somebodyElse.rollback();
        }
        assertThat(page.locator(".page-facts")).hasText("geen concepten");
        assertThat(page.locator(".work")).isHidden();
        assertThat(page.locator(".draft-row:visible")).hasCount(0);
    }

    @Test
    void R33_anApprovedInvoiceIsCreditedInPart() {
        assertThat(page.locator("main.page")).isFocused();
        page.keyboard().press("e");
        price().fill("12,50");
        button("Opslaan").click();
        assertThat(page.locator(".draft-list")).containsText("15,13");
        button("Goedkeuren").click();
        assertThat(heading()).hasText("Klant 2");
        person.open(partner, "invoices");
        page.getByText("FA-2600001").first().click();
        button("Crediteren…").click();
        var quantity = page.getByLabel("een.example");
        assertThat(quantity).hasValue("1");
        person.isAccessible();
        quantity.fill("2");
        button("Creditnota maken").click();
        assertThat(page.locator("[slot=error-message]").getByText("Er is minder over om te crediteren."))
                .isVisible();
        person.isAccessible();
        quantity.fill("0,5");
        button("Creditnota maken").click();

        assertThat(heading()).hasText("Klant 1");
        assertThat(page.locator(".page-facts")).containsText("2 concepten");
        person.isAccessible();
        assertThat(reseller.drafts(partner))
                .filteredOn(draft -> draft.kind() == InvoiceKind.CREDIT_NOTE)
                .singleElement()
                .satisfies(note -> assertThat(note.amounts().net()).isEqualByComparingTo("6.25"));
        page.keyboard().press("e");
        assertThat(page.getByText("De regels en bedragen van deze creditnota volgen uit de factuur"))
                .isVisible();
        person.isAccessible();

        page.keyboard().press("Escape");
        button("Goedkeuren").click();
        assertThat(heading()).hasText("Klant 2");
        person.open(partner, "invoices?show=credits");
        assertThat(page.locator(".page-facts")).containsText("1 document");
        page.getByText("FA-2600002").first().click();
        var note = page.locator(".invoice-detail");
        assertThat(note).containsText("Creditnota");
        assertThat(note).containsText(Pattern.compile("[-\u2212].{0,3}7,56"));
        assertThat(note).not().containsText("Vervaldatum");
        assertThat(note).not().containsText("zet u recht");
    }

    private Locator heading() {
        return page.locator(".draft-heading h2");
    }

    private Locator price() {
        return page.locator(".line-editor").first().getByLabel("Prijs");
    }

    private Locator button(String name) {
        return page.getByRole(
                AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name).setExact(true));
    }
}
