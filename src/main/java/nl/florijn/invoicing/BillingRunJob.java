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

    private final JooqDueCustomers customers;
    private final JooqBillingFactsReader facts;
    private final RunWriter writer;
    private final JsonMapper json;

    BillingRunJob(JooqDueCustomers customers, JooqBillingFactsReader facts, RunWriter writer, JsonMapper json) {
        this.customers = customers;
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
        return DebtorRange.over(customers.debtors(job.partner(), request)).stream()
                .map(range -> new ChunkPlan(range.debtors(), json.writeValueAsString(range)))
                .toList();
    }

    @Override
    public String work(Job job, Chunk chunk) {
        var request = json.readValue(job.payload(), BillingRunRequest.class);
        var range = json.readValue(chunk.payload(), DebtorRange.class);
        var known = facts.read(job.partner(), request, range, true);
        var result = BillingRun.bill(request.forCore(), known.accounts(), known.formerDebtors(), known.taxRules());
        writer.write(job.partner(), job.id(), result);
        return json.writeValueAsString(RunCounts.of(known, result));
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
