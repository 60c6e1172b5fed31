package nl.florijn.ui;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.util.List;
import nl.florijn.platform.audit.AuditAction;
import org.junit.jupiter.api.Test;

/** Who may come in at the panel, and whether each of its screens is for everyone. */
class ScreensAndDoorsJourneyTest extends PanelJourney {

    @Test
    void theDoorRefusesAWrongPasswordAndOpensForTheRightOne() {
        person.logIn(email, "wrong");
        assertThat(page.getByText("Dat klopt niet")).isVisible();
        person.isAccessible();
        person.logIn(email, PASSWORD);
        assertThat(page.getByRole(
                        AriaRole.HEADING,
                        new Page.GetByRoleOptions().setName("Te controleren").setExact(true)))
                .isVisible();
        assertThat(actions()).contains(AuditAction.LOGIN, AuditAction.LOGIN_REFUSED);
    }

    @Test
    void everyScreenIsForEveryone() {
        logIn();
        for (var path : List.of(
                "start",
                "customers",
                "products",
                "price-lists",
                "subscriptions",
                "charges",
                "mails",
                "indexations",
                "settings",
                "settings?section=NUMBERING",
                "settings?section=PAYMENT",
                "settings?section=BILLING",
                "settings?section=VAT",
                "settings?section=TWINFIELD",
                "settings?section=TOKENS",
                "settings?section=LOG")) {
            person.open(partner, path);
            assertThat(page.locator("h1")).isVisible();
            person.isAccessible();
        }
    }

    @Test
    void whoIsInvitedChoosesAPasswordAndSeesWhatTheRoleMay() {
        logIn();
        var link = invite("new-" + email);
        page.context().clearCookies();
        page.navigate(link);
        field("Naam").fill("Noor Jansen");
        field("Nieuw wachtwoord").fill("een-ander-wachtwoord");
        field("Nog een keer").fill("een-ander-wachtwoord");
        person.isAccessible();
        button("Mijn account maken");
        assertThat(page.getByText("Uw account is er.")).isVisible();
        person.logIn("new-" + email, "een-ander-wachtwoord");
        assertThat(PanelBrowser.seen(page, "Niets te controleren")).isVisible();
        page.locator("vaadin-side-nav-item")
                .filter(new Locator.FilterOptions().setHasText("Facturen"))
                .click();
        assertThat(page.locator("main.page h1")).hasText("Facturen");
        person.open(partner, "settings?section=USERS");
        assertThat(page.getByText("Hier mag u niet bij")).isVisible();
        assertThat(page.getByText(email)).hasCount(0);
    }

    /** The link that an administrator is shown. */
    private String invite(String invited) {
        person.open(partner, "settings?section=USERS");
        field("E-mailadres").fill(invited);
        page.locator("vaadin-select").first().click();
        page.locator("vaadin-select-item:visible")
                .filter(new Locator.FilterOptions().setHasText("Boekhouder"))
                .click();
        button("Uitnodigen");
        var link = page.locator(".secret code");
        assertThat(link).containsText("/invitation/");
        person.isAccessible();
        rolesFitAPhone();
        return link.textContent();
    }

    private void rolesFitAPhone() {
        page.setViewportSize(375, 800);
        var role = page.locator(".people .role vaadin-combo-box").first();
        assertThat(role).isVisible();
        var box = role.boundingBox();
        assertThat(box.x + box.width).as("the end of a role").isLessThanOrEqualTo(375);
        page.setViewportSize(1440, 900);
    }

    @Test
    void aForgottenPasswordWhereNoMailLeaves() {
        person.open("login");
        page.getByText("Wachtwoord vergeten?").click();
        assertThat(page.getByText("Hier gaat geen mail uit.")).isVisible();
        person.isAccessible();
    }
}
