package nl.florijn.ui.shell;

import com.vaadin.flow.router.AccessDeniedException;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.ErrorParameter;
import com.vaadin.flow.router.HasErrorParameter;
import com.vaadin.flow.router.ParentLayout;
import com.vaadin.flow.server.HttpStatusCode;
import nl.florijn.platform.security.AccessRefused;
import nl.florijn.platform.security.Actor;
import nl.florijn.ui.security.CurrentPartner;
import org.springframework.context.ApplicationEventPublisher;

/** The view exists, but not for this person at this partner. */
@ParentLayout(MainLayout.class)
public class DeniedPage extends ErrorPage implements HasErrorParameter<AccessDeniedException> {

    private final transient ApplicationEventPublisher events;
    private final transient CurrentPartner current;

    DeniedPage(ApplicationEventPublisher events, CurrentPartner current) {
        this.events = events;
        this.current = current;
    }

    @Override
    public int setErrorParameter(BeforeEnterEvent event, ErrorParameter<AccessDeniedException> parameter) {
        events.publishEvent(new AccessRefused(
                Actor.current(),
                current.find().orElse(null),
                "/" + event.getLocation().getPath()));
        tell("denied");
        return HttpStatusCode.FORBIDDEN.getCode();
    }
}
