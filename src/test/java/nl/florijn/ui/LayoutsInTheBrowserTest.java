package nl.florijn.ui;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.FilePayload;
import nl.florijn.Books;
import nl.florijn.FlorijnTest;
import nl.florijn.access.NewUser;
import nl.florijn.access.Users;
import nl.florijn.documents.logos.Pictures;
import nl.florijn.partners.settings.BillingSettings;
import nl.florijn.partners.settings.Settings;
import nl.florijn.platform.PartnerId;
import nl.florijn.platform.security.Role;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.json.JsonMapper;

/** A layout in the making, as a person sees it. */
@FlorijnTest
@Tag("browser")
class LayoutsInTheBrowserTest {

    private static final String PASSWORD = "a-good-password";

    @Autowired
    private Books books;

    @Autowired
    private Users users;

    @Autowired
    private Settings settings;

    @Autowired
    private JsonMapper json;

    @LocalServerPort
    private int port;

    private String email;
    private PartnerId partner;
    private PanelBrowser person;
    private Page page;

    @BeforeEach
    void anAdministrator() {
        partner = books.freshPartner().partner().id();
        email = "admin-" + partner.value() + "@example.nl";
        var user = users.create(new NewUser(email, "Sanne de Vries", PASSWORD, "nl-NL"));
        users.grant(partner, user.id(), Role.ADMIN);
        person = new PanelBrowser(port);
        page = person.page();
    }

    @AfterEach
    void leave() {
        person.close();
    }

    @Test
    void R02_anExampleFollowsWhatIsTyped() {
        person.logIn(email, PASSWORD);
        assertThat(PanelBrowser.seen(page, "Niets te controleren")).isVisible();
        person.open(partner, "settings?section=layouts");
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Nieuwe lay-out"))
                .click();
        page.getByLabel("Code").fill("POLDER");
        page.getByLabel("Accentkleur").fill("#5b2a86");
        page.getByLabel("Tekst aan het eind").fill("Tot ziens");
        page.getByLabel("Tekst aan het eind").press("Tab");

        var example = page.frameLocator("iframe.paper");
        assertThat(example.getByText("Tot ziens")).isVisible();
        assertThat(example.locator(".initial")).hasCSS("background-color", "rgb(91, 42, 134)");
        var frame = page.locator("iframe.paper").boundingBox();
        var foot = example.locator(".running-foot").boundingBox();
        Assertions.assertThat(foot.y + foot.height)
                .as("the page in the frame does not scroll")
                .isLessThanOrEqualTo(frame.y + frame.height);
        person.isAccessible();

        page.getByText("Opslaan").click();
        assertThat(page.getByText("POLDER").first()).isVisible();
    }

    @Test
    void R31_aLogoIsSeenOnTheExampleAndAboveTheMenu() {
        person.logIn(email, PASSWORD);
        assertThat(PanelBrowser.seen(page, "Niets te controleren")).isVisible();
        person.open(partner, "settings?section=layouts");
        assertThat(page.getByText("Nog geen eigen lay-outs")).isVisible();
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Nieuwe lay-out"))
                .click();
        page.getByLabel("Code").fill("POLDER");
        page.locator("vaadin-upload input[type=file]")
                .setInputFiles(new FilePayload("logo.svg", "image/svg+xml", Pictures.svg("<text>Polder</text>")));
        assertThat(page.getByText("In de tekening staat “text”")).isVisible();
        page.locator("vaadin-upload input[type=file]")
                .setInputFiles(new FilePayload(
                        "logo.svg", "image/svg+xml", Pictures.svg("<path fill='#5b2a86' d='M0 0H300V100z'/>")));

        var example = page.frameLocator("iframe.paper");
        assertThat(example.locator(".logo img")).isVisible();
        assertThat(page.locator(".logo-seen img")).isVisible();
        var frame = page.locator("iframe.paper").boundingBox();
        var foot = example.locator(".running-foot").boundingBox();
        Assertions.assertThat(foot.y + foot.height)
                .as("the page in the frame does not scroll")
                .isLessThanOrEqualTo(frame.y + frame.height);
        person.isAccessible();

        page.getByText("Opslaan").click();
        assertThat(page.getByText("POLDER").first()).isVisible();
        settings.change(
                partner,
                1,
                settings.own(partner).with(json.readValue("{\"layout\": \"POLDER\"}", BillingSettings.class)));
        person.open(partner, "invoices");
        var logo = page.locator(".drawer .brand-logo");
        assertThat(logo).isVisible();
        Assertions.assertThat(logo.evaluate("logo => logo.naturalWidth")).isEqualTo(1080);
        person.isAccessible();
        page.setViewportSize(375, 800);
        assertThat(page.locator(".narrow-head .brand-logo")).isInViewport();
    }
}
