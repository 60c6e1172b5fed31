package nl.florijn.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Code;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.EmailField;
import com.vaadin.flow.component.textfield.PasswordField;
import com.vaadin.flow.component.textfield.TextField;
import java.util.Map;
import nl.florijn.Books;
import nl.florijn.FlorijnTest;
import nl.florijn.partners.Invitations;
import nl.florijn.partners.NewUser;
import nl.florijn.partners.Users;
import nl.florijn.platform.PartnerId;
import nl.florijn.platform.security.Actor;
import nl.florijn.platform.security.Role;
import nl.florijn.ui.provider.ProviderView;
import nl.florijn.ui.settings.SettingsView;
import nl.florijn.ui.shell.DeniedPage;
import nl.florijn.ui.shell.InvitationView;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.core.context.SecurityContextHolder;

/** Inviting people, and coming in by an invitation. */
@FlorijnTest
class UsersAtTheScreenTest extends PanelTab {

    @Autowired
    private Books books;

    @Autowired
    private PanelUsers people;

    @Autowired
    private Users users;

    @Autowired
    private Invitations invitations;

    private PartnerId partner;

    @BeforeEach
    void aPartner() {
        partner = books.freshPartner().partner().id();
    }

    @AfterEach
    void nobody() {
        SecurityContextHolder.clearContext();
    }

    @Test
    @SuppressWarnings("unchecked")
    void anAdministratorInvitesAndSeesTheLinkOnce() {
        people.logIn(partner, Role.ADMIN);
        open(partner, SettingsView.class, Map.of("section", "users"));
        var email = "invited-" + System.nanoTime() + "@example.nl";
        $(EmailField.class).single().setValue(email);
        ((Select<Role>) $(Select.class).single()).setValue(Role.BOOKKEEPER);
        press("Invite");
        assertThat($(Code.class).single().getText()).contains("/invitation/");
        assertThat(Actor.SYSTEM.doing(() -> invitations.open(partner)))
                .singleElement()
                .satisfies(invited -> assertThat(invited.email()).isEqualTo(email));
    }

    @Test
    void whoIsInvitedChoosesAPassword() {
        var email = "invited-" + System.nanoTime() + "@example.nl";
        var secret = invitations.invite(partner, email, Role.VIEWER).secret();
        UI.getCurrent().navigate("invitation/" + secret);
        assertThat(getCurrentView()).isInstanceOf(InvitationView.class);
        $(TextField.class).withLabel("Name").single().setValue("Sanne");
        $(PasswordField.class).withLabel("New password").single().setValue("a-good-password");
        $(PasswordField.class).withLabel("Once more").single().setValue("another-password");
        press("Make my account");
        assertThat(users.findByEmail(email)).isEmpty();
        $(PasswordField.class).withLabel("Once more").single().setValue("a-good-password");
        press("Make my account");
        assertThat(users.findByEmail(email))
                .hasValueSatisfying(person -> assertThat(person.roleAt(partner)).contains(Role.VIEWER));
    }

    @Test
    void theProvidersScreenIsForItsAdministrators() {
        people.logIn(partner, Role.ADMIN);
        assertThat(navigate(ProviderView.PATH, DeniedPage.class)).isNotNull();
        nobody();
        people.logIn(users.createProviderStaff(
                new NewUser("staff-" + System.nanoTime() + "@example.nl", "Anna", PanelUsers.PASSWORD, "en-GB"),
                Role.PROVIDER_ADMIN));
        newTab();
        UI.getCurrent().navigate(ProviderView.class);
        assertThat(getCurrentView()).isInstanceOf(ProviderView.class);
        $(TextField.class).withLabel("Name").single().setValue("Hosting aan Zee");
        press("New partner");
        assertThat($(Code.class).single().getText()).startsWith("flo_");
    }

    private void press(String text) {
        $(Button.class).withText(text).single().click();
    }
}
