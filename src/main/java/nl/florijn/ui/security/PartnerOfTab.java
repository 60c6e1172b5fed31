package nl.florijn.ui.security;

import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.server.ServiceInitEvent;
import com.vaadin.flow.server.VaadinServiceInitListener;
import com.vaadin.flow.spring.security.AuthenticationContext;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/**
 * A tab belongs to the partner that its first address names. An address of another partner is loaded as a whole, so that
 * nothing of the one stands beside something of the other; one in which the person has no part is not there (R1).
 */
@Component
class PartnerOfTab implements VaadinServiceInitListener {

    private static final long serialVersionUID = 1;

    private final transient ObjectProvider<CurrentPartner> current;
    private final transient AuthenticationContext authentication;

    PartnerOfTab(ObjectProvider<CurrentPartner> current, AuthenticationContext authentication) {
        this.current = current;
        this.authentication = authentication;
    }

    @Override
    public void serviceInit(ServiceInitEvent event) {
        event.getSource().addUIInitListener(tab -> tab.getUI().addBeforeEnterListener(this::enter));
    }

    private void enter(BeforeEnterEvent event) {
        var address = event.getRouteParameters();
        if (!CurrentPartner.namesPartner(address) || !authentication.isAuthenticated()) {
            return; // no books, or nobody: that is for the access control to say
        }
        var tab = current.getObject();
        if (tab.roleIn(address).isEmpty()) {
            event.rerouteToError(NotFoundException.class);
        } else if (!tab.open(address)) {
            event.forwardToUrl(event.getLocation().getPathWithQueryParameters());
        }
    }
}
