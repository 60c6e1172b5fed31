package nl.florijn.ui.settings;

import com.vaadin.flow.server.VaadinServletRequest;
import nl.florijn.partners.NewInvitation;
import org.springframework.web.util.UriComponentsBuilder;

/** The address that an invited person opens: where the panel was reached by who invites. */
final class InvitationLink {

    private InvitationLink() {}

    static String of(NewInvitation made) {
        var request = VaadinServletRequest.getCurrent();
        return UriComponentsBuilder.fromUriString(request.getRequestURL().toString())
                .replacePath(request.getContextPath() + "/" + made.path())
                .replaceQuery(null)
                .toUriString();
    }
}
