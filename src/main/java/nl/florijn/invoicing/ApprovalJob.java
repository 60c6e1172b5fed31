package nl.florijn.invoicing;

import java.util.ArrayList;
import java.util.List;
import nl.florijn.platform.jobs.Job;
import nl.florijn.platform.jobs.JobHandler;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** Approves many drafts, chunk after chunk, by date and debtor number, so that numbers follow that order (R30). */
@Component
class ApprovalJob implements JobHandler {

    static final String KIND = "APPROVAL";
    private static final int DRAFTS_A_CHUNK = 250;

    private final JooqInvoiceLists lists;
    private final ApprovalStep step;
    private final RenderJob.Queue rendering;
    private final JsonMapper json;

    ApprovalJob(JooqInvoiceLists lists, ApprovalStep step, RenderJob.Queue rendering, JsonMapper json) {
        this.lists = lists;
        this.step = step;
        this.rendering = rendering;
        this.json = json;
    }

    /** What a chunk holds. */
    record Drafts(List<InvoiceId> ids) {}

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public boolean sequential() {
        return true;
    }

    @Override
    public List<ChunkPlan> plan(Job job) {
        var request = json.readValue(job.payload(), ApprovalRequest.class);
        var ids = request.ids().isEmpty()
                ? lists.inOrderOfNumbering(job.partner(), InvoiceFilter.DRAFTS.withRun(request.runId()))
                : lists.inOrderOfNumbering(job.partner(), request.ids());
        List<ChunkPlan> chunks = new ArrayList<>();
        for (var start = 0; start < ids.size(); start += DRAFTS_A_CHUNK) {
            var chunk = ids.subList(start, Math.min(start + DRAFTS_A_CHUNK, ids.size()));
            chunks.add(new ChunkPlan(chunk.size(), json.writeValueAsString(new Drafts(chunk))));
        }
        return chunks;
    }

    @Override
    public String work(Job job, Chunk chunk) {
        var request = json.readValue(job.payload(), ApprovalRequest.class);
        var drafts = json.readValue(chunk.payload(), Drafts.class);
        var results = step.approve(job.partner(), drafts.ids(), request.redate());
        rendering.add(job.partner(), results);
        return json.writeValueAsString(ApprovalReport.of(results));
    }

    @Override
    public Outcome finish(Job job, List<String> chunkResults) {
        var report = ApprovalReport.NONE;
        for (var chunk : chunkResults) {
            report = report.plus(json.readValue(chunk, ApprovalReport.class));
        }
        return Outcome.done(json.writeValueAsString(report));
    }
}
