package nl.florijn.accounting;

import java.io.ByteArrayInputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import nl.florijn.accounting.Booking.Accepted;
import nl.florijn.accounting.Booking.Refused;
import nl.florijn.accounting.twinfield.SalesTransaction;
import nl.florijn.accounting.twinfield.TwinfieldXml;
import nl.florijn.invoicing.InvoiceId;
import nl.florijn.invoicing.exported.ExportStates;
import nl.florijn.platform.PartnerId;
import nl.florijn.platform.audit.AuditAction;
import nl.florijn.platform.audit.AuditLog;
import nl.florijn.platform.crash.CrashPoint;
import nl.florijn.platform.jobs.Incident;
import nl.florijn.platform.jobs.Job;
import nl.florijn.platform.jobs.JobHandler;
import nl.florijn.platform.jobs.JobKind;
import nl.florijn.platform.jobs.Jobs;
import nl.florijn.platform.jobs.Lane;
import org.springframework.stereotype.Component;

/**
 * An export in chunks. The transaction of a chunk claims its invoices (the primary key of the postings lets each leave
 * once) and keeps its piece of the file; so a crash leaves both or neither, and the file never changes.
 */
@Component
class ExportJob implements JobHandler<ExportOrder, ExportedChunk, ExportOutcome> {

    static final JobKind<ExportOrder, ExportOutcome> KIND = new JobKind<>(
            "EXPORT", Lane.MAIN, ExportOrder.class, ExportOutcome.class, ExportOutcome.NONE, ExportOutcome::plus);
    private static final int INVOICES_A_CHUNK = 500;

    private final JooqExports exports;
    private final JooqSalesInvoices invoices;
    private final ExportStates states;
    private final Jobs jobs;
    private final AuditLog audit;

    ExportJob(JooqExports exports, JooqSalesInvoices invoices, ExportStates states, Jobs jobs, AuditLog audit) {
        this.exports = exports;
        this.invoices = invoices;
        this.states = states;
        this.jobs = jobs;
        this.audit = audit;
    }

    @Override
    public JobKind<ExportOrder, ExportOutcome> kind() {
        return KIND;
    }

    @Override
    public Class<ExportedChunk> chunkType() {
        return ExportedChunk.class;
    }

    @Override
    public boolean keepsFiles() {
        return true;
    }

    @Override
    public List<ChunkPlan<ExportedChunk>> plan(Job job, ExportOrder order) {
        var ids = invoiceIds(job.partner(), order.request());
        List<ChunkPlan<ExportedChunk>> chunks = new ArrayList<>();
        for (var start = 0; start < ids.size(); start += INVOICES_A_CHUNK) {
            var chunk = ids.subList(start, Math.min(start + INVOICES_A_CHUNK, ids.size()));
            chunks.add(new ChunkPlan<>(chunk.size(), new ExportedChunk(start, chunk)));
        }
        return chunks;
    }

    @Override
    public ExportOutcome work(Job job, ExportOrder order, Chunk<ExportedChunk> chunk) {
        var content = chunk.content();
        var ids = content.ids();
        states.lock(job.partner(), ids);
        List<Accepted> accepted = new ArrayList<>();
        List<Refused> refused = new ArrayList<>();
        for (var invoice : invoices.load(job.partner(), ids)) {
            switch (new TwinfieldBooking(order.office()).book(invoice)) {
                case Accepted booked -> accepted.add(booked);
                // Somebody else was quicker: no fault, unless the invoice was asked for by name.
                case Refused no when no.isOutOfTurn() && !order.namesInvoices() -> {}
                case Refused no -> refused.add(no);
            }
        }
        keepAccepted(job, content.first(chunk.no() * INVOICES_A_CHUNK), accepted);
        var sums = accepted.stream()
                .map(booked -> LedgerSum.of(booked.transaction()))
                .toList();
        return new ExportOutcome(
                accepted.size(), refused.size(), keepRefused(job, refused), LedgerSum.perCurrency(sums));
    }

    @Override
    public List<ExportedChunk> parts(Job job, ExportOrder order, ExportedChunk chunk) {
        return chunk.halves();
    }

    /** It waits for the next export; the others of its chunk leave. */
    @Override
    public ExportOutcome parked(Job job, ExportedChunk chunk, Incident incident) {
        var refused = chunk.ids().stream()
                .map(id -> new Refused(id, RefusalCode.UNFORESEEN, incident.sentence()))
                .toList();
        return new ExportOutcome(0, refused.size(), keepRefused(job, refused), List.of());
    }

    private List<InvoiceId> invoiceIds(PartnerId partner, ExportRequest request) {
        var named = request.invoiceIds();
        return named == null ? exports.waiting(partner, request.from(), request.to()) : exports.known(partner, named);
    }

    private void keepAccepted(Job job, int firstPosition, List<Accepted> accepted) {
        if (accepted.isEmpty()) {
            return;
        }
        var ids = accepted.stream().map(Accepted::invoiceId).toList();
        var transactions = accepted.stream().map(Accepted::transaction).toList();
        exports.post(job.partner(), job.id(), firstPosition, ids);
        states.pending(job.partner(), ids);
        CrashPoint.reached("export.claimed");
        jobs.writeFile(
                job.partner(),
                job.id(),
                ExportedChunk.pieceName(firstPosition),
                new ByteArrayInputStream(TwinfieldXml.pieces(transactions)));
        CrashPoint.reached("export.file.written");
        audit.record(
                job.partner(),
                AuditAction.EXPORTED,
                job.id(),
                Map.of(
                        "invoices",
                        transactions.stream()
                                .map(SalesTransaction::invoiceNumber)
                                .toList()));
    }

    /** @return the same, as they are told */
    private List<ExportRefusal> keepRefused(Job job, List<Refused> refused) {
        if (refused.isEmpty()) {
            return List.of();
        }
        exports.refuse(job.partner(), job.id(), refused);
        states.refused(
                job.partner(),
                refused.stream()
                        .filter(no -> !no.isOutOfTurn())
                        .map(Refused::invoiceId)
                        .toList());
        return exports.refusals(
                job.partner(),
                job.id(),
                refused.stream().map(Refused::invoiceId).toList());
    }
}
