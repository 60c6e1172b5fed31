package nl.florijn.receivables.histories;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import nl.florijn.invoicing.Invoice;
import nl.florijn.invoicing.InvoiceId;
import nl.florijn.invoicing.Invoices;
import nl.florijn.platform.NotFound;
import nl.florijn.platform.PartnerId;
import nl.florijn.platform.audit.AuditAction;
import nl.florijn.platform.audit.AuditEntry;
import nl.florijn.platform.audit.AuditFact;
import nl.florijn.platform.audit.AuditFacts;
import nl.florijn.platform.audit.AuditLog;
import nl.florijn.platform.security.Requires;
import nl.florijn.platform.security.Right;
import org.springframework.stereotype.Service;

/** The history of an invoice: what people did to it, and what was entered for it. */
@Service
public class InvoiceHistories {

    /** What the account tells itself. */
    private static final Set<AuditAction> ON_THE_ACCOUNT = EnumSet.of(AuditAction.WRITTEN_OFF);

    private final Invoices invoices;
    private final AuditLog audit;
    private final JooqInvoiceEntries entries;

    InvoiceHistories(Invoices invoices, AuditLog audit, JooqInvoiceEntries entries) {
        this.invoices = invoices;
        this.audit = audit;
        this.entries = entries;
    }

    /**
     * The oldest first.
     *
     * @throws NotFound when this partner has no such invoice
     */
    @Requires(Right.READ)
    public List<HistoryEntry> of(PartnerId partner, InvoiceId id) {
        var invoice = invoices.get(partner, id);
        var told = audit.about(partner, id);
        var all = new ArrayList<HistoryEntry>();
        if (told.stream().noneMatch(entry -> entry.action() == AuditAction.DRAFT_CREATED)) {
            all.add(made(invoice));
        }
        told.stream()
                .filter(entry -> !ON_THE_ACCOUNT.contains(entry.action()))
                .map(InvoiceHistories::read)
                .forEach(all::add);
        all.addAll(entries.of(partner, id));
        all.sort(Comparator.comparing(HistoryEntry::at));
        return all;
    }

    /**
     * What was entered for an invoice since it was sent, in that order; nothing before.
     *
     * @throws NotFound when this partner has no such invoice
     */
    @Requires(Right.READ)
    public List<InvoiceEntry> money(PartnerId partner, InvoiceId id) {
        return entries.money(partner, invoices.get(partner, id).id());
    }

    private static HistoryEntry made(Invoice invoice) {
        var life = invoice.life();
        var run = life.runId() == null ? "" : "run " + life.runId();
        var by = life.runId() == null ? life.changedBy() : "";
        return HistoryEntry.deed(life.createdAt(), by, AuditAction.DRAFT_CREATED.name(), run);
    }

    private static HistoryEntry read(AuditEntry entry) {
        var facts = AuditFacts.of(entry).facts().stream()
                .map(InvoiceHistories::said)
                .collect(Collectors.joining("; "));
        return HistoryEntry.deed(entry.at(), entry.actor(), entry.action().name(), facts);
    }

    private static String said(AuditFact fact) {
        var values = fact.before() == null ? fact.after() : fact.before() + " → " + fact.after();
        return String.join(".", fact.path()) + " " + values;
    }
}
