package nl.florijn.imports;

import java.util.List;
import java.util.Map;
import nl.florijn.platform.audit.AuditAction;
import nl.florijn.platform.audit.AuditLog;
import nl.florijn.platform.crash.CrashPoint;
import nl.florijn.platform.database.Transactions;
import nl.florijn.platform.jobs.Job;
import nl.florijn.platform.jobs.JobHandler;
import nl.florijn.platform.jobs.JobKind;
import nl.florijn.platform.jobs.JobStatus;
import nl.florijn.platform.jobs.Lane;
import org.springframework.stereotype.Component;

/** An import as one chunk: all of it or, when there is any fault or it is a dry run, nothing. */
@Component
class ImportJob implements JobHandler<ImportRequest, ImportJob.AllFiles, ImportResult> {

    static final JobKind<ImportRequest, ImportResult> KIND = new JobKind<>(
            "IMPORT", Lane.IMPORTS, ImportRequest.class, ImportResult.class, ImportResult.NONE, (_, only) -> only);

    private final Intake intake;
    private final Transactions transactions;
    private final AuditLog audit;

    ImportJob(Intake intake, Transactions transactions, AuditLog audit) {
        this.intake = intake;
        this.transactions = transactions;
        this.audit = audit;
    }

    /** The only chunk holds all that was asked. */
    record AllFiles() {}

    @Override
    public JobKind<ImportRequest, ImportResult> kind() {
        return KIND;
    }

    @Override
    public Class<AllFiles> chunkType() {
        return AllFiles.class;
    }

    @Override
    public List<ChunkPlan<AllFiles>> plan(Job job, ImportRequest request) {
        return List.of(new ChunkPlan<>(intake.lines(job, request), new AllFiles()));
    }

    @Override
    public ImportResult work(Job job, ImportRequest request, Chunk<AllFiles> chunk) {
        var result =
                transactions.keepingIf(taken -> taken.isClean() && !request.dryRun(), () -> intake.take(job, request));
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
        return result.allOrNothing();
    }

    @Override
    public JobStatus finish(Job job, ImportRequest request, ImportResult result) {
        return result.isClean() ? JobStatus.DONE : JobStatus.FAILED;
    }
}
