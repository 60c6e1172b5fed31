package nl.florijn.platform.jobs;

import java.io.InputStream;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.locks.LockSupport;
import nl.florijn.platform.Conflict;
import nl.florijn.platform.NotFound;
import nl.florijn.platform.PartnerId;
import nl.florijn.platform.database.IdSequence;
import nl.florijn.platform.database.Transactions;
import nl.florijn.platform.security.Actor;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/** Asking for long work and looking at it. */
@Service
public class Jobs {

    private static final Duration LOOK_AGAIN = Duration.ofMillis(50);

    private final JooqJobRepository repository;
    private final JooqJobFiles files;
    private final IdSequence ids;
    private final Transactions transactions;
    private final WorkSignal signal;

    Jobs(
            JooqJobRepository repository,
            JooqJobFiles files,
            IdSequence ids,
            Transactions transactions,
            WorkSignal signal) {
        this.repository = repository;
        this.files = files;
        this.ids = ids;
        this.transactions = transactions;
        this.signal = signal;
    }

    public JobId newId() {
        return new JobId(ids.next());
    }

    /** Queues a job in the running transaction; it starts when that commits. */
    public JobId submit(PartnerId partner, JobId id, String kind, String payload) {
        repository.add(partner, id, kind, payload, Actor.current().name());
        afterCommit(signal::raise);
        return id;
    }

    /** @throws NotFound when this partner has no such job */
    public Job get(PartnerId partner, JobId id) {
        return find(partner, id).orElseThrow(() -> new NotFound("job " + id));
    }

    /** Waits until a job is final. */
    public Job await(PartnerId partner, JobId id) {
        for (var job = get(partner, id); ; job = get(partner, id)) {
            if (job.status().isFinal()) {
                return job;
            }
            LockSupport.parkNanos(LOOK_AGAIN.toNanos());
        }
    }

    public Optional<Job> find(PartnerId partner, JobId id) {
        return repository.find(partner, id);
    }

    /** Newest first. */
    public List<Job> latest(PartnerId partner, String kind, @Nullable JobId before, int limit) {
        return repository.latest(partner, kind, before, limit);
    }

    /** Jobs of all kinds that are not final. */
    public List<Job> active(PartnerId partner) {
        return repository.active(partner);
    }

    /** What the chunks that are done came to, in their order. */
    public List<String> chunkResults(PartnerId partner, JobId id) {
        return repository.chunkResults(partner, id);
    }

    /** Chunks that are done stay done; the others are dropped. {@link Conflict} when the job has ended. */
    public void cancel(PartnerId partner, JobId id) {
        transactions.run(() -> {
            if (get(partner, id).status().isFinal()) {
                throw new Conflict("JOB_ENDED", "This job has ended; there is nothing left to cancel.");
            }
            repository.cancel(partner, id);
        });
    }

    /** Tells how far a chunk has come, visible at once, beside the chunk's own transaction. */
    public void progress(PartnerId partner, JobId id, int doneItems) {
        transactions.separately(() -> repository.progress(partner, id, doneItems));
    }

    /** Keeps a file with the job, on the database so that every node has it. */
    public void writeFile(PartnerId partner, JobId id, String name, InputStream content) {
        files.write(partner, id, name, content);
    }

    /** Opens a kept file, read part by part; empty when there is none of that name. */
    public Optional<InputStream> openFile(PartnerId partner, JobId id, String name) {
        return files.open(partner, id, name);
    }

    private static void afterCommit(Runnable action) {
        if (TransactionSynchronizationManager.isSynchronizationActive()) {
            TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
                @Override
                public void afterCommit() {
                    action.run();
                }
            });
        } else {
            action.run();
        }
    }
}
