package nl.florijn.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.confirmdialog.ConfirmDialog;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.html.Code;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.EmailField;
import com.vaadin.flow.component.textfield.PasswordField;
import com.vaadin.flow.component.textfield.TextField;
import java.util.Map;
import nl.florijn.Books;
import nl.florijn.FlorijnTest;
import nl.florijn.access.Invitations;
import nl.florijn.access.Member;
import nl.florijn.access.NewUser;
import nl.florijn.access.PasswordLinks;
import nl.florijn.access.Users;
import nl.florijn.platform.PartnerId;
import nl.florijn.platform.audit.AuditChain;
import nl.florijn.platform.security.Actor;
import nl.florijn.platform.security.Role;
import nl.florijn.ui.login.InvitationView;
import nl.florijn.ui.provider.ProviderView;
import nl.florijn.ui.settings.SettingsView;
import nl.florijn.ui.shell.DeniedPage;
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

    @Autowired
    private PasswordLinks passwords;

    @Autowired
    private AuditChain chain;

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
        ((Select<Role>) $(Select.class).withLabel("Role").single()).setValue(Role.BOOKKEEPER);
        press("Invite");
        assertThat($(Code.class).single().getText()).contains("/invitation/");
        assertThat($(Button.class).withText("Copy").all()).hasSize(1);
        assertThat(Actor.SYSTEM.doing(() -> invitations.open(partner)))
                .singleElement()
                .satisfies(invited -> assertThat(invited.email()).isEqualTo(email));
    }

    @Test
    void whoIsInvitedChoosesAPassword() {
        var email = "invited-" + System.nanoTime() + "@example.nl";
        var secret = invitations.invite(partner, email, Role.VIEWER, null).secret();
        UI.getCurrent().navigate("invitation/" + secret);
        assertThat(getCurrentView()).isInstanceOf(InvitationView.class);
        $(TextField.class).withLabel("Name").single().setValue("Sanne");
        $(PasswordField.class).withLabel("New password").single().setValue("a-good-password");
        $(PasswordField.class).withLabel("Once more").single().setValue("another-password");
        press("Create my account");
        assertThat(users.findByEmail(email)).isEmpty();
        $(PasswordField.class).withLabel("Once more").single().setValue("a-good-password");
        press("Create my account");
        assertThat(users.findByEmail(email))
                .hasValueSatisfying(person -> assertThat(person.roleAt(partner)).contains(Role.VIEWER));
    }

    @Test
    void aRoleThatSomebodyElseChangedMeanwhileIsShownAndNotOverwritten() {
        var colleague = users.findByEmail(people.create(partner, Role.VIEWER)).orElseThrow();
        people.logIn(partner, Role.ADMIN);
        open(partner, SettingsView.class, Map.of("section", "users"));
        var seen = users.member(partner, colleague.id());
        users.changeRole(partner, colleague.id(), seen.version(), Role.BOOKKEEPER);
        choose(seen, Role.ADMIN);
        assertThat(users.member(partner, colleague.id()).role()).isEqualTo(Role.BOOKKEEPER);
        choose(seen, Role.ADMIN);
        assertThat(users.member(partner, colleague.id()).role())
                .as("once it is seen")
                .isEqualTo(Role.ADMIN);
    }

    /** Chooses a role in the list, as it is shown. */
    @SuppressWarnings("unchecked")
    private void choose(Member person, Role role) {
        var list = (Grid<Member>) $(Grid.class).all().getFirst();
        var shown = test(list).getRow(test(list).size() - 1).id().equals(person.id())
                ? test(list).size() - 1
                : 0;
        var choice = (ComboBox<Role>) $(ComboBox.class, (Component) test(list).getCellComponent(shown, 1))
                .single();
        test(choice).selectItem(choice.getItemLabelGenerator().apply(role));
    }

    @Test
    void whoTakesAwayTheOwnAccountIsToldSo() {
        people.logIn(partner, Role.ADMIN);
        open(partner, SettingsView.class, Map.of("section", "users"));
        var list = $(Grid.class).all().getFirst();
        $(Button.class, (Component) test(list).getCellComponent(0, 1))
                .withText("Remove")
                .single()
                .click();
        assertThat(((Component) $(ConfirmDialog.class).single()).getElement().getTextRecursively())
                .contains("This is you");
    }

    @Test
    void aLinkToANewPasswordIsShownWhereNoMailLeaves() {
        people.logIn(partner, Role.ADMIN);
        open(partner, SettingsView.class, Map.of("section", "users"));
        var list = $(Grid.class).all().getFirst();
        $(Button.class, (Component) test(list).getCellComponent(0, 1))
                .all()
                .getFirst()
                .click();
        test($(ConfirmDialog.class).single()).confirm();
        var link = $(Code.class).single().getText();
        var secret = link.substring(link.lastIndexOf('/') + 1);
        nobody();
        newTab();
        UI.getCurrent().navigate("password/" + secret);
        $(PasswordField.class).withLabel("New password").single().setValue("quite-another-one");
        $(PasswordField.class).withLabel("Once more").single().setValue("quite-another-one");
        press("Save");
        assertThat(passwords.opens(secret)).isFalse();
        assertThat($(Paragraph.class).all())
                .extracting(Paragraph::getText)
                .anyMatch(text -> text.startsWith("Your new"));
        newTab();
        UI.getCurrent().navigate("password/" + secret);
        assertThat($(PasswordField.class).all()).isEmpty();
    }

    @Test
    void theLogIsCheckedAtItsScreen() {
        people.logIn(partner, Role.ADMIN);
        Actor.SYSTEM.during(chain::link);
        var entries = Actor.SYSTEM.doing(() -> chain.check(partner)).entries();
        open(partner, SettingsView.class, Map.of("section", "log"));
        press("Check the log");
        assertThat($(Span.class)
                        .withText("All " + entries + " entries are as they were written; none is missing.")
                        .exists())
                .isTrue();
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
