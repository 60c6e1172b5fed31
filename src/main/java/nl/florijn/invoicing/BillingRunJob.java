package nl.florijn.invoicing;

import java.util.List;
import nl.florijn.billing.BillingRun;
import nl.florijn.platform.jobs.Job;
import nl.florijn.platform.jobs.JobHandler;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** A run in chunks of debtors: load, let the core compute, save; each chunk in one transaction (R14). */
@Component
class BillingRunJob implements JobHandler {

    static final String KIND = "BILLING_RUN";

    private final DebtorChunks chunks;
    private final JooqBillingFactsReader facts;
    private final RunWriter writer;
    private final JsonMapper json;

    BillingRunJob(DebtorChunks chunks, JooqBillingFactsReader facts, RunWriter writer, JsonMapper json) {
        this.chunks = chunks;
        this.facts = facts;
        this.writer = writer;
        this.json = json;
    }

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public List<ChunkPlan> plan(Job job) {
        var request = json.readValue(job.payload(), BillingRunRequest.class);
        return chunks.of(job.partner(), request).stream()
                .map(chunk -> new ChunkPlan(chunk.debtors(), json.writeValueAsString(chunk)))
                .toList();
    }

    @Override
    public String work(Job job, Chunk chunk) {
        var request = json.readValue(job.payload(), BillingRunRequest.class);
        var debtors = json.readValue(chunk.payload(), DebtorChunk.class);
        var known = facts.read(job.partner(), request, debtors, true);
        var result = BillingRun.bill(request.forCore(), known.accounts(), known.formerDebtors(), known.taxRules());
        writer.write(job.partner(), job.id(), result);
        return json.writeValueAsString(RunCounts.of(request.forCore(), known, result));
    }

    @Override
    public Outcome finish(Job job, List<String> chunkResults) {
        var counts = RunCounts.NONE;
        for (var chunk : chunkResults) {
            counts = counts.plus(json.readValue(chunk, RunCounts.class));
        }
        return Outcome.done(json.writeValueAsString(counts));
    }
}
