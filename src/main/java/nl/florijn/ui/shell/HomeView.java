package nl.florijn.ui.shell;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.AccessDeniedException;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import nl.florijn.platform.security.Role;
import nl.florijn.ui.provider.ProviderView;
import nl.florijn.ui.security.CurrentPartner;
import nl.florijn.ui.start.StartView;

/** The address without a path: leads on to where the work is, in the books that are open or could be. */
@Route("")
@PermitAll
public class HomeView extends Div implements BeforeEnterObserver {

    private final transient CurrentPartner current;

    HomeView(CurrentPartner current) {
        this.current = current;
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        current.home().ifPresentOrElse(books -> event.forwardTo(StartView.class, books), () -> withoutBooks(event));
    }

    private void withoutBooks(BeforeEnterEvent event) {
        if (current.user().providerRole() == Role.PROVIDER_ADMIN) {
            event.forwardTo(ProviderView.class);
        } else {
            event.rerouteToError(AccessDeniedException.class);
        }
    }
}
