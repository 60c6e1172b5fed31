package nl.florijn.invoicing.runs;

import java.util.List;
import nl.florijn.invoicing.BillingRunRequest;
import nl.florijn.invoicing.facts.DebtorChunk;
import nl.florijn.invoicing.facts.DebtorChunks;
import nl.florijn.invoicing.facts.JooqBillingFactsReader;
import nl.florijn.platform.jobs.Incident;
import nl.florijn.platform.jobs.Job;
import nl.florijn.platform.jobs.JobHandler;
import nl.florijn.platform.jobs.JobKind;
import nl.florijn.platform.jobs.Lane;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** A run in chunks of debtors: load, let the core compute, save; each chunk in one transaction (R14). */
@Component
public class BillingRunJob implements JobHandler<BillingRunRequest, DebtorChunk, RunCounts> {

    static final JobKind<BillingRunRequest, RunCounts> KIND = new JobKind<>(
            "BILLING_RUN", Lane.MAIN, BillingRunRequest.class, RunCounts.class, RunCounts.NONE, RunCounts::plus);

    private final DebtorChunks chunks;
    private final JooqBillingFactsReader facts;
    private final RunWriter writer;
    private final JooqBillingRuns runs;

    BillingRunJob(DebtorChunks chunks, JooqBillingFactsReader facts, RunWriter writer, JooqBillingRuns runs) {
        this.chunks = chunks;
        this.facts = facts;
        this.writer = writer;
        this.runs = runs;
    }

    @Override
    public JobKind<BillingRunRequest, RunCounts> kind() {
        return KIND;
    }

    @Override
    public Class<DebtorChunk> chunkType() {
        return DebtorChunk.class;
    }

    @Override
    public List<ChunkPlan<DebtorChunk>> plan(Job job, BillingRunRequest asked) {
        return chunks.of(job.partner(), asked).stream()
                .map(chunk -> new ChunkPlan<>(chunk.debtors(), chunk))
                .toList();
    }

    @Override
    public RunCounts work(Job job, BillingRunRequest asked, Chunk<DebtorChunk> chunk) {
        var known = facts.read(job.partner(), asked, chunk.content(), true);
        var result = known.bill(asked.forCore());
        writer.write(job.partner(), job.id(), result, known.readAt());
        return RunCounts.of(asked.forCore(), known, result);
    }

    @Override
    public List<DebtorChunk> parts(Job job, BillingRunRequest asked, DebtorChunk chunk) {
        return chunks.halves(job.partner(), asked, chunk);
    }

    /** One debtor that nobody foresaw stops no other (R14). */
    @Override
    public @Nullable RunCounts parked(Job job, DebtorChunk chunk, Incident incident) {
        if (chunk.debtors() != 1) {
            return null;
        }
        runs.addIncident(job.partner(), job.id(), chunk.ranges().getFirst().first(), incident);
        return RunCounts.NONE;
    }
}
