package nl.florijn.platform.jobs;

import java.util.List;
import nl.florijn.platform.database.Transactions;
import nl.florijn.platform.jobs.JobHandler.Chunk;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/**
 * Does what a chunk holds, in the transaction of its claim. Once it has failed it is tried part by part: what cannot be
 * done is set apart, and the rest is done without it.
 */
@Component
class ChunkWork {

    private static final Logger log = LoggerFactory.getLogger(ChunkWork.class);

    private final Transactions transactions;
    private final JobJson json;

    ChunkWork(Transactions transactions, JobJson json) {
        this.transactions = transactions;
        this.json = json;
    }

    /** @return the chunk's report, as it is kept */
    <P, C, R> String work(JobHandler<P, C, R> handler, Job job, JooqJobQueue.Claim claim) {
        var asked = json.read(job.payload(), handler.kind().payload());
        var chunk = new Chunk<C>(claim.no(), claim.items(), json.read(claim.payload(), handler.chunkType()));
        var report = claim.attempts() == 0
                ? handler.work(job, asked, chunk)
                : new Parts<>(handler, job, asked, chunk).work(chunk.content());
        return json.write(report);
    }

    /** One chunk that is done part by part. */
    private final class Parts<P, C, R> {

        private final JobHandler<P, C, R> handler;
        private final Job job;
        private final P asked;
        private final Chunk<C> chunk;

        Parts(JobHandler<P, C, R> handler, Job job, P asked, Chunk<C> chunk) {
            this.handler = handler;
            this.job = job;
            this.asked = asked;
            this.chunk = chunk;
        }

        R work(C content) {
            try {
                return transactions.keeping(
                        () -> handler.work(job, asked, new Chunk<>(chunk.no(), chunk.items(), content)));
            } catch (RuntimeException | StackOverflowError | OutOfMemoryError fault) {
                if (isOfTheWhole(fault)) {
                    throw fault;
                }
                var parts = handler.parts(job, asked, content);
                var report = parts.size() > 1 ? sum(parts) : parked(content, fault);
                if (report == null) {
                    throw fault;
                }
                return report;
            }
        }

        private R sum(List<C> parts) {
            var kind = handler.kind();
            var sum = kind.none();
            for (var part : parts) {
                sum = kind.sum().apply(sum, work(part));
            }
            return sum;
        }

        private @Nullable R parked(C part, Throwable fault) {
            var incident = Incident.of(fault);
            var report = handler.parked(job, part, incident);
            if (report != null) {
                log.error(
                        "Incident {}: {} of job {} cannot be done; the rest goes on.",
                        incident.id(),
                        part,
                        job.id(),
                        fault);
            }
            return report;
        }

        /** Nothing is wrong with a part then; the transaction may be lost. */
        private static boolean isOfTheWhole(Throwable fault) {
            return fault instanceof JobStopped || Transactions.isOfTheWhole(fault);
        }
    }
}
