package nl.florijn.ui.login;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.EmailField;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import com.vaadin.flow.spring.security.AuthenticationContext;
import java.util.Objects;
import nl.florijn.access.Invitations;
import nl.florijn.access.Invited;
import nl.florijn.access.NewInvitation;
import nl.florijn.access.NewUser;
import nl.florijn.access.SignedInUser;
import nl.florijn.platform.InvalidInput;
import nl.florijn.ui.components.FieldErrors;
import nl.florijn.ui.text.Words;

/** Where the link of an invitation leads: a new person chooses a password, one who is known logs in and says yes. */
@Route(value = InvitationView.PATH + "/:" + InvitationView.SECRET, autoLayout = false)
@AnonymousAllowed
public class InvitationView extends Main implements BeforeEnterObserver, HasDynamicTitle {

    static final String PATH = NewInvitation.PATH;
    static final String SECRET = "secret";

    private final transient Invitations invitations;
    private final transient AuthenticationContext authentication;
    private final FieldErrors errors = new FieldErrors();
    private final EmailField email = errors.at("email", new EmailField());
    private final TextField name = errors.at("name", new TextField());
    private final PasswordPair password = new PasswordPair(errors);
    private final Div content = new Div();
    private String secret = "";

    InvitationView(Invitations invitations, AuthenticationContext authentication) {
        this.invitations = invitations;
        this.authentication = authentication;
        addClassName("error-page");
        content.addClassName("invitation-form");
        email.setLabel(getTranslation("login.email"));
        name.setLabel(getTranslation("user.name"));
        add(new H1(getTranslation("app.name")), content);
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        secret = event.getRouteParameters().get(SECRET).orElse("");
        content.removeAll();
        invitations
                .find(secret)
                .ifPresentOrElse(this::show, () -> tell("invitation.none", getTranslation("login.submit")));
    }

    private void show(Invited invited) {
        var where = Objects.requireNonNullElse(invited.partnerName(), getTranslation("app.name"));
        content.add(new Paragraph(getTranslation("invitation.for", where, Words.of("role", invited.role()))));
        if (invited.isKnown()) {
            content.add(known(Objects.requireNonNull(invited.email())));
        } else {
            email.setVisible(invited.email() == null);
            var make = button("invitation.make", () -> accept(Objects.requireNonNullElse(invited.email(), "")));
            if (invited.email() != null) {
                content.add(new Paragraph(invited.email()));
            }
            content.add(email, name);
            content.add(password.fields());
            content.add(make);
        }
    }

    private Component known(String invited) {
        var isThis = authentication
                .getAuthenticatedUser(SignedInUser.class)
                .filter(person -> person.getUsername().equalsIgnoreCase(invited))
                .isPresent();
        if (isThis) {
            return button("invitation.join", () -> {
                invitations.join(secret);
                tell("invitation.joined", getTranslation("error.home"));
            });
        }
        return new Div(
                new Paragraph(getTranslation("invitation.logInFirst", invited)),
                new Anchor(LoginView.PATH, getTranslation("login.submit")));
    }

    private void accept(String invited) {
        errors.clear();
        if (!password.isTheSame()) {
            return;
        }
        try {
            var address = invited.isEmpty() ? email.getValue().strip() : invited;
            invitations.accept(
                    secret,
                    new NewUser(
                            address,
                            name.getValue().strip(),
                            password.value(),
                            getLocale().toLanguageTag()));
            tell("invitation.made", getTranslation("login.submit"));
        } catch (InvalidInput refused) {
            errors.show(refused);
        }
    }

    private void tell(String what, String link) {
        content.removeAll();
        content.add(new Paragraph(getTranslation(what)), new Anchor("", link));
    }

    private Button button(String text, Runnable action) {
        var button = new Button(getTranslation(text), press -> action.run());
        button.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        return button;
    }

    @Override
    public String getPageTitle() {
        return getTranslation("invitation.title") + " · " + getTranslation("app.name");
    }
}
