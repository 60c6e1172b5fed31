package nl.florijn.ui.shell;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.page.ColorScheme;
import com.vaadin.flow.server.CustomizedSystemMessages;
import com.vaadin.flow.server.ServiceInitEvent;
import com.vaadin.flow.server.SystemMessages;
import com.vaadin.flow.server.SystemMessagesInfo;
import com.vaadin.flow.server.VaadinServiceInitListener;
import com.vaadin.flow.spring.security.AuthenticationContext;
import java.util.Locale;
import nl.florijn.access.SignedInUser;
import nl.florijn.ui.components.Notices;
import nl.florijn.ui.text.PanelTexts;
import org.springframework.stereotype.Component;

/** What holds for each session and page: its language, its colours, and what is said when something goes wrong. */
@Component
class SessionStart implements VaadinServiceInitListener {

    private static final long serialVersionUID = 1;

    /** What tells that the connection is gone stands outside all other parts of a page. */
    private static final String CONNECTION_IS_A_STATUS =
            "document.querySelector('vaadin-connection-indicator')?.setAttribute('role', 'status')";

    private final transient AuthenticationContext authentication;
    private final transient PanelTexts texts;

    SessionStart(AuthenticationContext authentication, PanelTexts texts) {
        this.authentication = authentication;
        this.texts = texts;
    }

    @Override
    public void serviceInit(ServiceInitEvent event) {
        var service = event.getSource();
        service.setSystemMessagesProvider(this::systemMessages);
        service.addSessionInitListener(session -> session.getSession().setErrorHandler(Notices::failed));
        service.addUIInitListener(page -> start(page.getUI()));
    }

    private void start(UI ui) {
        ui.getPage().executeJs(CONNECTION_IS_A_STATUS);
        authentication
                .getAuthenticatedUser(SignedInUser.class)
                .filter(user -> ui.getSession().getAttribute(Locale.class) == null)
                .ifPresent(user -> speak(ui, Locale.forLanguageTag(user.user().locale())));
        var colours = ui.getSession().getAttribute(ColorScheme.Value.class);
        if (colours != null) {
            ui.getPage().setColorScheme(colours);
        }
    }

    /** Once a session: what the person chooses afterwards stays. */
    private static void speak(UI ui, Locale locale) {
        var language = PanelTexts.spoken(locale);
        ui.getSession().setAttribute(Locale.class, language);
        ui.getSession().setLocale(language);
        ui.setLocale(language);
    }

    private SystemMessages systemMessages(SystemMessagesInfo info) {
        var messages = new CustomizedSystemMessages();
        var language = PanelTexts.spoken(info.getLocale());
        messages.setSessionExpiredNotificationEnabled(true);
        messages.setSessionExpiredCaption(texts.getTranslation("session.expired.title", language));
        messages.setSessionExpiredMessage(texts.getTranslation("session.expired.message", language));
        messages.setInternalErrorNotificationEnabled(true);
        messages.setInternalErrorCaption(texts.getTranslation("error.title", language));
        messages.setInternalErrorMessage(texts.getTranslation("error.message", language));
        return messages;
    }
}
