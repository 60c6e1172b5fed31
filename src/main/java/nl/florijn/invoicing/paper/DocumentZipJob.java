package nl.florijn.invoicing.paper;

import java.util.List;
import nl.florijn.platform.jobs.Incident;
import nl.florijn.platform.jobs.Job;
import nl.florijn.platform.jobs.JobHandler;
import nl.florijn.platform.jobs.JobKind;
import nl.florijn.platform.jobs.Lane;
import org.springframework.stereotype.Component;

/** Sees to it that each of many documents lies ready, so that their file can be sent without a wait or a gap. */
@Component
class DocumentZipJob implements JobHandler<WantedDocuments, WantedDocuments, RenderReport> {

    static final JobKind<WantedDocuments, RenderReport> KIND = new JobKind<>(
            "DOCUMENT_ZIP",
            Lane.RENDERING,
            WantedDocuments.class,
            RenderReport.class,
            RenderReport.NONE,
            RenderReport::plus);
    private static final int DOCUMENTS_A_CHUNK = 50;

    private final InvoiceDocuments documents;

    DocumentZipJob(InvoiceDocuments documents) {
        this.documents = documents;
    }

    @Override
    public JobKind<WantedDocuments, RenderReport> kind() {
        return KIND;
    }

    @Override
    public Class<WantedDocuments> chunkType() {
        return WantedDocuments.class;
    }

    @Override
    public List<ChunkPlan<WantedDocuments>> plan(Job job, WantedDocuments wanted) {
        return wanted.plan(DOCUMENTS_A_CHUNK);
    }

    @Override
    public RenderReport work(Job job, WantedDocuments asked, Chunk<WantedDocuments> chunk) {
        var ids = chunk.content().documents();
        ids.forEach(wanted -> documents.make(job.partner(), wanted.id()));
        return RenderReport.done(ids.size());
    }

    @Override
    public List<WantedDocuments> parts(Job job, WantedDocuments asked, WantedDocuments some) {
        return some.halves();
    }

    /** The file says which one it lacks, and why; the others are worth having. */
    @Override
    public RenderReport parked(Job job, WantedDocuments document, Incident incident) {
        return RenderReport.failed(List.copyOf(document.numbers().sequencedKeySet()), incident.sentence());
    }
}
