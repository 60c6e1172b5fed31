package nl.florijn.platform.jobs;

import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.BooleanSupplier;
import nl.florijn.platform.PartnerId;
import nl.florijn.platform.Pauses;
import nl.florijn.platform.Refusal;
import nl.florijn.platform.crash.CrashPoint;
import nl.florijn.platform.database.Transactions;
import nl.florijn.platform.jobs.JobHandler.ChunkPlan;
import nl.florijn.platform.jobs.JooqJobQueue.Claim;
import nl.florijn.platform.security.Actor;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/**
 * The smallest step of a job: start it, do a chunk of it, or end it; each in one transaction. A step that fails is put
 * off and tried again a few times; then the job has failed, and the worker goes on with others.
 */
@Component
class JobStep {

    /** The first time at once: whatever can be cut is then done part by part. */
    static final Pauses PAUSES = Pauses.of(Duration.ZERO, Duration.ofSeconds(2));

    static final Pauses ONCE_MORE = Pauses.of(Duration.ZERO);

    /** Somebody else was in the way, or the database is not there. */
    static final Pauses PAUSES_FOR_THE_WHOLE = Pauses.of(
            Duration.ofMillis(100),
            Duration.ofMillis(500),
            Duration.ofSeconds(2),
            Duration.ofSeconds(5),
            Duration.ofSeconds(15),
            Duration.ofSeconds(30),
            Duration.ofMinutes(1),
            Duration.ofMinutes(2));

    private static final Logger log = LoggerFactory.getLogger(JobStep.class);

    private final JooqJobQueue queue;
    private final JooqJobRepository jobs;
    private final JobHandlers handlers;
    private final JobEnding ending;
    private final ChunkWork work;
    private final JobJson json;
    private final Transactions transactions;
    private final Clock clock = Clock.systemUTC();

    JobStep(
            JooqJobQueue queue,
            JooqJobRepository jobs,
            JobHandlers handlers,
            JobEnding ending,
            ChunkWork work,
            JobJson json,
            Transactions transactions) {
        this.queue = queue;
        this.jobs = jobs;
        this.handlers = handlers;
        this.ending = ending;
        this.work = work;
        this.json = json;
        this.transactions = transactions;
    }

    /** Does one step of a job; false when there was none to do, or others have it in hand. */
    boolean take(PartnerId partner, JobId id) {
        return doChunk(partner, id)
                || attempt(partner, id, () -> end(partner, id))
                || attempt(partner, id, () -> start(partner, id));
    }

    private boolean doChunk(PartnerId partner, JobId id) {
        var taken = new AtomicReference<@Nullable Claim>();
        try {
            return transactions.once(() -> {
                var claim = queue.claimChunk(partner, id);
                taken.set(claim.orElse(null));
                claim.ifPresent(chunk -> work(job(partner, id), chunk));
                return claim.isPresent();
            });
        } catch (JobStopped stopped) {
            transactions.run(() -> queue.dropChunks(partner, id));
            return true;
        } catch (RuntimeException | StackOverflowError | OutOfMemoryError fault) {
            var claim = taken.get();
            if (claim == null) {
                throw fault;
            }
            chunkFailed(partner, id, claim, fault);
            return true;
        }
    }

    private void work(Job job, Claim claim) {
        var handler = handler(job);
        onBehalfOf(job, () -> {
            var report = work.work(handler, job, claim);
            CrashPoint.reached("job.chunk.written");
            // From here on the job cannot end before this chunk is kept and counted.
            if (queue.status(job.partner(), job.id()) != JobStatus.RUNNING) {
                throw new JobStopped(job.id());
            }
            queue.chunkDone(job.partner(), job.id(), claim.no(), report);
            if (handler.sequential()) {
                queue.openNext(job.partner(), job.id(), claim.no());
            }
        });
    }

    private void chunkFailed(PartnerId partner, JobId id, Claim claim, Throwable fault) {
        log.warn("Chunk {} of job {} failed.", claim.no(), id, fault);
        var attempts = claim.attempts() + 1;
        var pause = pause(attempts, fault);
        if (pause.isPresent()) {
            var notBefore = clock.instant().plus(pause.get());
            transactions.run(() -> queue.chunkPutOff(partner, id, claim.no(), attempts, notBefore));
        } else {
            giveUp(partner, id, fault);
        }
    }

    private boolean end(PartnerId partner, JobId id) {
        var completed = queue.claimCompleted(partner, id);
        if (completed) {
            var job = job(partner, id);
            onBehalfOf(job, () -> {
                ending.finish(job, handler(job));
                CrashPoint.reached("job.finished");
            });
        }
        return completed;
    }

    private boolean start(PartnerId partner, JobId id) {
        var queued = queue.claimQueued(partner, id);
        if (queued) {
            var job = job(partner, id);
            onBehalfOf(job, () -> {
                plan(job, handler(job));
                CrashPoint.reached("job.planned");
            });
        }
        return queued;
    }

    private <P, C> void plan(Job job, JobHandler<P, C, ?> handler) {
        var chunks = handler.plan(job, json.read(job.payload(), handler.kind().payload()));
        for (var no = 0; no < chunks.size(); no++) {
            var chunk = chunks.get(no);
            var state = handler.sequential() && no > 0 ? ChunkState.WAITING : ChunkState.OPEN;
            queue.addChunk(job.partner(), job.id(), no, state, chunk.items(), json.write(chunk.content()));
        }
        queue.start(
                job.partner(),
                job.id(),
                chunks.stream().mapToInt(ChunkPlan::items).sum());
    }

    private boolean attempt(PartnerId partner, JobId id, BooleanSupplier step) {
        try {
            return transactions.once(step::getAsBoolean);
        } catch (RuntimeException | StackOverflowError | OutOfMemoryError fault) {
            log.warn("Job {} could not be started or ended.", id, fault);
            transactions.run(() -> putOff(partner, id, fault));
            return true;
        }
    }

    private void putOff(PartnerId partner, JobId id, Throwable fault) {
        queue.lock(partner, id);
        var attempts = queue.attempts(partner, id) + 1;
        pause(attempts, fault)
                .ifPresentOrElse(
                        pause -> queue.putOff(
                                partner, id, attempts, clock.instant().plus(pause)),
                        () -> giveUp(partner, id, fault));
    }

    private void giveUp(PartnerId partner, JobId id, Throwable fault) {
        var incident = Incident.of(fault);
        if (!(fault instanceof Refusal)) {
            log.error("Incident {}: job {} failed.", incident.id(), id, fault);
        }
        transactions.run(() -> {
            var job = ending.locked(partner, id);
            if (!job.status().isFinal()) {
                ending.fail(job, incident.sentence());
            }
        });
    }

    /** Empty when it is not tried again. What was refused is only tried part by part. */
    private static Optional<Duration> pause(int attempts, Throwable fault) {
        if (fault instanceof Refusal) {
            return ONCE_MORE.after(attempts);
        }
        return Transactions.isOfTheWhole(fault) ? PAUSES_FOR_THE_WHOLE.after(attempts) : PAUSES.after(attempts);
    }

    private Job job(PartnerId partner, JobId id) {
        return jobs.find(partner, id).orElseThrow();
    }

    private JobHandler<?, ?, ?> handler(Job job) {
        return handlers.of(job)
                .orElseThrow(() ->
                        new IllegalStateException("Nothing here knows how to do a job of kind " + job.kind() + "."));
    }

    private static void onBehalfOf(Job job, Runnable work) {
        new Actor(job.createdBy(), null).during(work);
    }
}
