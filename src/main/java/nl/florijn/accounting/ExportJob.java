package nl.florijn.accounting;

import java.io.ByteArrayInputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import nl.florijn.accounting.Booking.Accepted;
import nl.florijn.accounting.Booking.Refused;
import nl.florijn.accounting.twinfield.SalesTransaction;
import nl.florijn.accounting.twinfield.TwinfieldXml;
import nl.florijn.invoicing.ExportStates;
import nl.florijn.invoicing.InvoiceId;
import nl.florijn.platform.PartnerId;
import nl.florijn.platform.audit.AuditAction;
import nl.florijn.platform.audit.AuditLog;
import nl.florijn.platform.crash.CrashPoint;
import nl.florijn.platform.jobs.Job;
import nl.florijn.platform.jobs.JobHandler;
import nl.florijn.platform.jobs.JobId;
import nl.florijn.platform.jobs.Jobs;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/**
 * An export in chunks. The transaction of a chunk claims its invoices (the primary key of the postings lets each leave
 * once) and keeps its piece of the file; so a crash leaves both or neither, and the file never changes.
 */
@Component
class ExportJob implements JobHandler {

    static final String KIND = "EXPORT";
    private static final int INVOICES_A_CHUNK = 500;

    private final JooqExports exports;
    private final JooqSalesInvoices invoices;
    private final ExportStates states;
    private final Jobs jobs;
    private final AuditLog audit;
    private final JsonMapper json;

    ExportJob(
            JooqExports exports,
            JooqSalesInvoices invoices,
            ExportStates states,
            Jobs jobs,
            AuditLog audit,
            JsonMapper json) {
        this.exports = exports;
        this.invoices = invoices;
        this.states = states;
        this.jobs = jobs;
        this.audit = audit;
        this.json = json;
    }

    /** What a chunk holds. */
    record Invoices(List<InvoiceId> ids) {}

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public boolean keepsFiles() {
        return true;
    }

    @Override
    public List<ChunkPlan> plan(Job job) {
        var ids = invoiceIds(job.partner(), order(job).request());
        List<ChunkPlan> chunks = new ArrayList<>();
        for (var start = 0; start < ids.size(); start += INVOICES_A_CHUNK) {
            var chunk = ids.subList(start, Math.min(start + INVOICES_A_CHUNK, ids.size()));
            chunks.add(new ChunkPlan(chunk.size(), json.writeValueAsString(new Invoices(chunk))));
        }
        return chunks;
    }

    @Override
    public String work(Job job, Chunk chunk) {
        var order = order(job);
        var ids = json.readValue(chunk.payload(), Invoices.class).ids();
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
        keepAccepted(job, chunk.no(), accepted);
        keepRefused(job, refused);
        return json.writeValueAsString(new ExportedChunk(chunk.no(), accepted.size(), refused.size()));
    }

    @Override
    public Outcome finish(Job job, List<String> chunkResults) {
        return Outcome.done(json.writeValueAsString(outcome(job.partner(), job.id(), chunkResults)));
    }

    ExportOrder order(Job job) {
        return json.readValue(job.payload(), ExportOrder.class);
    }

    /** What the chunks that are done came to. */
    ExportOutcome outcome(PartnerId partner, JobId export, List<String> chunkResults) {
        var accepted = 0;
        var refused = 0;
        for (var result : chunkResults) {
            var chunk = chunk(result);
            accepted += chunk.accepted();
            refused += chunk.refused();
        }
        var list = refused == 0 ? List.<ExportRefusal>of() : exports.refusals(partner, export, ExportOutcome.LISTED);
        return new ExportOutcome(accepted, refused, list);
    }

    ExportedChunk chunk(String chunkResult) {
        return json.readValue(chunkResult, ExportedChunk.class);
    }

    private List<InvoiceId> invoiceIds(PartnerId partner, ExportRequest request) {
        var named = request.invoiceIds();
        return named == null ? exports.waiting(partner, request.from(), request.to()) : exports.known(partner, named);
    }

    private void keepAccepted(Job job, int chunkNo, List<Accepted> accepted) {
        if (accepted.isEmpty()) {
            return;
        }
        var ids = accepted.stream().map(Accepted::invoiceId).toList();
        var transactions = accepted.stream().map(Accepted::transaction).toList();
        exports.post(job.partner(), job.id(), chunkNo * INVOICES_A_CHUNK, ids);
        states.exported(job.partner(), ids);
        CrashPoint.reached("export.claimed");
        jobs.writeFile(
                job.partner(),
                job.id(),
                ExportedChunk.pieceName(chunkNo),
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

    private void keepRefused(Job job, List<Refused> refused) {
        if (refused.isEmpty()) {
            return;
        }
        exports.refuse(job.partner(), job.id(), refused);
        states.refused(
                job.partner(),
                refused.stream()
                        .filter(no -> !no.isOutOfTurn())
                        .map(Refused::invoiceId)
                        .toList());
    }
}
