package nl.florijn.platform.audit;

import java.util.Map;
import java.util.Objects;
import nl.florijn.platform.PartnerId;
import nl.florijn.platform.database.Transactions;
import nl.florijn.platform.security.AccessRefused;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Writes down who tried what is not allowed, whatever becomes of the transaction it was tried in. */
@Component
class RefusalLog {

    private final AuditLog audit;
    private final Transactions transactions;

    RefusalLog(AuditLog audit, Transactions transactions) {
        this.audit = audit;
        this.transactions = transactions;
    }

    @EventListener
    void refused(AccessRefused refusal) {
        var partner = Objects.requireNonNullElse(refusal.partner(), PartnerId.NONE);
        refusal.who()
                .during(() -> transactions.separately(
                        () -> audit.record(partner, AuditAction.REFUSED, null, Map.of("what", refusal.what()))));
    }
}
