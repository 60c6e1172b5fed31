package nl.florijn.ui.shell;

import com.vaadin.flow.router.Location;
import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.router.internal.NavigationRouteTarget;
import com.vaadin.flow.server.RouteRegistry;
import com.vaadin.flow.server.ServiceInitEvent;
import com.vaadin.flow.server.VaadinRequest;
import com.vaadin.flow.server.VaadinServiceInitListener;
import com.vaadin.flow.server.communication.IndexHtmlResponse;
import com.vaadin.flow.spring.security.AuthenticationContext;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Objects;
import nl.florijn.access.SignedInUser;
import nl.florijn.platform.NotFound;
import nl.florijn.platform.PartnerId;
import nl.florijn.ui.security.CurrentPartner;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;

/**
 * Whether there is anything at an address is told by the status of its first answer too. Vaadin looks for the view only
 * after that; what the page then says is {@link UnknownPage}'s and {@link RefusedPage}'s, or the view's own.
 */
@Component
class StatusOfAddress implements VaadinServiceInitListener {

    private static final long serialVersionUID = 1;

    private final transient AuthenticationContext authentication;
    private final transient NamedInAddress named;

    StatusOfAddress(AuthenticationContext authentication, NamedInAddress named) {
        this.authentication = authentication;
        this.named = named;
    }

    @Override
    public void serviceInit(ServiceInitEvent event) {
        var views = event.getSource().getRouter().getRegistry();
        event.addIndexHtmlRequestListener(page -> answer(page, views));
    }

    private void answer(IndexHtmlResponse page, RouteRegistry views) {
        var address = address(page.getVaadinRequest());
        if (!isThere(views.getNavigationRouteTarget(address.getPath()), address)) {
            page.getVaadinResponse().setStatus(HttpStatus.NOT_FOUND.value());
        }
    }

    private static Location address(VaadinRequest request) {
        var path = Objects.requireNonNullElse(request.getPathInfo(), "").replaceFirst("^/+", "");
        var query = request instanceof HttpServletRequest sent ? sent.getQueryString() : null;
        return new Location(path, query == null ? QueryParameters.empty() : QueryParameters.fromString(query));
    }

    private boolean isThere(NavigationRouteTarget view, Location address) {
        if (!view.hasTarget() || view.getRouteTarget().getTarget() == NoView.class) {
            return false;
        }
        var parameters = view.getRouteParameters();
        var person = authentication.getAuthenticatedUser(SignedInUser.class);
        if (person.isEmpty() || !CurrentPartner.namesPartner(parameters)) {
            return true;
        }
        return CurrentPartner.namedIn(parameters)
                .filter(partner -> person.get().user().roleAt(partner).isPresent())
                .filter(partner -> isThere(partner, view, address))
                .isPresent();
    }

    private boolean isThere(PartnerId partner, NavigationRouteTarget view, Location address) {
        try {
            named.lookUp(partner, view.getRouteTarget().getTarget(), address.getQueryParameters());
            return true;
        } catch (NotFound unknown) {
            return false;
        } catch (RuntimeException otherwise) {
            return true; // what is in the way is told by the view
        }
    }
}
