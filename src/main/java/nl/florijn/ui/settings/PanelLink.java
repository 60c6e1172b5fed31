package nl.florijn.ui.settings;

import com.vaadin.flow.server.VaadinServletRequest;
import nl.florijn.platform.web.PublicAddress;
import org.springframework.web.util.UriComponentsBuilder;

/** The address that somebody opens to come in: the public one, else where the panel was reached by who is shown it. */
final class PanelLink {

    private PanelLink() {}

    static String of(PublicAddress address, String path) {
        var request = VaadinServletRequest.getCurrent();
        var reached = UriComponentsBuilder.fromUriString(request.getRequestURL().toString())
                .replacePath(request.getContextPath())
                .replaceQuery(null)
                .toUriString();
        return address.link(reached, path);
    }
}
