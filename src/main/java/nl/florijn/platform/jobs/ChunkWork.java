package nl.florijn.platform.jobs;

import java.util.List;
import nl.florijn.platform.database.Transactions;
import nl.florijn.platform.jobs.JobHandler.Chunk;
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
                : new Parts<>(handler, job, asked, chunk).report();
        return json.write(report);
    }

    /** One chunk that is done part by part. */
    private final class Parts<P, C, R> implements PartByPart<C> {

        private final JobHandler<P, C, R> handler;
        private final Job job;
        private final P asked;
        private final Chunk<C> chunk;
        private R sum;

        Parts(JobHandler<P, C, R> handler, Job job, P asked, Chunk<C> chunk) {
            this.handler = handler;
            this.job = job;
            this.asked = asked;
            this.chunk = chunk;
            this.sum = handler.kind().none();
        }

        R report() {
            work(chunk.content());
            return sum;
        }

        @Override
        public void attempt(C content) {
            add(transactions.keeping(() -> handler.work(job, asked, new Chunk<>(chunk.no(), chunk.items(), content))));
        }

        @Override
        public List<C> parts(C content) {
            return handler.parts(job, asked, content);
        }

        @Override
        public boolean setApart(C part, Throwable fault) {
            var incident = Incident.of(fault);
            var report = handler.parked(job, part, incident);
            if (report == null) {
                return false;
            }
            log.error(
                    "Incident {}: {} of job {} cannot be done; the rest goes on.",
                    incident.id(),
                    part,
                    job.id(),
                    fault);
            add(report);
            return true;
        }

        private void add(R report) {
            sum = handler.kind().sum().apply(sum, report);
        }
    }
}
