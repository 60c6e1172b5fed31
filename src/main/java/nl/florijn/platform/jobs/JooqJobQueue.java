package nl.florijn.platform.jobs;

import static florijn.db.Tables.JOB;
import static florijn.db.Tables.JOB_CHUNK;
import static org.jooq.impl.DSL.notExists;
import static org.jooq.impl.DSL.selectOne;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import nl.florijn.platform.PartnerId;
import nl.florijn.platform.jobs.JobHandler.Chunk;
import nl.florijn.platform.jobs.JobHandler.ChunkPlan;
import nl.florijn.platform.jobs.JobHandler.Outcome;
import org.jooq.DSLContext;
import org.jooq.Record2;
import org.springframework.stereotype.Repository;

/** Jobs as the workers see them: whatever can be claimed, of all partners. A claim is a row lock, held until commit. */
@Repository
class JooqJobQueue {

    /** Where a claimed chunk belongs. */
    record Claim(PartnerId partner, JobId job, Chunk chunk) {}

    /** A job that waits to be started or ended. */
    record Waiting(PartnerId partner, JobId job) {}

    private final DSLContext db;
    private final Clock clock = Clock.systemUTC();

    JooqJobQueue(DSLContext db) {
        this.db = db;
    }

    /** Low chunk numbers first, so that a small job does not wait for the end of a large one. */
    Optional<Claim> claimChunk() {
        return db.select(JOB_CHUNK.PARTNER_ID, JOB_CHUNK.JOB_ID, JOB_CHUNK.CHUNK_NO, JOB_CHUNK.ITEMS, JOB_CHUNK.PAYLOAD)
                .from(JOB_CHUNK)
                .where(JOB_CHUNK.STATE.eq(ChunkState.OPEN))
                .orderBy(JOB_CHUNK.CHUNK_NO, JOB_CHUNK.JOB_ID)
                .limit(1)
                .forUpdate()
                .skipLocked()
                .fetchOptional(row ->
                        new Claim(row.value1(), row.value2(), new Chunk(row.value3(), row.value4(), row.value5())));
    }

    Optional<Waiting> claimQueued() {
        return db.select(JOB.PARTNER_ID, JOB.ID)
                .from(JOB)
                .where(JOB.STATUS.eq(JobStatus.QUEUED))
                .orderBy(JOB.ID)
                .limit(1)
                .forUpdate()
                .skipLocked()
                .fetchOptional(JooqJobQueue::waiting);
    }

    /** A running job whose chunks are all done. One in another worker's hands still counts as open. */
    Optional<Waiting> claimCompleted() {
        return db.select(JOB.PARTNER_ID, JOB.ID)
                .from(JOB)
                .where(JOB.STATUS.eq(JobStatus.RUNNING))
                .and(notExists(selectOne()
                        .from(JOB_CHUNK)
                        .where(JOB_CHUNK.PARTNER_ID.eq(JOB.PARTNER_ID))
                        .and(JOB_CHUNK.JOB_ID.eq(JOB.ID))
                        .and(JOB_CHUNK.STATE.in(ChunkState.OPEN, ChunkState.WAITING))))
                .limit(1)
                .forUpdate()
                .skipLocked()
                .fetchOptional(JooqJobQueue::waiting);
    }

    void start(PartnerId partner, JobId job, List<ChunkPlan> chunks, boolean sequential) {
        for (var no = 0; no < chunks.size(); no++) {
            db.insertInto(JOB_CHUNK)
                    .set(JOB_CHUNK.PARTNER_ID, partner)
                    .set(JOB_CHUNK.JOB_ID, job)
                    .set(JOB_CHUNK.CHUNK_NO, no)
                    .set(JOB_CHUNK.STATE, sequential && no > 0 ? ChunkState.WAITING : ChunkState.OPEN)
                    .set(JOB_CHUNK.ITEMS, chunks.get(no).items())
                    .set(JOB_CHUNK.PAYLOAD, chunks.get(no).payload())
                    .execute();
        }
        db.update(JOB)
                .set(JOB.STATUS, JobStatus.RUNNING)
                .set(JOB.STARTED_AT, clock.instant())
                .set(JOB.TOTAL_ITEMS, chunks.stream().mapToInt(ChunkPlan::items).sum())
                .set(JOB.VERSION, JOB.VERSION.plus(1))
                .where(JOB.PARTNER_ID.eq(partner))
                .and(JOB.ID.eq(job))
                .execute();
    }

