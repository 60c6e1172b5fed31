package nl.florijn.ui.login;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.login.LoginForm;
import com.vaadin.flow.component.login.LoginI18n;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import com.vaadin.flow.spring.security.AuthenticationContext;
import nl.florijn.ui.components.Brand;

/** The door. */
@Route(value = LoginView.PATH, autoLayout = false)
@AnonymousAllowed
public class LoginView extends Main implements BeforeEnterObserver, HasDynamicTitle {

    public static final String PATH = "login";
    /** Query parameter: e-mail address or password were not right. */
    public static final String REFUSED = "error";
    /** Query parameter: nobody could be looked up. */
    public static final String OUTAGE = "outage";

    /** Keeps the address for the next try, in this tab of the browser alone; fills it in where the try before failed. */
    private static final String KEEP_ADDRESS = """
            const kept = 'florijn.login.tried';
            this.addEventListener('login', tried => sessionStorage.setItem(kept, tried.detail.username));
            const address = sessionStorage.getItem(kept);
            sessionStorage.removeItem(kept);
            const fill = tries => {
                const field = this.querySelector('#vaadinLoginUsername');
                if (field && address && !field.value) {
                    field.value = address;
                    this.querySelector('#vaadinLoginPassword').focus();
                } else if (!field && tries > 0) {
                    setTimeout(() => fill(tries - 1), 50);
                }
            };
            $0 && fill(40);
            """;

    private final transient AuthenticationContext authentication;
    private final LoginForm form = new LoginForm();

    LoginView(AuthenticationContext authentication) {
        this.authentication = authentication;
        addClassName("login");
        form.setAction(PATH);
        form.addForgotPasswordListener(press -> UI.getCurrent().navigate(ForgottenView.class));
        add(promise(), new Div(form));
    }

    private Div promise() {
        var promise = new Div(
                Brand.mark(getTranslation("app.name")),
                new H1(getTranslation("app.name")),
                new Paragraph(getTranslation("login.promise")));
        promise.addClassName("login-promise");
        return promise;
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        if (authentication.isAuthenticated()) {
            event.forwardTo(""); // home
            return;
        }
        var query = event.getLocation().getQueryParameters().getParameters();
        var isOutage = query.containsKey(OUTAGE);
        form.setI18n(texts(isOutage ? "login.outage" : "login.refused"));
        var isFailed = isOutage || query.containsKey(REFUSED);
        form.setError(isFailed);
        form.getElement().executeJs(KEEP_ADDRESS, isFailed);
    }

    private LoginI18n texts(String why) {
        var texts = LoginI18n.createDefault();
        var labels = texts.getForm();
        labels.setTitle(getTranslation("login.title"));
        labels.setUsername(getTranslation("login.email"));
        labels.setPassword(getTranslation("login.password"));
        labels.setSubmit(getTranslation("login.submit"));
        labels.setForgotPassword(getTranslation("forgotten.title"));
        var error = texts.getErrorMessage();
        error.setTitle(getTranslation(why + ".title"));
        error.setMessage(getTranslation(why + ".message"));
        error.setUsername(getTranslation("login.email.required"));
        error.setPassword(getTranslation("login.password.required"));
        return texts;
    }

    @Override
    public String getPageTitle() {
        return getTranslation("login.title") + " · " + getTranslation("app.name");
    }
}
