package nl.florijn.ui;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import nl.florijn.Books;
import nl.florijn.FlorijnTest;
import nl.florijn.access.NewUser;
import nl.florijn.access.Users;
import nl.florijn.platform.PartnerId;
import nl.florijn.platform.security.Role;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** A layout in the making, as a person sees it. */
@FlorijnTest
@Tag("browser")
class LayoutsInTheBrowserTest {

    private static final String PASSWORD = "a-good-password";

    @Autowired
    private Books books;

    @Autowired
    private Users users;

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
        assertThat(page.getByText("Niets te controleren")).isVisible();
        person.open(partner, "settings?section=layouts");
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Nieuwe lay-out"))
                .click();
        page.getByLabel("Code").fill("POLDER");
        page.getByLabel("Accentkleur (#rrggbb)").fill("#5b2a86");
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
}
