package nl.florijn;

import nl.florijn.access.Invitations;
import nl.florijn.platform.web.PublicAddress;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.core.env.Environment;
import org.springframework.stereotype.Component;

/** Where nobody administers the installation yet, each start shows a new link that makes the first administrator, once. */
@Component
class FirstStart {

    private static final Logger LOG = LoggerFactory.getLogger(FirstStart.class);

    private final Invitations invitations;
    private final Environment environment;
    private final PublicAddress address;

    FirstStart(Invitations invitations, Environment environment, PublicAddress address) {
        this.invitations = invitations;
        this.environment = environment;
        this.address = address;
    }

    @EventListener
    void invite(ApplicationReadyEvent event) {
        invitations.ofFirstAdministrator().ifPresent(made -> {
            LOG.info("Nobody administers this installation yet. This link makes the first administrator, once:");
            LOG.info("  {}", address.link(here(), String.valueOf(made.path())));
        });
    }

    private String here() {
        return "http://localhost:" + environment.getProperty("local.server.port");
    }
}