    void chunkDone(PartnerId partner, JobId job, int chunkNo, String result) {
        db.update(JOB_CHUNK)
                .set(JOB_CHUNK.STATE, ChunkState.DONE)
                .set(JOB_CHUNK.RESULT, result)
                .where(JOB_CHUNK.PARTNER_ID.eq(partner))
                .and(JOB_CHUNK.JOB_ID.eq(job))
                .and(JOB_CHUNK.CHUNK_NO.eq(chunkNo))
                .execute();
    }

    /** The chunk after this one may be claimed now. */
    void openNext(PartnerId partner, JobId job, int chunkNo) {
        db.update(JOB_CHUNK)
                .set(JOB_CHUNK.STATE, ChunkState.OPEN)
                .where(JOB_CHUNK.PARTNER_ID.eq(partner))
                .and(JOB_CHUNK.JOB_ID.eq(job))
                .and(JOB_CHUNK.CHUNK_NO.eq(chunkNo + 1))
                .and(JOB_CHUNK.STATE.eq(ChunkState.WAITING))
                .execute();
    }

    /** Counts a failed attempt; answers how many there were. */
    int chunkFailed(PartnerId partner, JobId job, int chunkNo) {
        db.update(JOB_CHUNK)
                .set(JOB_CHUNK.ATTEMPTS, JOB_CHUNK.ATTEMPTS.plus(1))
                .where(JOB_CHUNK.PARTNER_ID.eq(partner))
                .and(JOB_CHUNK.JOB_ID.eq(job))
                .and(JOB_CHUNK.CHUNK_NO.eq(chunkNo))
                .execute();
        return db.select(JOB_CHUNK.ATTEMPTS)
                .from(JOB_CHUNK)
                .where(JOB_CHUNK.PARTNER_ID.eq(partner))
                .and(JOB_CHUNK.JOB_ID.eq(job))
                .and(JOB_CHUNK.CHUNK_NO.eq(chunkNo))
                .fetchSingle()
                .value1();
    }

    void end(PartnerId partner, JobId job, Outcome outcome) {
        db.update(JOB)
                .set(JOB.STATUS, outcome.status())
                .set(JOB.RESULT, outcome.result())
                .set(JOB.FINISHED_AT, clock.instant())
                .set(JOB.VERSION, JOB.VERSION.plus(1))
                .where(JOB.PARTNER_ID.eq(partner))
                .and(JOB.ID.eq(job))
                .execute();
    }

    void fail(PartnerId partner, JobId job, String error) {
        db.update(JOB)
                .set(JOB.STATUS, JobStatus.FAILED)
                .set(JOB.ERROR, error)
                .set(JOB.FINISHED_AT, clock.instant())
                .set(JOB.VERSION, JOB.VERSION.plus(1))
                .where(JOB.PARTNER_ID.eq(partner))
                .and(JOB.ID.eq(job))
                .execute();
        db.update(JOB_CHUNK)
                .set(JOB_CHUNK.STATE, ChunkState.DROPPED)
                .where(JOB_CHUNK.PARTNER_ID.eq(partner))
                .and(JOB_CHUNK.JOB_ID.eq(job))
                .and(JOB_CHUNK.STATE.in(ChunkState.OPEN, ChunkState.WAITING))
                .execute();
    }

    private static Waiting waiting(Record2<PartnerId, JobId> row) {
        return new Waiting(row.value1(), row.value2());
    }
}
