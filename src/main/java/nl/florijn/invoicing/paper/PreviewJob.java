package nl.florijn.invoicing.paper;

import java.io.ByteArrayInputStream;
import java.time.Duration;
import java.util.List;
import nl.florijn.documents.InvoiceSnapshot.Mark;
import nl.florijn.documents.RenderDesk;
import nl.florijn.invoicing.InvoiceId;
import nl.florijn.invoicing.JooqInvoices;
import nl.florijn.platform.Conflict;
import nl.florijn.platform.jobs.Job;
import nl.florijn.platform.jobs.JobHandler;
import nl.florijn.platform.jobs.JobKind;
import nl.florijn.platform.jobs.Jobs;
import nl.florijn.platform.jobs.Lane;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Makes a large print that is not the document, such as the preview of a draft, for as long as somebody asks for it. */
@Component
class PreviewJob implements JobHandler<PreviewJob.Wanted, PreviewJob.Wanted, PreviewJob.Made> {

    static final JobKind<Wanted, Made> KIND =
            new JobKind<>("PREVIEW", Lane.RENDERING, Wanted.class, Made.class, new Made(0), (none, made) -> made);
    static final String FILE = "preview.pdf";
    private static final Duration PATIENCE = Duration.ofMinutes(2);

    /**
     * @param draft what it is a print of; approved ones have prints too
     * @param version of that
     * @param mark null: of a draft
     */
    record Wanted(InvoiceId draft, int version, @Nullable Mark mark) {

        Mark print() {
            return mark == null ? Mark.DRAFT : mark; // ordered before there were others
        }
    }

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
        var invoice = invoices.load(job.partner(), List.of(wanted.draft())).stream()
                .filter(found -> found.life().version() == wanted.version())
                .findFirst()
                .orElseThrow(() ->
                        new Conflict("DRAFT_CHANGED", "The draft was changed meanwhile. Ask for its preview again."));
        var pdf = desk.inTurn(
                snapshots.ofPrint(job.partner(), invoice, wanted.print()),
                () -> orders.isAskedWithin(job.partner(), invoice.id(), wanted.print(), PATIENCE));
        jobs.writeFile(job.partner(), job.id(), FILE, new ByteArrayInputStream(pdf));
        return new Made(pdf.length);
    }
}
