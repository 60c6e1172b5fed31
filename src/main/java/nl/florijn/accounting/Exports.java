package nl.florijn.accounting;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import nl.florijn.platform.InvalidInput;
import nl.florijn.platform.NotFound;
import nl.florijn.platform.PartnerId;
import nl.florijn.platform.audit.AuditAction;
import nl.florijn.platform.audit.AuditLog;
import nl.florijn.platform.database.Transactions;
import nl.florijn.platform.jobs.Job;
import nl.florijn.platform.jobs.JobId;
import nl.florijn.platform.jobs.Jobs;
import nl.florijn.platform.paging.Made;
import nl.florijn.platform.paging.Page;
import nl.florijn.platform.paging.PageRequest;
import nl.florijn.platform.security.Requires;
import nl.florijn.platform.security.Right;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/** Sending invoices out to the books, each once (R45). */
@Service
public class Exports {

    private final JooqExports exports;
    private final JooqExportStatements statements;
    private final TwinfieldSettings twinfield;
    private final Jobs jobs;
    private final Transactions transactions;
    private final AuditLog audit;

    Exports(
            JooqExports exports,
            JooqExportStatements statements,
            TwinfieldSettings twinfield,
            Jobs jobs,
            Transactions transactions,
            AuditLog audit) {
        this.exports = exports;
        this.statements = statements;
        this.twinfield = twinfield;
        this.jobs = jobs;
        this.transactions = transactions;
        this.audit = audit;
    }

    /**
     * Queues an export.
     *
     * @throws InvalidInput when the request cannot be meant, or names an invoice that this partner does not have
     */
    @Requires(Right.BILLING)
    public JobId start(PartnerId partner, ExportRequest request) {
        request.check();
        return transactions.in(() -> {
            checkInvoices(partner, request);
            var order = new ExportOrder(request, twinfield.get(partner).office());
            var id = jobs.submit(partner, jobs.newId(), ExportJob.KIND, order);
            statements.add(partner, id);
            audit.record(partner, AuditAction.EXPORT_STARTED, id, Map.of("request", request));
            return id;
        });
    }

    /** @throws NotFound when this partner has no such export */
    @Requires(Right.READ)
    public ExportReport get(PartnerId partner, JobId id) {
        var export = jobs.find(partner, id, ExportJob.KIND).orElseThrow(() -> new NotFound("export " + id));
        return report(export, statements.of(partner, List.of(id)));
    }

    /** Newest first. */
    @Requires(Right.READ)
    public Page<ExportReport> list(PartnerId partner, PageRequest page) {
        var rows = jobs.latest(partner, ExportJob.KIND, page.afterMade(), page.fetchSize());
        var said = statements.of(partner, rows.stream().map(Job::id).toList());
        return page.page(rows, row -> new Made(row.createdAt(), row.id().value()))
                .map(row -> report(row, said));
    }

    /** What waits for the next export, for each currency; what was refused earlier is tried again, and counted. */
    @Requires(Right.READ)
    public List<LedgerSum> waiting(PartnerId partner) {
        return waiting(partner, null, null);
    }

    /**
     * As {@link #waiting(PartnerId)}, of some days.
     *
     * @param from first invoice date; null: from the beginning
     * @param to last invoice date, inclusive; null: to the end
     */
    @Requires(Right.READ)
    public List<LedgerSum> waiting(PartnerId partner, @Nullable LocalDate from, @Nullable LocalDate to) {
        return exports.waitingSums(partner, from, to);
    }

    /** Invoices that were refused and have not left since, each with the last reason; the oldest first. */
    @Requires(Right.READ)
    public List<ExportRefusal> refused(PartnerId partner, int limit) {
        return exports.stillRefused(partner, limit);
    }

    private void checkInvoices(PartnerId partner, ExportRequest request) {
        var named = request.invoiceIds();
        if (named != null) {
            var unknown = new HashSet<>(named);
            exports.known(partner, named).forEach(unknown::remove);
            if (!unknown.isEmpty()) {
                throw new InvalidInput(
                        "invoiceIds",
                        "UNKNOWN_INVOICE",
                        "There is no invoice " + unknown.iterator().next() + ".");
            }
        }
    }

    private ExportReport report(Job export, Map<JobId, ExportStatement> statementOf) {
        var said = statementOf.getOrDefault(export.id(), ExportStatement.MADE);
        var request = jobs.asked(export, ExportJob.KIND).request();
        var outcome = jobs.report(export, ExportJob.KIND);
        return new ExportReport(
                export.id(),
                export.status(),
                export.progress(),
                said.stage(),
                Objects.requireNonNull(request.format()),
                request.from(),
                request.to(),
                outcome.accepted(),
                outcome.refusedCount(),
                outcome.refused(),
                outcome.sums(),
                export.error(),
                export.createdBy(),
                export.createdAt(),
                export.finishedAt(),
                said.by(),
                said.at(),
                export.version() + said.version());
    }
}
