package nl.florijn.invoicing.approval;

import java.util.List;
import java.util.Map;
import nl.florijn.banking.ReferenceScheme;
import nl.florijn.invoicing.paper.FrozenInvoice;
import nl.florijn.invoicing.paper.JooqSnapshots;
import nl.florijn.invoicing.paper.Snapshots;
import nl.florijn.invoicing.states.InvoiceApproved;
import nl.florijn.platform.PartnerId;
import nl.florijn.platform.audit.AuditAction;
import nl.florijn.platform.audit.AuditLog;
import nl.florijn.platform.audit.AuditLog.Deed;
import nl.florijn.platform.crash.CrashPoint;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/** Makes documents of drafts that got their numbers: from now on they do not change any more (R31). */
@Component
class Freezing {

    private final Referring referring;
    private final JooqApprovals approvals;
    private final Snapshots snapshots;
    private final JooqSnapshots stored;
    private final AuditLog audit;
    private final ApplicationEventPublisher events;

    Freezing(
            Referring referring,
            JooqApprovals approvals,
            Snapshots snapshots,
            JooqSnapshots stored,
            AuditLog audit,
            ApplicationEventPublisher events) {
        this.referring = referring;
        this.approvals = approvals;
        this.snapshots = snapshots;
        this.stored = stored;
        this.audit = audit;
        this.events = events;
    }

    void freeze(PartnerId partner, ReferenceScheme scheme, List<FrozenInvoice> frozen) {
        if (frozen.isEmpty()) {
            return;
        }
        var referred = referring.refer(partner, scheme, frozen);
        approvals.approve(partner, referred);
        CrashPoint.reached("approval.numbered");
        stored.keep(partner, snapshots.of(partner, referred));
        audit.recordAll(
                partner,
                AuditAction.APPROVED,
                referred.stream().map(Freezing::deed).toList());
        events.publishEvent(new InvoiceApproved(
                partner,
                referred.stream().map(approved -> approved.invoice().id()).toList()));
        CrashPoint.reached("approval.frozen");
    }

    private static Deed deed(FrozenInvoice approved) {
        var invoice = approved.invoice();
        return new Deed(
                invoice.id(),
                Map.of("number", approved.number(), "total", invoice.amounts().total()));
    }
}
