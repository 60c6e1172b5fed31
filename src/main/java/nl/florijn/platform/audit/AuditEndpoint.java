package nl.florijn.platform.audit;

import java.util.List;
import nl.florijn.platform.security.Actor;
import org.springframework.boot.actuate.endpoint.annotation.Endpoint;
import org.springframework.boot.actuate.endpoint.annotation.ReadOperation;
import org.springframework.stereotype.Component;

/** On the management port: looks at all of the audit log now, and names what does not fit. */
@Component
@Endpoint(id = "auditlog")
class AuditEndpoint {

    private final AuditWatch watch;

    AuditEndpoint(AuditWatch watch) {
        this.watch = watch;
    }

    @ReadOperation
    List<ChainCheck> look() {
        return Actor.SYSTEM.doing(watch::look);
    }
}
