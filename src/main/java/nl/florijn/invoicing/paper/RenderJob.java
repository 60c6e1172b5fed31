package nl.florijn.invoicing.paper;

import java.util.List;
import nl.florijn.invoicing.states.InvoiceApproved;
import nl.florijn.platform.jobs.Incident;
import nl.florijn.platform.jobs.Job;
import nl.florijn.platform.jobs.JobHandler;
import nl.florijn.platform.jobs.JobKind;
import nl.florijn.platform.jobs.Jobs;
import nl.florijn.platform.jobs.Lane;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * Makes the documents of approved invoices after the commit, so that nothing slow happens while a series is locked. Who
 * asks for one meanwhile has it made at once.
 */
@Component
class RenderJob implements JobHandler<SomeInvoices, SomeInvoices, RenderReport> {

    static final JobKind<SomeInvoices, RenderReport> KIND = new JobKind<>(
            "RENDER", Lane.RENDERING, SomeInvoices.class, RenderReport.class, RenderReport.NONE, RenderReport::plus);
    private static final int DOCUMENTS_A_CHUNK = 25;

    private final InvoiceDocuments documents;

    RenderJob(InvoiceDocuments documents) {
        this.documents = documents;
    }

    @Override
    public JobKind<SomeInvoices, RenderReport> kind() {
        return KIND;
    }

    @Override
    public Class<SomeInvoices> chunkType() {
        return SomeInvoices.class;
    }

    @Override
    public List<ChunkPlan<SomeInvoices>> plan(Job job, SomeInvoices asked) {
        return SomeInvoices.plan(asked.ids(), DOCUMENTS_A_CHUNK);
    }

    @Override
    public RenderReport work(Job job, SomeInvoices asked, Chunk<SomeInvoices> chunk) {
        var ids = chunk.content().ids();
        ids.forEach(id -> documents.make(job.partner(), id));
        return RenderReport.done(ids.size());
    }

    @Override
    public List<SomeInvoices> parts(Job job, SomeInvoices asked, SomeInvoices documents) {
        return documents.halves();
    }

    @Override
    public RenderReport parked(Job job, SomeInvoices document, Incident incident) {
        return RenderReport.failed(document.ids(), incident.sentence());
    }

    /** Asks for the documents of what was just approved, in the transaction that approved it. */
    @Component
    static class Queue {

        private final Jobs jobs;

        Queue(Jobs jobs) {
            this.jobs = jobs;
        }

        @EventListener
        void add(InvoiceApproved approved) {
            jobs.submit(approved.partner(), jobs.newId(), KIND, new SomeInvoices(approved.invoices()));
        }
    }
}
