package nl.florijn.ui.shell;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.contextmenu.MenuItem;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.menubar.MenuBar;
import com.vaadin.flow.component.menubar.MenuBarVariant;
import com.vaadin.flow.component.page.ColorScheme;
import com.vaadin.flow.server.VaadinSession;
import com.vaadin.flow.spring.annotation.SpringComponent;
import com.vaadin.flow.spring.annotation.UIScope;
import com.vaadin.flow.spring.security.AuthenticationContext;
import java.util.Locale;
import nl.florijn.access.Users;
import nl.florijn.ui.components.Confirm;
import nl.florijn.ui.security.CurrentPartner;
import nl.florijn.ui.text.PanelTexts;

/** Language, light or dark, and the way out. */
@SpringComponent
@UIScope
class UserMenu extends MenuBar {

    UserMenu(CurrentPartner current, Users users, AuthenticationContext authentication) {
        addThemeVariants(MenuBarVariant.LUMO_TERTIARY);
        addClassName("user-menu");
        var person = addItem(new Span(current.user().name()));
        person.setAriaLabel(getTranslation("user.menu", current.user().name()));
        var choices = person.getSubMenu();
        language(choices.addItem(getTranslation("user.language")));
        colours(choices.addItem(getTranslation("user.colours")));
        choices.addItem(
                getTranslation("password.title"), click -> new PasswordDialog(users, authentication::logout).open());
        choices.addItem(getTranslation("user.logout"), click -> authentication.logout());
        choices.addItem(getTranslation("user.everywhere"), click -> askWhetherEverywhere(users, authentication));
    }

    private void askWhetherEverywhere(Users users, AuthenticationContext authentication) {
        Confirm.ask(
                getTranslation("user.everywhere"),
                getTranslation("user.everywhere.text"),
                getTranslation("user.everywhere"),
                getTranslation("action.cancel"),
                () -> {
                    users.logOutEverywhere();
                    authentication.logout();
                });
    }

    private void language(MenuItem parent) {
        for (var language : new Locale[] {PanelTexts.DUTCH, PanelTexts.ENGLISH}) {
            // Each language by its own name: that is the one its readers look for.
            var name = language.getDisplayLanguage(language);
            var item = parent.getSubMenu().addItem(name, click -> speak(language));
            item.setCheckable(true);
            item.setChecked(PanelTexts.spoken(getLocale()).equals(language));
        }
    }

    private void speak(Locale language) {
        VaadinSession.getCurrent().setLocale(language);
        UI.getCurrent().getPage().reload();
    }

    private void colours(MenuItem parent) {
        colour(parent, "user.colours.system", ColorScheme.Value.SYSTEM);
        colour(parent, "user.colours.light", ColorScheme.Value.LIGHT);
        colour(parent, "user.colours.dark", ColorScheme.Value.DARK);
    }

    private void colour(MenuItem parent, String text, ColorScheme.Value colours) {
        parent.getSubMenu().addItem(getTranslation(text), click -> {
            VaadinSession.getCurrent().setAttribute(ColorScheme.Value.class, colours);
            UI.getCurrent().getPage().setColorScheme(colours);
        });
    }
}
