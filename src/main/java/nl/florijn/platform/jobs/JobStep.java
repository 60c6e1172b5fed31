package nl.florijn.platform.jobs;

import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Function;
import java.util.stream.Collectors;
import nl.florijn.platform.PartnerId;
import nl.florijn.platform.Refusal;
import nl.florijn.platform.crash.CrashPoint;
import nl.florijn.platform.database.Transactions;
import nl.florijn.platform.jobs.JooqJobQueue.Claim;
import nl.florijn.platform.jobs.JooqJobQueue.Waiting;
import nl.florijn.platform.security.Actor;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** The smallest step of work: end a job, do a chunk, or start a job; each in one transaction. */
@Component
class JobStep {

    private static final Logger log = LoggerFactory.getLogger(JobStep.class);
    private static final int ATTEMPTS = 3;

    private final JooqJobQueue queue;
    private final JooqJobRepository jobs;
    private final JooqJobFiles files;
    private final Transactions transactions;
    private final WorkSignal signal;
    private final Map<String, JobHandler> handlers;

    JobStep(
            JooqJobQueue queue,
            JooqJobRepository jobs,
            JooqJobFiles files,
            Transactions transactions,
            WorkSignal signal,
            List<JobHandler> handlers) {
        this.queue = queue;
        this.jobs = jobs;
        this.files = files;
        this.transactions = transactions;
        this.signal = signal;
        this.handlers = handlers.stream().collect(Collectors.toUnmodifiableMap(JobHandler::kind, Function.identity()));
    }

    /** Does one step; false when there was none to do. */
    boolean take() {
        return doChunk() || endJob() || startJob();
    }

    private boolean doChunk() {
        var taken = new AtomicReference<@Nullable Claim>();
        try {
            return transactions.in(() -> {
                var claim = queue.claimChunk();
                taken.set(claim.orElse(null));
                claim.ifPresent(this::work);
                return claim.isPresent();
            });
        } catch (RuntimeException e) {
            return failed(taken.get(), e);
        }
    }

    private void work(Claim claim) {
        var job = job(claim.partner(), claim.job());
        onBehalfOf(job, () -> {
            var handler = handler(job);
            var result = handler.work(job, claim.chunk());
            CrashPoint.reached("job.chunk.written");
            queue.chunkDone(claim.partner(), claim.job(), claim.chunk().no(), result);
            if (handler.sequential()) {
                queue.openNext(claim.partner(), claim.job(), claim.chunk().no());
            }
        });
    }

    private boolean failed(@Nullable Claim claim, RuntimeException failure) {
        if (claim == null) {
            throw failure;
        }
        log.warn("Chunk {} of job {} failed.", claim.chunk().no(), claim.job(), failure);
        transactions.run(() -> {
            var attempts = queue.chunkFailed(
                    claim.partner(), claim.job(), claim.chunk().no());
            if (attempts >= ATTEMPTS || failure instanceof Refusal) {
                fail(claim.partner(), claim.job(), failure);
            }
        });
        return true;
    }

    private boolean endJob() {
        return transactions.in(() -> {
            var completed = queue.claimCompleted();
            completed.ifPresent(this::end);
            return completed.isPresent();
        });
    }

    private void end(Waiting completed) {
        var job = job(completed.partner(), completed.job());
        onBehalfOf(job, () -> {
            var outcome = handler(job).finish(job, jobs.chunkResults(job.partner(), job.id()));
            CrashPoint.reached("job.finished");
            queue.end(job.partner(), job.id(), outcome);
            dropFiles(job);
        });
    }

    private void fail(PartnerId partner, JobId id, RuntimeException failure) {
        queue.fail(partner, id, sentence(failure));
        dropFiles(job(partner, id));
    }

    /** They may hold all that a partner knows of its customers. */
    private void dropFiles(Job job) {
        var handler = handlers.get(job.kind());
        if (handler != null && !handler.keepsFiles()) {
            files.delete(job.partner(), job.id());
        }
    }

    private boolean startJob() {
        var taken = new AtomicReference<@Nullable Waiting>();
        try {
            return transactions.in(() -> {
                var queued = queue.claimQueued();
                taken.set(queued.orElse(null));
                queued.ifPresent(this::start);
                return queued.isPresent();
            });
        } catch (RuntimeException e) {
            var queued = taken.get();
            if (queued == null || Transactions.isTransient(e)) {
                throw e;
            }
            log.warn("Job {} could not be started.", queued.job(), e);
            transactions.run(() -> fail(queued.partner(), queued.job(), e));
            return true;
        }
    }

    private void start(Waiting queued) {
        var job = job(queued.partner(), queued.job());
        onBehalfOf(job, () -> {
            var handler = handler(job);
            queue.start(job.partner(), job.id(), handler.plan(job), handler.sequential());
            CrashPoint.reached("job.planned");
        });
        signal.raise();
    }

    private Job job(PartnerId partner, JobId id) {
        return jobs.find(partner, id).orElseThrow();
    }

    private JobHandler handler(Job job) {
        var handler = handlers.get(job.kind());
        if (handler == null) {
            throw new IllegalStateException("Nothing here knows how to do a job of kind " + job.kind() + ".");
        }
        return handler;
    }

    private static void onBehalfOf(Job job, Runnable work) {
        new Actor(job.createdBy(), null).during(work);
    }

    private static String sentence(RuntimeException failure) {
        return failure instanceof Refusal refusal
                ? refusal.sentence()
                : "An unexpected fault stopped this job. Nothing of the open part was kept; the log has the details.";
    }
}
