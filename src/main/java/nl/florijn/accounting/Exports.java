package nl.florijn.accounting;

import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.util.Enumeration;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import nl.florijn.accounting.twinfield.TwinfieldXml;
import nl.florijn.platform.Conflict;
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
import org.springframework.stereotype.Service;

/** Sending invoices out to the books, each once (R45). */
@Service
public class Exports {

    private final JooqExports exports;
    private final TwinfieldSettings twinfield;
    private final Jobs jobs;
    private final Transactions transactions;
    private final AuditLog audit;

    Exports(JooqExports exports, TwinfieldSettings twinfield, Jobs jobs, Transactions transactions, AuditLog audit) {
        this.exports = exports;
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
            audit.record(partner, AuditAction.EXPORT_STARTED, id, Map.of("request", request));
            return id;
        });
    }

    /** @throws NotFound when this partner has no such export */
    @Requires(Right.READ)
    public ExportReport get(PartnerId partner, JobId id) {
        return report(export(partner, id));
    }

    /** Newest first. */
    @Requires(Right.READ)
    public Page<ExportReport> list(PartnerId partner, PageRequest page) {
        var rows = jobs.latest(partner, ExportJob.KIND, page.afterMade(), page.fetchSize());
        return page.page(rows, row -> new Made(row.createdAt(), row.id().value()))
                .map(this::report);
    }

    /** How many invoices the next export would take, those refused earlier included. */
    @Requires(Right.READ)
    public int countWaiting(PartnerId partner) {
        return exports.countWaiting(partner);
    }

    /** Invoices that were refused and have not left since, each with the last reason; the oldest first. */
    @Requires(Right.READ)
    public List<ExportRefusal> refused(PartnerId partner, int limit) {
        return exports.stillRefused(partner, limit);
    }

    /**
     * Opens the file of an export that has ended. One that stopped halfway has the invoices that it took until then.
     *
     * @throws NotFound when this partner has no such export
     * @throws Conflict when it still runs
     */
    @Requires(Right.READ)
    public ExportFile openFile(PartnerId partner, JobId id) {
        if (!export(partner, id).status().isFinal()) {
            throw new Conflict("EXPORT_NOT_READY", "This export still runs; its file is ready when that has ended.");
        }
        var pieces = jobs.fileNames(partner, id, ExportedChunk.PIECE).stream()
                .sorted(ExportedChunk.PIECES_IN_ORDER)
                .map(name -> jobs.openFile(partner, id, name).orElseThrow());
        // concat opens a piece when the one before it has been read; flatMap would open all of them at once
        var file = Stream.concat(
                Stream.concat(Stream.of(bytes(TwinfieldXml.head())), pieces), Stream.of(bytes(TwinfieldXml.tail())));
        return new ExportFile("twinfield-" + id + ".xml", new SequenceInputStream(enumeration(file.iterator())));
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

    private Job export(PartnerId partner, JobId id) {
        return jobs.find(partner, id, ExportJob.KIND).orElseThrow(() -> new NotFound("export " + id));
    }

    private ExportReport report(Job export) {
        var request = jobs.asked(export, ExportJob.KIND).request();
        var outcome = jobs.report(export, ExportJob.KIND);
        return new ExportReport(
                export.id(),
                export.status(),
                export.progress(),
                Objects.requireNonNull(request.format()),
                request.from(),
                request.to(),
                outcome.accepted(),
                outcome.refusedCount(),
                outcome.refused(),
                export.error(),
                export.createdBy(),
                export.createdAt(),
                export.finishedAt(),
                export.version());
    }

    private static InputStream bytes(byte[] content) {
        return new ByteArrayInputStream(content);
    }

    private static Enumeration<InputStream> enumeration(Iterator<InputStream> parts) {
        return new Enumeration<>() {
            @Override
            public boolean hasMoreElements() {
                return parts.hasNext();
            }

            @Override
            public InputStream nextElement() {
                return parts.next();
            }
        };
    }
}
