package nl.florijn.invoicing;

import java.util.ArrayList;
import java.util.List;
import nl.florijn.invoicing.ApprovalResult.Approved;
import nl.florijn.platform.PartnerId;
import nl.florijn.platform.jobs.Job;
import nl.florijn.platform.jobs.JobHandler;
import nl.florijn.platform.jobs.Jobs;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** Makes the documents of approved invoices after the commit, so that nothing slow happens while a series is locked. */
@Component
class RenderJob implements JobHandler {

    private static final String KIND = "RENDER";
    private static final int DOCUMENTS_A_CHUNK = 25;

    private final InvoiceDocuments documents;
    private final JsonMapper json;

    RenderJob(InvoiceDocuments documents, JsonMapper json) {
        this.documents = documents;
        this.json = json;
    }

    /** The documents to make. */
    record Documents(List<InvoiceId> ids) {}

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public List<ChunkPlan> plan(Job job) {
        var ids = json.readValue(job.payload(), Documents.class).ids();
        List<ChunkPlan> chunks = new ArrayList<>();
        for (var start = 0; start < ids.size(); start += DOCUMENTS_A_CHUNK) {
            var chunk = ids.subList(start, Math.min(start + DOCUMENTS_A_CHUNK, ids.size()));
            chunks.add(new ChunkPlan(chunk.size(), json.writeValueAsString(new Documents(chunk))));
        }
        return chunks;
    }

    @Override
    public String work(Job job, Chunk chunk) {
        var ids = json.readValue(chunk.payload(), Documents.class).ids();
        ids.forEach(id -> documents.pdf(job.partner(), id));
        return "{}";
    }

    @Override
    public Outcome finish(Job job, List<String> chunkResults) {
        return Outcome.done("{}");
    }

    /** Asks for the documents of what was just approved, in the transaction that approved it. */
    @Component
    static class Queue {

        private final Jobs jobs;
        private final JsonMapper json;

        Queue(Jobs jobs, JsonMapper json) {
            this.jobs = jobs;
            this.json = json;
        }

        void add(PartnerId partner, List<ApprovalResult> results) {
            var approved = results.stream()
                    .filter(Approved.class::isInstance)
                    .map(ApprovalResult::id)
                    .toList();
            if (!approved.isEmpty()) {
                jobs.submit(partner, jobs.newId(), KIND, json.writeValueAsString(new Documents(approved)));
            }
        }
    }
}
