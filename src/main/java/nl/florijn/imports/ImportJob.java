package nl.florijn.imports;

import java.util.List;
import java.util.Map;
import nl.florijn.platform.audit.AuditAction;
import nl.florijn.platform.audit.AuditLog;
import nl.florijn.platform.crash.CrashPoint;
import nl.florijn.platform.database.Transactions;
import nl.florijn.platform.jobs.Job;
import nl.florijn.platform.jobs.JobHandler;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** An import as one chunk: all of it or, when there is any fault or it is a dry run, nothing. */
@Component
class ImportJob implements JobHandler {

    static final String KIND = "IMPORT";

    private final Intake intake;
    private final Transactions transactions;
    private final AuditLog audit;
    private final JsonMapper json;

    ImportJob(Intake intake, Transactions transactions, AuditLog audit, JsonMapper json) {
        this.intake = intake;
        this.transactions = transactions;
        this.audit = audit;
        this.json = json;
    }

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public List<ChunkPlan> plan(Job job) {
        var request = json.readValue(job.payload(), ImportRequest.class);
        return List.of(new ChunkPlan(intake.lines(job, request.files()), "{}"));
    }

    @Override
    public String work(Job job, Chunk chunk) {
        var request = json.readValue(job.payload(), ImportRequest.class);
        var result = transactions.keepingIf(
                taken -> taken.isClean() && !request.dryRun(), () -> intake.take(job, request.files()));
        CrashPoint.reached("import.written");
        if (result.isClean() && !request.dryRun()) {
            audit.record(
                    job.partner(),
                    AuditAction.IMPORTED,
                    job.id(),
                    Map.of(
                            "created", result.created(),
                            "updated", result.updated(),
                            "unchanged", result.unchanged()));
        }
        return json.writeValueAsString(result);
    }

    @Override
    public Outcome finish(Job job, List<String> chunkResults) {
        var result = chunkResults.getFirst();
        return json.readValue(result, ImportResult.class).isClean() ? Outcome.done(result) : Outcome.failed(result);
    }
}
