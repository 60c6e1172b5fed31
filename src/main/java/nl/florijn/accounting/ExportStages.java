package nl.florijn.accounting;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;
import nl.florijn.invoicing.InvoiceId;
import nl.florijn.invoicing.exported.ExportStates;
import nl.florijn.platform.Conflict;
import nl.florijn.platform.NotFound;
import nl.florijn.platform.PartnerId;
import nl.florijn.platform.audit.AuditAction;
import nl.florijn.platform.audit.AuditLog;
import nl.florijn.platform.database.Transactions;
import nl.florijn.platform.jobs.JobId;
import nl.florijn.platform.jobs.Jobs;
import nl.florijn.platform.security.Actor;
import nl.florijn.platform.security.Requires;
import nl.florijn.platform.security.Right;
import org.springframework.stereotype.Service;

/** What a person says of an export that was made: that it is in the books, that it is not, that it never will be (R45). */
@Service
public class ExportStages {

    private static final int INVOICES_AT_ONCE = 1000;

    private final JooqExportStatements statements;
    private final ExportStates invoices;
    private final Jobs jobs;
    private final Transactions transactions;
    private final AuditLog audit;

    ExportStages(
            JooqExportStatements statements,
            ExportStates invoices,
            Jobs jobs,
            Transactions transactions,
            AuditLog audit) {
        this.statements = statements;
        this.invoices = invoices;
        this.jobs = jobs;
        this.transactions = transactions;
        this.audit = audit;
    }

    /**
     * It is in the books.
     *
     * @throws NotFound when this partner has no such export
     * @throws Conflict when it still runs, holds nothing, or was booked or withdrawn before
     */
    @Requires(Right.BILLING)
    public void book(PartnerId partner, JobId export) {
        transactions.run(() -> {
            require(ExportStage.MADE, partner, export);
            eachBatch(partner, export, invoices::exported);
            become(ExportStage.BOOKED, AuditAction.EXPORT_BOOKED, partner, export);
        });
    }

    /**
     * It is not in the books after all; its file is as it was.
     *
     * @throws NotFound when this partner has no such export
     * @throws Conflict when nobody said that it was booked
     */
    @Requires(Right.BILLING)
    public void unbook(PartnerId partner, JobId export) {
        transactions.run(() -> {
            require(ExportStage.BOOKED, partner, export);
            eachBatch(partner, export, invoices::pending);
            become(ExportStage.MADE, AuditAction.EXPORT_NOT_BOOKED, partner, export);
        });
    }

    /**
     * It will not be booked: its invoices can leave again, with another export.
     *
     * @throws NotFound when this partner has no such export
     * @throws Conflict when it still runs, holds nothing, is booked, or was withdrawn before
     */
    @Requires(Right.BILLING)
    public void withdraw(PartnerId partner, JobId export) {
        transactions.run(() -> {
            require(ExportStage.MADE, partner, export);
            eachBatch(partner, export, invoices::free);
            statements.deletePostings(partner, export);
            become(ExportStage.WITHDRAWN, AuditAction.EXPORT_WITHDRAWN, partner, export);
        });
    }

    private void require(ExportStage needed, PartnerId partner, JobId id) {
        var export = jobs.find(partner, id, ExportJob.KIND).orElseThrow(() -> new NotFound("export " + id));
        if (!export.status().isFinal()) {
            throw new Conflict("EXPORT_NOT_READY", "This export still runs; its file is ready when that has ended.");
        }
        var stage = statements.lock(partner, id);
        if (stage != needed) {
            throw switch (stage) {
                case MADE -> new Conflict("EXPORT_NOT_BOOKED", "Nobody said that this export was booked.");
                case BOOKED ->
                    new Conflict(
                            "EXPORT_BOOKED", "This export is in the books. Say first that it is not, if that is so.");
                case WITHDRAWN ->
                    new Conflict("EXPORT_WITHDRAWN", "This export was withdrawn; its invoices leave with another one.");
            };
        }
        if (jobs.report(export, ExportJob.KIND).accepted() == 0) {
            throw new Conflict("EXPORT_EMPTY", "This export holds no invoice.");
        }
    }

    private void eachBatch(PartnerId partner, JobId export, BiConsumer<PartnerId, Collection<InvoiceId>> change) {
        var ids = statements.invoices(partner, export);
        for (var start = 0; start < ids.size(); start += INVOICES_AT_ONCE) {
            List<InvoiceId> batch = ids.subList(start, Math.min(start + INVOICES_AT_ONCE, ids.size()));
            invoices.lock(partner, batch);
            change.accept(partner, batch);
        }
    }

    private void become(ExportStage stage, AuditAction action, PartnerId partner, JobId id) {
        statements.change(partner, id, stage, Actor.current().name());
        var held = jobs.report(jobs.get(partner, id), ExportJob.KIND);
        var totals = held.sums().stream()
                .map(sum -> sum.currency() + " " + sum.total().toPlainString())
                .toList();
        audit.record(partner, action, id, Map.of("invoices", held.accepted(), "total", totals));
    }
}
