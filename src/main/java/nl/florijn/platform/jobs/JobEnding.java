package nl.florijn.platform.jobs;

import nl.florijn.platform.PartnerId;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** Makes jobs final. Whoever ends a job has its row locked; what its chunks came to by then is its report. */
@Component
class JobEnding {

    private static final Logger log = LoggerFactory.getLogger(JobEnding.class);

    private final JooqJobQueue queue;
    private final JooqJobRepository jobs;
    private final JooqJobFiles files;
    private final JobHandlers handlers;
    private final JobJson json;

    JobEnding(JooqJobQueue queue, JooqJobRepository jobs, JooqJobFiles files, JobHandlers handlers, JobJson json) {
        this.queue = queue;
        this.jobs = jobs;
        this.files = files;
        this.handlers = handlers;
        this.json = json;
    }

    /** Ends it as its handler says. */
    <P, R> void finish(Job job, JobHandler<P, ?, R> handler) {
        R report = report(job, handler.kind());
        var status = handler.finish(job, json.read(job.payload(), handler.kind().payload()), report);
        queue.end(job.partner(), job.id(), job.status(), status, json.write(report), null);
        dropFiles(job);
    }

    void cancel(Job job) {
        stop(job, JobStatus.CANCELLED, null);
    }

    /** @param error a sentence */
    void fail(Job job, String error) {
        stop(job, JobStatus.FAILED, error);
    }

    private void stop(Job job, JobStatus status, @Nullable String error) {
        queue.end(job.partner(), job.id(), job.status(), status, reportSoFar(job), error);
        queue.dropChunks(job.partner(), job.id());
        dropFiles(job);
    }

    private @Nullable String reportSoFar(Job job) {
        try {
            return handlers.of(job)
                    .map(handler -> json.write(report(job, handler.kind())))
                    .orElse(null);
        } catch (RuntimeException unreadable) {
            // It may be the very reason why the job ends.
            log.warn("What job {} came to cannot be added up.", job.id(), unreadable);
            return null;
        }
    }

    private <R> R report(Job job, JobKind<?, R> kind) {
        return json.sum(kind, jobs.chunkResults(job.partner(), job.id()));
    }

    /** They may hold all that a partner knows of its customers. */
    private void dropFiles(Job job) {
        if (handlers.of(job).filter(JobHandler::keepsFiles).isEmpty()) {
            files.delete(job.partner(), job.id());
        }
    }

    /** A job as it stands, kept from being changed by others until the transaction ends. */
    Job locked(PartnerId partner, JobId id) {
        queue.lock(partner, id);
        return jobs.find(partner, id).orElseThrow();
    }
}
