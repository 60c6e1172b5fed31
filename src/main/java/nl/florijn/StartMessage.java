package nl.florijn;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.core.env.Environment;
import org.springframework.stereotype.Component;

/** Says where the application can be reached. */
@Component
class StartMessage {

    private static final Logger LOG = LoggerFactory.getLogger(StartMessage.class);

    private final Environment environment;

    StartMessage(Environment environment) {
        this.environment = environment;
    }

    @EventListener
    void sayWhere(ApplicationReadyEvent event) {
        LOG.info("Florijn runs on http://localhost:{}/", environment.getProperty("local.server.port"));
        LOG.info("Health and metrics: http://localhost:{}/actuator", environment.getProperty("local.management.port"));
    }
}
