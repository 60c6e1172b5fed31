package nl.florijn.invoicing.paper;

import java.io.ByteArrayInputStream;
import java.time.Duration;
import java.util.List;
import nl.florijn.documents.RenderDesk;
import nl.florijn.invoicing.InvoiceId;
import nl.florijn.invoicing.JooqInvoices;
import nl.florijn.platform.Conflict;
import nl.florijn.platform.jobs.Job;
import nl.florijn.platform.jobs.JobHandler;
import nl.florijn.platform.jobs.JobKind;
import nl.florijn.platform.jobs.Jobs;
import nl.florijn.platform.jobs.Lane;
import org.springframework.stereotype.Component;

/** Makes the preview of a large draft, for as long as somebody asks for it. */
@Component
class PreviewJob implements JobHandler<PreviewJob.Wanted, PreviewJob.Wanted, PreviewJob.Made> {

    static final JobKind<Wanted, Made> KIND =
            new JobKind<>("PREVIEW", Lane.RENDERING, Wanted.class, Made.class, new Made(0), (none, made) -> made);
    static final String FILE = "preview.pdf";
    private static final Duration PATIENCE = Duration.ofMinutes(2);

    /** @param version of the draft */
    record Wanted(InvoiceId draft, int version) {}

    /** @param bytes how long the file is */
    record Made(int bytes) {}

    private final JooqInvoices invoices;
    private final JooqDocumentOrders orders;
    private final Snapshots snapshots;
    private final RenderDesk desk;
    private final Jobs jobs;

    PreviewJob(JooqInvoices invoices, JooqDocumentOrders orders, Snapshots snapshots, RenderDesk desk, Jobs jobs) {
        this.invoices = invoices;
        this.orders = orders;
        this.snapshots = snapshots;
        this.desk = desk;
        this.jobs = jobs;
    }

    @Override
    public JobKind<Wanted, Made> kind() {
        return KIND;
    }

    @Override
    public Class<Wanted> chunkType() {
        return Wanted.class;
    }

    @Override
    public boolean keepsFiles() {
        return true;
    }

    @Override
    public List<ChunkPlan<Wanted>> plan(Job job, Wanted wanted) {
        return List.of(new ChunkPlan<>(1, wanted));
    }

    @Override
    public Made work(Job job, Wanted wanted, Chunk<Wanted> chunk) {
        var draft = invoices.load(job.partner(), List.of(wanted.draft())).stream()
                .filter(found -> found.isDraft() && found.life().version() == wanted.version())
                .findFirst()
                .orElseThrow(() ->
                        new Conflict("DRAFT_CHANGED", "The draft was changed meanwhile. Ask for its preview again."));
        var pdf = desk.inTurn(
                snapshots.ofDraft(job.partner(), draft),
                () -> orders.isAskedWithin(job.partner(), draft.id(), PATIENCE));
        jobs.writeFile(job.partner(), job.id(), FILE, new ByteArrayInputStream(pdf));
        return new Made(pdf.length);
    }
}
