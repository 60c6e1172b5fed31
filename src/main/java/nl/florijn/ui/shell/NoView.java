package nl.florijn.ui.shell;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import nl.florijn.ui.security.CurrentPartner;

/**
 * What stands below the books of a partner and is no view: the panel, and not the server, says so, with its menu. Any view
 * goes before it.
 */
@Route(CurrentPartner.ROUTE + ":rest*")
@RolesAllowed("VIEWER")
public class NoView extends Div implements BeforeEnterObserver {

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        event.rerouteToError(NotFoundException.class);
    }
}
