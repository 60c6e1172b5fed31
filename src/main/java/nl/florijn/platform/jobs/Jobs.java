package nl.florijn.platform.jobs;

import java.io.InputStream;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.locks.LockSupport;
import nl.florijn.platform.Conflict;
import nl.florijn.platform.NotFound;
import nl.florijn.platform.PartnerId;
import nl.florijn.platform.database.IdSequence;
import nl.florijn.platform.database.Transactions;
import nl.florijn.platform.paging.Made;
import nl.florijn.platform.security.Actor;
import nl.florijn.platform.security.Requires;
import nl.florijn.platform.security.Right;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/** Asking for long work and looking at it. */
@Service
public class Jobs {

    private static final Duration LOOK_AGAIN = Duration.ofMillis(50);

    private final JooqJobRepository repository;
    private final JooqJobFiles files;
    private final IdSequence ids;
    private final JobEnding ending;
    private final JobHandlers handlers;
    private final JobJson json;
    private final Transactions transactions;
    private final WorkSignal signal;

    Jobs(
            JooqJobRepository repository,
            JooqJobFiles files,
            IdSequence ids,
            JobEnding ending,
            JobHandlers handlers,
            JobJson json,
            Transactions transactions,
            WorkSignal signal) {
        this.repository = repository;
        this.files = files;
        this.ids = ids;
        this.ending = ending;
        this.handlers = handlers;
        this.json = json;
        this.transactions = transactions;
        this.signal = signal;
    }

    @Requires(Right.FLORIJN)
    public JobId newId() {
        return new JobId(ids.next());
    }

    /** Queues a job in the running transaction; it starts when that commits. */
    @Requires(Right.FLORIJN)
    public <P> JobId submit(PartnerId partner, JobId id, JobKind<P, ?> kind, P asked) {
        repository.add(
                partner, id, kind.name(), json.write(asked), Actor.current().name());
        Transactions.afterCommit(() -> signal.raise(kind.lane()));
        return id;
    }

    /** @throws NotFound when this partner has no such job */
    @Requires(Right.READ)
    public Job get(PartnerId partner, JobId id) {
        return find(partner, id).orElseThrow(() -> new NotFound("job " + id));
    }

    /** Waits until a job is final. */
    @Requires({Right.READ, Right.PROVIDER})
    public Job await(PartnerId partner, JobId id) {
        for (var job = get(partner, id); ; job = get(partner, id)) {
            if (job.status().isFinal()) {
                return job;
            }
            LockSupport.parkNanos(LOOK_AGAIN.toNanos());
        }
    }

    @Requires(Right.READ)
    public Optional<Job> find(PartnerId partner, JobId id) {
        return repository.find(partner, id);
    }

    /** A job, when it is of this kind. */
    @Requires(Right.READ)
    public Optional<Job> find(PartnerId partner, JobId id, JobKind<?, ?> kind) {
        return find(partner, id).filter(job -> job.kind().equals(kind.name()));
    }

    /** Newest first. */
    @Requires(Right.READ)
    public List<Job> latest(PartnerId partner, JobKind<?, ?> kind, @Nullable Made before, int limit) {
        return repository.latest(partner, kind.name(), before, limit);
    }

    /** What was asked. */
    @Requires(Right.ANYBODY)
    public <P> P asked(Job job, JobKind<P, ?> kind) {
        return json.read(job.payload(), kind.payload());
    }

    /** What came of it so far: exactly what its chunks that are done came to, however it ended. */
    @Requires(Right.ANYBODY)
    public <R> R report(Job job, JobKind<?, R> kind) {
        var ended = job.result();
        return ended == null
                ? json.sum(kind, repository.chunkResults(job.partner(), job.id()))
                : json.read(ended, kind.report());
    }

    /** The same by the names of its fields; empty for a kind that nothing here knows. */
    @Requires(Right.ANYBODY)
    public Map<String, Object> figures(Job job) {
        return handlers.of(job)
                .map(handler -> json.fields(json.write(report(job, handler.kind()))))
                .orElse(Map.of());
    }

    /** Jobs of all kinds that are not final. */
    @Requires(Right.READ)
    public List<Job> active(PartnerId partner) {
        return repository.active(partner);
    }

    /**
     * Ends a job at once. Chunks that are done stay done and are counted; what is in hand is taken back.
     *
     * @throws Conflict when it has ended
     */
    @Requires(Right.BILLING)
    public void cancel(PartnerId partner, JobId id) {
        transactions.run(() -> {
            get(partner, id);
            var job = ending.locked(partner, id);
            if (job.status().isFinal()) {
                throw new Conflict("JOB_ENDED", "This job has ended; there is nothing left to cancel.");
            }
            ending.cancel(job);
        });
    }

    /**
     * Tells how far a chunk has come, visible at once, beside the chunk's own transaction. Work whose job was cancelled
     * ends here.
     */
    @Requires(Right.FLORIJN)
    public void progress(PartnerId partner, JobId id, int doneItems) {
        transactions.separately(() -> repository.progress(partner, id, doneItems));
        if (get(partner, id).status().isFinal()) {
            throw new JobStopped(id);
        }
    }

    /** Keeps a file with the job, on the database so that every node has it. */
    @Requires(Right.FLORIJN)
    public void writeFile(PartnerId partner, JobId id, String name, InputStream content) {
        files.write(partner, id, name, content);
    }

    /** Names of kept files that begin so, in no order. */
    @Requires(Right.READ)
    public List<String> fileNames(PartnerId partner, JobId id, String prefix) {
        return files.names(partner, id, prefix);
    }

    /** Kept files that nobody needs any more. */
    @Requires(Right.FLORIJN)
    public void dropFiles(PartnerId partner, JobId id) {
        files.delete(partner, id);
    }

    /** Opens a kept file, read part by part; empty when there is none of that name. */
    @Requires(Right.READ)
    public Optional<InputStream> openFile(PartnerId partner, JobId id, String name) {
        return files.open(partner, id, name);
    }
}
