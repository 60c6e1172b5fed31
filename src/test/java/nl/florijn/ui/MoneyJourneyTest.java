package nl.florijn.ui;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import nl.florijn.FlorijnTest;
import nl.florijn.invoicing.Invoice;
import nl.florijn.invoicing.InvoiceId;
import nl.florijn.invoicing.Invoices;
import nl.florijn.invoicing.PaymentState;
import nl.florijn.invoicing.Reseller;
import nl.florijn.platform.PartnerId;
import nl.florijn.platform.security.Role;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** An invoice of 36.30 from its draft to its money and back. */
@FlorijnTest
@Tag("browser")
class MoneyJourneyTest {

    @Autowired
    private Reseller reseller;

    @Autowired
    private PanelUsers users;

    @Autowired
    private Invoices invoices;

    @LocalServerPort
    private int port;

    private PartnerId partner;
    private InvoiceId invoice;
    private PanelBrowser person;
    private Page page;

    @BeforeEach
    void aBookkeeperAtTheReview() {
        partner = reseller.partnerWith(1, "S1,K1,HOST,een.example,1,P1M,2026-12-01,,\n");
        reseller.run(partner, "2026-12-01");
        invoice = reseller.draft(partner).id();
        person = new PanelBrowser(port);
        page = person.page();
        person.logIn(users.create(partner, Role.BOOKKEEPER), PanelUsers.PASSWORD);
        assertThat(page.locator("main.page h1")).hasText("Start");
        person.open(partner, "review");
    }

    @AfterEach
    void leave() {
        person.close();
    }

    @Test
    void R39_anInvoiceIsApprovedSentPaidInTwoPartsAndOpenAgain() {
        button("Goedkeuren").click();
        assertThat(page.locator(".page-facts")).hasText("geen concepten");
        person.open(partner, "invoices?show=all");
        page.getByText("FA-2600001").first().click();
        button("Als verstuurd markeren…").click();
        button("Markeren als met de hand verstuurd").click();
        assertThat(button("Betaling boeken…")).isVisible();
        person.isAccessible();

        person.open(partner, "customers?part=account");
        page.getByText("Klant 1").first().click();
        assertThat(account()).containsText("Niet vervallen");
        assertThat(account().locator("table")).containsText("36,30");
        person.isAccessible();
        pay("10,00");
        assertThat(account().locator("table")).containsText("26,30");
        assertThat(now().balance().paymentState()).isEqualTo(PaymentState.PARTLY_PAID);

        button("Betaling boeken…").click();
        page.getByLabel("Bedrag").fill("30,00");
        assertThat(page.getByLabel("FA-2600001")).hasValue("26,30");
        assertThat(account()).containsText("€ 26,30 over 1 factuur; € 3,70 blijft als tegoed staan.");
        person.isAccessible();
        page.getByLabel("Bedrag").fill("26,30");
        button("Betaling boeken").click();
        assertThat(account().locator("table")).containsText("0,00");
        assertThat(now().balance().paymentState()).isEqualTo(PaymentState.PAID);

        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Betaling van − € 26,30 ongedaan maken"))
                .click();
        assertThat(page.getByText("Weer open: FA-2600001 voor € 26,30.")).isVisible();
        person.isAccessible();
        button("Ongedaan maken").click();
        assertThat(account().locator("table")).containsText("Teruggedraaid: Betaling");
        assertThat(now().balance().open()).isEqualByComparingTo("26.30");
        person.isAccessible();
    }

    private void pay(String amount) {
        button("Betaling boeken…").click();
        page.getByLabel("Bedrag").fill(amount);
        button("Betaling boeken").click();
    }

    private Invoice now() {
        return invoices.get(partner, invoice);
    }

    private Locator account() {
        return page.locator(".account");
    }

    private Locator button(String name) {
        return page.getByRole(
                AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name).setExact(true));
    }
}
