package nl.florijn.ui.login;

import com.vaadin.flow.component.Key;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.EmailField;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import nl.florijn.access.PasswordLinks;
import nl.florijn.platform.InvalidInput;
import nl.florijn.platform.Refusal;
import nl.florijn.ui.components.FieldErrors;
import nl.florijn.ui.text.Refusals;

/** Where somebody asks for a link to a new password; the answer is the same for addresses that nobody has. */
@Route(value = ForgottenView.PATH, autoLayout = false)
@AnonymousAllowed
public class ForgottenView extends Main implements HasDynamicTitle {

    static final String PATH = "forgotten";

    private final transient PasswordLinks links;
    private final FieldErrors errors = new FieldErrors();
    private final EmailField email = errors.at("email", new EmailField());
    private final Div content = new Div();

    ForgottenView(PasswordLinks links) {
        this.links = links;
        addClassName("error-page");
        content.addClassName("invitation-form");
        content.getElement().setAttribute("role", "status");
        add(new H1(getTranslation("forgotten.title")), content);
        if (links.areMailed()) {
            content.add(new Paragraph(getTranslation("forgotten.how")), email, button(), back());
        } else {
            tell(getTranslation("forgotten.ask"));
        }
        email.setLabel(getTranslation("login.email"));
        email.getElement().setAttribute("autocomplete", "username");
    }

    private Button button() {
        var button = new Button(getTranslation("forgotten.send"), press -> ask());
        button.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        button.addClickShortcut(Key.ENTER);
        return button;
    }

    private void ask() {
        errors.clear();
        try {
            var typed = email.getValue().strip();
            links.ask(typed);
            tell(getTranslation("forgotten.sent", typed));
        } catch (InvalidInput refused) {
            errors.show(refused);
        } catch (Refusal refused) {
            tell(Refusals.sentence(refused));
        }
    }

    private void tell(String sentence) {
        content.removeAll();
        content.add(new Paragraph(sentence), back());
    }

    private Anchor back() {
        return new Anchor(LoginView.PATH, getTranslation("login.wait.back"));
    }

    @Override
    public String getPageTitle() {
        return getTranslation("forgotten.title") + " · " + getTranslation("app.name");
    }
}
