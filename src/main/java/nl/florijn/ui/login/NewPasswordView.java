package nl.florijn.ui.login;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import nl.florijn.access.NewPasswordLink;
import nl.florijn.access.PasswordLinks;
import nl.florijn.platform.Conflict;
import nl.florijn.platform.InvalidInput;
import nl.florijn.ui.components.FieldErrors;

/** Where the link to a new password leads. */
@Route(value = NewPasswordView.PATH + "/:" + NewPasswordView.SECRET, autoLayout = false)
@AnonymousAllowed
public class NewPasswordView extends Main implements BeforeEnterObserver, HasDynamicTitle {

    static final String PATH = NewPasswordLink.PATH;
    static final String SECRET = "secret";

    private final transient PasswordLinks links;
    private final FieldErrors errors = new FieldErrors();
    private final PasswordPair password = new PasswordPair(errors);
    private final Div content = new Div();
    private String secret = "";

    NewPasswordView(PasswordLinks links) {
        this.links = links;
        addClassName("error-page");
        content.addClassName("invitation-form");
        content.getElement().setAttribute("role", "status");
        add(new H1(getTranslation("password.choose")), content);
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        secret = event.getRouteParameters().get(SECRET).orElse("");
        content.removeAll();
        if (links.opens(secret)) {
            var save = new Button(getTranslation("action.save"), press -> choose());
            save.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
            content.add(new Paragraph(getTranslation("password.everywhere")));
            content.add(password.fields());
            content.add(save);
        } else {
            none();
        }
    }

    private void choose() {
        errors.clear();
        if (!password.isTheSame()) {
            return;
        }
        try {
            links.choose(secret, password.value());
            tell("password.chosen", LoginView.PATH, "login.submit");
        } catch (InvalidInput refused) {
            errors.show(refused);
        } catch (Conflict usedUp) {
            none();
        }
    }

    private void none() {
        tell("password.none", ForgottenView.PATH, "forgotten.again");
    }

    private void tell(String what, String path, String link) {
        content.removeAll();
        content.add(new Paragraph(getTranslation(what)), new Anchor(path, getTranslation(link)));
    }

    @Override
    public String getPageTitle() {
        return getTranslation("password.choose") + " · " + getTranslation("app.name");
    }
}
