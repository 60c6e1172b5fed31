package nl.florijn.ui;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.regex.Pattern;
import nl.florijn.Books;
import nl.florijn.FlorijnTest;
import nl.florijn.access.NewUser;
import nl.florijn.access.Users;
import nl.florijn.invoicing.InvoiceDiscount;
import nl.florijn.invoicing.drafts.DraftEditing;
import nl.florijn.invoicing.drafts.DraftLine;
import nl.florijn.invoicing.drafts.NewInvoice;
import nl.florijn.invoicing.lists.InvoiceFilter;
import nl.florijn.invoicing.lists.InvoiceLists;
import nl.florijn.partners.Partner;
import nl.florijn.partners.Partners;
import nl.florijn.platform.PartnerId;
import nl.florijn.platform.security.Role;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Two partners in two tabs of one browser: each keeps its own books. */
@FlorijnTest
@Tag("browser")
class TabsInTheBrowserTest {

    private static final String PASSWORD = "a-good-password";

    @Autowired
    private Books books;

    @Autowired
    private Users users;

    @Autowired
    private Partners partners;

    @Autowired
    private InvoiceLists invoices;

    @Autowired
    private DraftEditing drafts;

    @LocalServerPort
    private int port;

    private Partner first;
    private Partner second;
    private PanelBrowser person;
    private Page one;
    private Page two;

    @BeforeEach
    void aBookkeeperOfTwoPartners() {
        first = books.freshPartner().partner();
        second = books.freshPartner().partner();
        draftFor(first.id());
        draftFor(second.id());
        var email = "two-" + first.id().value() + "@example.nl";
        var user = users.create(new NewUser(email, "Sanne de Vries", PASSWORD, "nl-NL"));
        users.grant(first.id(), user.id(), Role.ADMIN);
        users.grant(second.id(), user.id(), Role.ADMIN);
        person = new PanelBrowser(port);
        one = person.page();
        // The address that somebody asks for is the one that opens after logging in.
        person.open(first.id(), "review?show=warning");
        one.locator("input[name=username]").fill(email);
        one.locator("input[name=password]").fill(PASSWORD);
        one.locator("vaadin-login-form vaadin-button").first().click();
        assertThat(one).hasURL(Pattern.compile(".*/" + first.id() + "/review.*show=warning.*"));
        assertThat(one.url()).doesNotContain("continue");
        two = person.newTab();
    }

    @AfterEach
    void leave() {
        person.close();
    }

    @Test
    void R01_eachTabActsOnItsOwnBooks() {
        person.open(first.id(), "review");
        assertThat(one.getByText("Goedkeuren").first()).isVisible();
        chooseInTheOtherTab();

        button(one, "Goedkeuren").click();
        assertThat(PanelBrowser.seen(one, "Niets te controleren")).isVisible();
        assertThat(invoices.totals(first.id(), InvoiceFilter.DRAFTS).count()).isZero();
        assertThat(invoices.totals(second.id(), InvoiceFilter.DRAFTS).count()).isOne();

        company(one, first, "NL91ABNA0417164300");
        company(two, second, "NL02ABNA0123456789");
        button(one, "Opslaan").click();
        assertThat(one.getByText("Instellingen opgeslagen")).isVisible();
        button(two, "Opslaan").click();
        assertThat(two.getByText("Instellingen opgeslagen")).isVisible();
        assertThat(partners.get(first.id()).details().iban()).isEqualTo("NL91ABNA0417164300");
        assertThat(partners.get(second.id()).details().iban()).isEqualTo("NL02ABNA0123456789");
        assertThat(partners.get(first.id()).details().name())
                .isEqualTo(first.details().name());

        reloadAndBack();
    }

    private void chooseInTheOtherTab() {
        person.open(two, first.id() + "/review");
        var choice = two.getByLabel("Partner kiezen");
        choice.fill(second.name());
        two.getByRole(AriaRole.OPTION).first().click();
        assertThat(two).hasURL(Pattern.compile(".*/" + second.id() + "/review.*"));
        assertThat(two.getByLabel("Partner kiezen")).hasValue(second.name());
        assertThat(one.getByLabel("Partner kiezen")).hasValue(first.name());
    }

    private void company(Page tab, Partner partner, String iban) {
        tab.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Instellingen"))
                .click();
        assertThat(tab).hasURL(Pattern.compile(".*/" + partner.id() + "/settings"));
        tab.getByLabel("IBAN").fill(iban);
    }

    private void reloadAndBack() {
        two.reload();
        assertThat(two.getByLabel("IBAN")).hasValue("NL02ABNA0123456789");
        two.goBack();
        assertThat(two).hasURL(Pattern.compile(".*/" + second.id() + "/review.*"));
        assertThat(two.getByLabel("Partner kiezen")).hasValue(second.name());
        two.goBack();
        assertThat(two).hasURL(Pattern.compile(".*/" + first.id() + "/review.*"));
        assertThat(two.getByLabel("Partner kiezen")).hasValue(first.name());
        person.open(two, "");
        assertThat(two.locator("h1")).isVisible();
        person.isAccessible();
    }

    private static Locator button(Page tab, String name) {
        return tab.getByRole(
                AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name).setExact(true));
    }

    private void draftFor(PartnerId partner) {
        var line = new DraftLine(
                null, null, "Hosting", null, BigDecimal.ONE, BigDecimal.TEN, null, null, null, null, null);
        var customer = books.customer(partner).id();
        var day = LocalDate.of(2026, 12, 1);
        drafts.create(partner, new NewInvoice(customer, day, List.of(line), null, null, InvoiceDiscount.NONE, null));
    }
}
