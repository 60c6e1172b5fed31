package nl.florijn.ui;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import nl.florijn.Books;
import nl.florijn.FlorijnTest;
import nl.florijn.access.NewUser;
import nl.florijn.access.Users;
import nl.florijn.invoicing.InvoiceDiscount;
import nl.florijn.invoicing.drafts.DraftEditing;
import nl.florijn.invoicing.drafts.DraftLine;
import nl.florijn.invoicing.drafts.NewInvoice;
import nl.florijn.platform.PartnerId;
import nl.florijn.platform.security.Role;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** What only shows when it is asked for is for everyone too. */
@FlorijnTest
@Tag("browser")
class OpenedPartsTest {

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd-MM-yyyy", Locale.ROOT);
    private static final String PASSWORD = "a-good-password";

    @Autowired
    private Books books;

    @Autowired
    private Users users;

    @Autowired
    private DraftEditing drafts;

    @LocalServerPort
    private int port;

    private PartnerId partner;
    private PanelBrowser person;
    private Page page;

    @BeforeEach
    void aBookkeeperAtTheScreen() {
        partner = books.freshPartner().partner().id();
        var email = "opener-" + partner.value() + "@example.nl";
        var user = users.create(new NewUser(email, "Sanne de Vries", PASSWORD, "nl-NL"));
        users.grant(partner, user.id(), Role.ADMIN);
        person = new PanelBrowser(port);
        page = person.page();
        person.logIn(email, PASSWORD);
        assertThat(page.locator("main.page")).isVisible();
    }

    @AfterEach
    void leave() {
        person.close();
    }

    @Test
    void theSplittingOfADraft() {
        var customer = books.customer(partner).id();
        var lines = List.of(line("Hosting"), line("Domein"));
        drafts.create(
                partner,
                new NewInvoice(customer, LocalDate.of(2026, 12, 1), lines, null, null, InvoiceDiscount.NONE, null));
        person.open(partner, "review");
        button("Splitsen");
        assertThat(page.getByText("Wat u kiest, komt op een nieuw concept")).isVisible();
        person.isAccessible();
    }

    @Test
    void theExchangeRates() {
        person.open(partner, "settings?section=rates");
        assertThat(page.locator("h1")).isVisible();
        person.isAccessible();
    }

    @Test
    void R17_aRaiseOfPricesAndItsAnnouncement() {
        var hosting = books.product(partner);
        var customer = books.customer(partner, "{\"email\": \"bakkerij@example.nl\"}");
        books.subscription(partner, customer, hosting, "{}");
        person.open(partner, "indexations");
        button("Prijzen verhogen");
        field("Product").fill("Hosting");
        page.getByRole(AriaRole.OPTION).first().click();
        field("Percentage").fill("5");
        field("Vanaf").fill("01-01-2099");
        field("Vanaf").press("Enter");
        assertThat(page.getByText("1 abonnement krijgt een andere prijs.")).isVisible();
        person.isAccessible();

        button("1 abonnement verhogen");
        var sure = page.getByRole(AriaRole.ALERTDIALOG);
        sure.getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName("1 abonnement verhogen"))
                .click();
        button("Schrijf aankondiging");
        assertThat(page.getByText("Nieuwe prijzen vanaf 1 januari 2099")).isVisible();
        field("Onderwerp").fill("Vanaf [datum] wordt hosting [percentage] duurder");
        assertThat(page.getByText("Vanaf 1 januari 2099 wordt hosting 5% duurder"))
                .isVisible();
        person.isAccessible();

        button("Verstuur");
        var question = page.getByRole(AriaRole.ALERTDIALOG);
        assertThat(question.getByText("1 debiteur krijgt deze aankondiging per mail."))
                .isVisible();
        question.getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName("Verstuur"))
                .click();
        assertThat(page.getByText("Bewaard, niet verstuurd")).isVisible();

        person.open(partner, "mails");
        page.getByText("Vanaf 1 januari 2099 wordt hosting 5% duurder").click();
        assertThat(page.locator("pre")).containsText("van € 10,00 naar € 10,50 per maand");
        person.isAccessible();
    }

    @Test
    void eachStepOfASubscriptionSaysWhatTheNextInvoicesWill() {
        books.product(partner);
        books.customer(partner);
        person.open(partner, "subscriptions");
        button("Nieuw abonnement");
        field("Klant").fill("Bakkerij");
        page.getByRole(AriaRole.OPTION).first().click();
        field("Product").last().fill("Hosting"); // the first one is the list's own
        page.getByRole(AriaRole.OPTION).first().click();
        field("Begint op").fill("01-01-2099");
        field("Begint op").press("Enter");
        assertThat(page.getByText("De komende runs brengen hiervan niets.")).isVisible();
        field("Begint op").fill(DAY.format(LocalDate.now(ZoneOffset.UTC).plusDays(40)));
        field("Begint op").press("Enter");
        assertThat(page.locator(".forecast-line").first()).containsText("€ 10,00");
        person.isAccessible();
        button("Opslaan");

        button("Beëindigen");
        field("Laatste dag").fill("01-01-2099");
        field("Laatste dag").press("Enter");
        assertThat(page.locator(".forecast-line").first()).containsText("€ 10,00");
        button("Opslaan");

        button("Einde terugdraaien");
        assertThat(page.getByText("De einddatum vervalt.")).isVisible();
        assertThat(page.locator(".forecast-line").first()).containsText("€ 10,00");
        person.isAccessible();
        button("Einde terugdraaien");
        assertThat(page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Beëindigen")))
                .isVisible();
    }

    private Locator field(String name) {
        return page.getByLabel(name, new Page.GetByLabelOptions().setExact(true));
    }

    private static DraftLine line(String description) {
        return new DraftLine(
                null, null, description, null, BigDecimal.ONE, BigDecimal.TEN, null, null, null, null, null);
    }

    private void button(String name) {
        page.getByRole(
                        AriaRole.BUTTON,
                        new Page.GetByRoleOptions().setName(name).setExact(true))
                .click();
    }
}
