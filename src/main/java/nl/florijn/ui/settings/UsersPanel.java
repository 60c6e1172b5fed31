package nl.florijn.ui.settings;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.html.Code;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.EmailField;
import java.time.ZoneId;
import java.util.function.Supplier;
import nl.florijn.partners.Invitation;
import nl.florijn.partners.Invitations;
import nl.florijn.partners.Membership;
import nl.florijn.partners.User;
import nl.florijn.partners.Users;
import nl.florijn.platform.InvalidInput;
import nl.florijn.platform.PartnerId;
import nl.florijn.platform.Refusal;
import nl.florijn.platform.security.Role;
import nl.florijn.ui.components.Confirm;
import nl.florijn.ui.components.FieldErrors;
import nl.florijn.ui.components.Listing;
import nl.florijn.ui.components.Notices;
import nl.florijn.ui.text.Formats;
import nl.florijn.ui.text.Words;
import org.jspecify.annotations.Nullable;

/** Who works for a partner, or on the provider's staff, and who is invited to. */
public final class UsersPanel extends Div {

    private final transient Users users;
    private final transient Invitations invitations;
    private final transient Supplier<PartnerId> partner;
    private final Listing<User> people = new Listing<>("settings.USERS");
    private final Listing<Invitation> invited = new Listing<>("invitation.open");
    private final FieldErrors errors = new FieldErrors();
    private final EmailField email = errors.at("email", new EmailField());
    private final Select<Role> role = errors.at("role", new Select<>());
    private final Div link = new Div();

    /** @param partner of whom; {@link PartnerId#NONE} for the staff; asked with each action */
    public UsersPanel(Users users, Invitations invitations, Supplier<PartnerId> partner, ZoneId zone) {
        this.users = users;
        this.invitations = invitations;
        this.partner = partner;
        addClassNames("panel-fill");
        people.setSelectionMode(Listing.SelectionMode.NONE);
        people.words("user.name", User::name);
        people.words("login.email", User::email).setFlexGrow(2);
        people.addComponentColumn(this::role).setHeader(getTranslation("user.role"));
        people.addComponentColumn(this::remove).setAutoWidth(true).setFlexGrow(0);
        invited.setSelectionMode(Listing.SelectionMode.NONE);
        invited.words("login.email", Invitation::email).setFlexGrow(2);
        invited.words("user.role", invitation -> Words.of("role", invitation.role()));
        invited.words("invitation.by", Invitation::invitedBy);
        invited.narrow("invitation.until", invitation -> Formats.moment(invitation.expiresAt(), zone));
        invited.addComponentColumn(this::withdraw).setAutoWidth(true).setFlexGrow(0);
        link.getElement().setAttribute("role", "status");
        link.addClassName("secret");
        link.setVisible(false);
        add(form(), link, people, invited);
        refresh();
    }

    private Component form() {
        email.setLabel(getTranslation("login.email"));
        role.setLabel(getTranslation("user.role"));
        role.setItems(Users.rolesAt(partner.get()));
        role.setItemLabelGenerator(each -> Words.of("role", each));
        var tools = new Div(email, role, new Button(getTranslation("invitation.invite"), press -> invite()));
        tools.addClassNames("tools", "token-form");
        return tools;
    }

    private void refresh() {
        people.setItems(users.members(partner.get()));
        var open = invitations.open(partner.get());
        invited.setItems(open);
        invited.setVisible(!open.isEmpty());
    }

    private void invite() {
        errors.clear();
        try {
            var made = invitations.invite(partner.get(), email.getValue().strip(), role.getValue());
            link.removeAll();
            link.add(new Paragraph(getTranslation("invitation.once")), new Code(InvitationLink.of(made)));
            link.setVisible(true);
            email.clear();
            refresh();
        } catch (InvalidInput refused) {
            errors.show(refused);
        }
    }

    private Component role(User person) {
        var choice = new ComboBox<Role>();
        choice.setAriaLabel(getTranslation("user.roleOf", person.name()));
        choice.setItems(Users.rolesAt(partner.get()));
        choice.setItemLabelGenerator(each -> Words.of("role", each));
        choice.setValue(roleOf(person));
        choice.addValueChangeListener(change -> {
            if (change.isFromClient() && change.getValue() != null) {
                change(person, change.getValue());
            }
        });
        return choice;
    }

    private void change(User person, Role wanted) {
        try {
            users.changeRole(partner.get(), person.id(), wanted);
            Notices.done(getTranslation("saved", person.name()));
        } catch (Refusal refused) {
            Notices.refused(refused);
        }
        refresh();
    }

    private @Nullable Role roleOf(User person) {
        return person.memberships().stream()
                .filter(membership -> membership.partner().equals(partner.get()))
                .findFirst()
                .map(Membership::role)
                .orElse(person.providerRole());
    }

    private Button remove(User person) {
        var button = new Button(
                getTranslation("user.remove"),
                press -> Confirm.askToDestroy(
                        getTranslation("user.remove"),
                        getTranslation("user.remove.text", person.name()),
                        getTranslation("user.remove"),
                        getTranslation("action.cancel"),
                        () -> {
                            users.remove(partner.get(), person.id());
                            refresh();
                        }));
        button.addThemeNames("small");
        return button;
    }

    private Button withdraw(Invitation invitation) {
        var button = new Button(getTranslation("invitation.withdraw"), press -> {
            invitations.withdraw(partner.get(), invitation.id());
            refresh();
        });
        button.addThemeNames("small");
        return button;
    }
}
