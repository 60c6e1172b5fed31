package nl.florijn.imports;

import java.io.InputStream;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import nl.florijn.platform.InvalidInput;
import nl.florijn.platform.NotFound;
import nl.florijn.platform.PartnerId;
import nl.florijn.platform.database.Transactions;
import nl.florijn.platform.jobs.Job;
import nl.florijn.platform.jobs.JobId;
import nl.florijn.platform.jobs.Jobs;
import nl.florijn.platform.paging.Made;
import nl.florijn.platform.security.Requires;
import nl.florijn.platform.security.Right;
import nl.florijn.subscriptions.intake.ChangedTerms;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/** Starting imports and looking at them. */
@Service
public class Imports {

    private final Jobs jobs;
    private final Transactions transactions;

    Imports(Jobs jobs, Transactions transactions) {
        this.jobs = jobs;
        this.transactions = transactions;
    }

    /** Keeps the files and queues an import of them. */
    @Requires(Right.WRITE)
    public JobId start(PartnerId partner, ImportOrder order) {
        if (order.sources().isEmpty()) {
            throw new InvalidInput("files", "REQUIRED", "There is no file to import.");
        }
        return transactions.in(() -> {
            var kind = order.dryRun() ? ImportTrial.KIND : ImportJob.KIND;
            var id = jobs.submit(partner, jobs.newId(), kind, ImportRequest.of(order));
            order.sources().forEach((file, source) -> jobs.writeFile(partner, id, file.label(), source.content()));
            return id;
        });
    }

    /**
     * As the other, with strict files.
     *
     * @param files read to their end; the caller closes them
     */
    @Requires(Right.WRITE)
    public JobId start(PartnerId partner, Map<ImportFile, InputStream> files, boolean dryRun, ChangedTerms changes) {
        var sources = new EnumMap<ImportFile, ImportSource>(ImportFile.class);
        files.forEach((file, content) -> sources.put(file, ImportSource.strict(null, content)));
        return start(partner, new ImportOrder(sources, dryRun, changes));
    }

    /** As the other, with the terms of what is billed kept. */
    @Requires(Right.WRITE)
    public JobId start(PartnerId partner, Map<ImportFile, InputStream> files, boolean dryRun) {
        return start(partner, files, dryRun, ChangedTerms.KEPT);
    }

    /** @throws NotFound when this partner has no such import */
    @Requires(Right.READ)
    public ImportReport get(PartnerId partner, JobId id) {
        return jobs.find(partner, id, ImportJob.KIND)
                .or(() -> jobs.find(partner, id, ImportTrial.KIND))
                .map(this::report)
                .orElseThrow(() -> new NotFound("import " + id));
    }

    /** Newest first, from before a place on; trials, which left nothing, are not among them. */
    @Requires(Right.READ)
    public List<ImportReport> latest(PartnerId partner, @Nullable Made before, int limit) {
        return jobs.latest(partner, ImportJob.KIND, before, limit).stream()
                .map(this::report)
                .toList();
    }

    private ImportReport report(Job job) {
        var request = jobs.asked(job, ImportJob.KIND);
        var result = jobs.report(job, ImportJob.KIND);
        return new ImportReport(
                job.id(),
                job.status(),
                job.progress(),
                request.dryRun(),
                request.changes(),
                result.created(),
                result.updated(),
                result.unchanged(),
                result.keptTerms(),
                request.namesOrNone(),
                result.files(),
                result.errorCount(),
                result.errors(),
                result.keptCount(),
                result.kept(),
                Objects.requireNonNullElse(result.changed(), List.of()),
                job.error(),
                job.createdBy(),
                job.createdAt(),
                job.finishedAt(),
                job.version());
    }
}
