package nl.florijn.imports;

import java.util.List;
import nl.florijn.platform.jobs.Job;
import nl.florijn.platform.jobs.JobHandler;
import nl.florijn.platform.jobs.JobKind;
import nl.florijn.platform.jobs.JobStatus;
import nl.florijn.platform.jobs.Lane;
import org.springframework.stereotype.Component;

/** An import that is only tried: the same work, of a kind of its own, so that lists of imports show what was kept. */
@Component
class ImportTrial implements JobHandler<ImportRequest, ImportJob.AllFiles, ImportResult> {

    static final JobKind<ImportRequest, ImportResult> KIND = new JobKind<>(
            "IMPORT_TRIAL",
            Lane.IMPORTS,
            ImportRequest.class,
            ImportResult.class,
            ImportResult.NONE,
            (_, only) -> only);

    private final ImportJob imports;

    ImportTrial(ImportJob imports) {
        this.imports = imports;
    }

    @Override
    public JobKind<ImportRequest, ImportResult> kind() {
        return KIND;
    }

    @Override
    public Class<ImportJob.AllFiles> chunkType() {
        return ImportJob.AllFiles.class;
    }

    @Override
    public List<ChunkPlan<ImportJob.AllFiles>> plan(Job job, ImportRequest request) {
        return imports.plan(job, request);
    }

    @Override
    public ImportResult work(Job job, ImportRequest request, Chunk<ImportJob.AllFiles> chunk) {
        return imports.work(job, request, chunk);
    }

    @Override
    public JobStatus finish(Job job, ImportRequest request, ImportResult result) {
        return imports.finish(job, request, result);
    }
}
