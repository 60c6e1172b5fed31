package nl.florijn.platform.jobs;

import static florijn.db.Tables.JOB;
import static florijn.db.Tables.JOB_CHUNK;
import static org.jooq.impl.DSL.exists;
import static org.jooq.impl.DSL.notExists;
import static org.jooq.impl.DSL.selectOne;

import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import nl.florijn.platform.PartnerId;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;

/** Jobs as the workers see them: whatever can be claimed, of all partners. A claim is a row lock, held until commit. */
@Repository
class JooqJobQueue {

    private static final int LOOKED_AT = 100;
    private static final List<JobStatus> UNDER_WAY = List.of(JobStatus.QUEUED, JobStatus.RUNNING);
    private static final List<ChunkState> LEFT = List.of(ChunkState.OPEN, ChunkState.WAITING);

    /**
     * A chunk of a claimed job.
     *
     * @param attempts that failed before
     */
    record Claim(int no, int items, String payload, int attempts) {}

    private final DSLContext db;
    private final Clock clock = Clock.systemUTC();

    JooqJobQueue(DSLContext db) {
        this.db = db;
    }

    /** Who has jobs of some kinds that have not ended, whether or not anything of them can be claimed now. */
    List<PartnerId> partners(Collection<String> kinds) {
        return db.selectDistinct(JOB.PARTNER_ID)
                .from(JOB)
                .where(JOB.STATUS.in(UNDER_WAY))
                .and(JOB.KIND.in(kinds))
                .orderBy(JOB.PARTNER_ID)
                .fetch(JOB.PARTNER_ID);
    }

    /** Jobs of which something is due: to start, to do a chunk, or to end. The oldest first. */
    List<JobId> ready(PartnerId partner, Collection<String> kinds) {
        var now = clock.instant();
        var chunkIsDue = exists(selectOne()
                .from(JOB_CHUNK)
                .where(ofJob())
                .and(JOB_CHUNK.STATE.eq(ChunkState.OPEN))
                .and(isDue(JOB_CHUNK.NOT_BEFORE, now)));
        return db.select(JOB.ID)
                .from(JOB)
                .where(JOB.PARTNER_ID.eq(partner))
                .and(JOB.STATUS.in(UNDER_WAY))
                .and(JOB.KIND.in(kinds))
                .and(isDue(JOB.NOT_BEFORE, now))
                .and(JOB.STATUS.eq(JobStatus.QUEUED).or(chunkIsDue).or(nothingIsLeft()))
                .orderBy(JOB.CREATED_AT, JOB.ID)
                .limit(LOOKED_AT)
                .fetch(JOB.ID);
    }

    /** Whether the job was queued and is now in the caller's hands. */
    boolean claimQueued(PartnerId partner, JobId job) {
        return claim(partner, job, JOB.STATUS.eq(JobStatus.QUEUED));
    }

    /** Whether all of the job's chunks are done and it is now in the caller's hands. A chunk in other hands is not done. */
    boolean claimCompleted(PartnerId partner, JobId job) {
        return claim(partner, job, JOB.STATUS.eq(JobStatus.RUNNING).and(nothingIsLeft()));
    }

    private boolean claim(PartnerId partner, JobId job, Condition state) {
        return db.select(JOB.ID)
                .from(JOB)
                .where(JOB.PARTNER_ID.eq(partner))
                .and(JOB.ID.eq(job))
                .and(state)
                .and(isDue(JOB.NOT_BEFORE, clock.instant()))
                .forUpdate()
                .skipLocked()
                .fetchOptional()
                .isPresent();
    }

    /** The first chunk that is due and in nobody's hands. */
    Optional<Claim> claimChunk(PartnerId partner, JobId job) {
        return db.select(JOB_CHUNK.CHUNK_NO, JOB_CHUNK.ITEMS, JOB_CHUNK.PAYLOAD, JOB_CHUNK.ATTEMPTS)
                .from(JOB_CHUNK)
                .where(of(partner, job))
                .and(JOB_CHUNK.STATE.eq(ChunkState.OPEN))
                .and(isDue(JOB_CHUNK.NOT_BEFORE, clock.instant()))
                .orderBy(JOB_CHUNK.CHUNK_NO)
                .limit(1)
                .forUpdate()
                .skipLocked()
                .fetchOptional(row -> new Claim(row.value1(), row.value2(), row.value3(), row.value4()));
    }

    /** Where the job stands, kept from changing until the transaction ends. */
    JobStatus status(PartnerId partner, JobId job) {
        return db.select(JOB.STATUS)
                .from(JOB)
                .where(JOB.PARTNER_ID.eq(partner))
                .and(JOB.ID.eq(job))
                .forShare()
                .fetchSingle()
                .value1();
    }

    /** Keeps the job from being ended, started or cancelled by others until the transaction ends. */
    void lock(PartnerId partner, JobId job) {
        db.select(JOB.ID)
                .from(JOB)
                .where(JOB.PARTNER_ID.eq(partner))
                .and(JOB.ID.eq(job))
                .forUpdate()
                .fetch();
    }

    void addChunk(PartnerId partner, JobId job, int no, ChunkState state, int items, String payload) {
        db.insertInto(JOB_CHUNK)
                .set(JOB_CHUNK.PARTNER_ID, partner)
                .set(JOB_CHUNK.JOB_ID, job)
                .set(JOB_CHUNK.CHUNK_NO, no)
                .set(JOB_CHUNK.STATE, state)
                .set(JOB_CHUNK.ITEMS, items)
                .set(JOB_CHUNK.PAYLOAD, payload)
                .execute();
    }

    void start(PartnerId partner, JobId job, int totalItems) {
        changed(
                job,
                db.update(JOB)
                        .set(JOB.STATUS, JobStatus.RUNNING)
                        .set(JOB.STARTED_AT, clock.instant())
                        .set(JOB.TOTAL_ITEMS, totalItems)
                        .set(JOB.ATTEMPTS, 0)
                        .setNull(JOB.NOT_BEFORE)
                        .set(JOB.VERSION, JOB.VERSION.plus(1))
                        .where(JOB.PARTNER_ID.eq(partner))
                        .and(JOB.ID.eq(job))
                        .and(JOB.STATUS.eq(JobStatus.QUEUED))
                        .execute());
    }

    /**
     * Ends a job.
     *
     * @param from where it stands
     * @param error a sentence, when it failed as a whole
     */
    void end(
            PartnerId partner,
            JobId job,
            JobStatus from,
            JobStatus to,
            @Nullable String result,
            @Nullable String error) {
        if (!from.mayBecome(to) || !to.isFinal()) {
            throw new IllegalStateException("Job %s cannot go from %s to %s.".formatted(job, from, to));
        }
        changed(
                job,
                db.update(JOB)
                        .set(JOB.STATUS, to)
                        .set(JOB.RESULT, result)
                        .set(JOB.ERROR, error)
                        .set(JOB.FINISHED_AT, clock.instant())
                        .setNull(JOB.NOT_BEFORE)
                        .set(JOB.VERSION, JOB.VERSION.plus(1))
                        .where(JOB.PARTNER_ID.eq(partner))
                        .and(JOB.ID.eq(job))
                        .and(JOB.STATUS.eq(from))
                        .execute());
    }

    private static void changed(JobId job, int rows) {
        if (rows != 1) {
            throw new IllegalStateException("Job " + job + " was changed by somebody else meanwhile.");
        }
    }

    /** Counts a failed attempt at starting or ending. */
    void putOff(PartnerId partner, JobId job, int attempts, Instant notBefore) {
        db.update(JOB)
                .set(JOB.ATTEMPTS, attempts)
                .set(JOB.NOT_BEFORE, notBefore)
                .where(JOB.PARTNER_ID.eq(partner))
                .and(JOB.ID.eq(job))
                .execute();
    }

    int attempts(PartnerId partner, JobId job) {
        return db.select(JOB.ATTEMPTS)
                .from(JOB)
                .where(JOB.PARTNER_ID.eq(partner))
                .and(JOB.ID.eq(job))
                .fetchSingle()
                .value1();
    }

    void chunkDone(PartnerId partner, JobId job, int chunkNo, String result) {
        changed(
                job,
                db.update(JOB_CHUNK)
                        .set(JOB_CHUNK.STATE, ChunkState.DONE)
                        .set(JOB_CHUNK.RESULT, result)
                        .setNull(JOB_CHUNK.NOT_BEFORE)
                        .where(of(partner, job))
                        .and(JOB_CHUNK.CHUNK_NO.eq(chunkNo))
                        .and(JOB_CHUNK.STATE.eq(ChunkState.OPEN))
                        .execute());
    }

    /** The chunk after this one may be claimed now. */
    void openNext(PartnerId partner, JobId job, int chunkNo) {
        db.update(JOB_CHUNK)
                .set(JOB_CHUNK.STATE, ChunkState.OPEN)
                .where(of(partner, job))
                .and(JOB_CHUNK.CHUNK_NO.eq(chunkNo + 1))
                .and(JOB_CHUNK.STATE.eq(ChunkState.WAITING))
                .execute();
    }

    /** Counts a failed attempt. */
    void chunkPutOff(PartnerId partner, JobId job, int chunkNo, int attempts, Instant notBefore) {
        db.update(JOB_CHUNK)
                .set(JOB_CHUNK.ATTEMPTS, attempts)
                .set(JOB_CHUNK.NOT_BEFORE, notBefore)
                .where(of(partner, job))
                .and(JOB_CHUNK.CHUNK_NO.eq(chunkNo))
                .and(JOB_CHUNK.STATE.eq(ChunkState.OPEN))
                .execute();
    }

    /** Chunks that are in no worker's hands; who has one in hand drops it when it finds that the job has ended. */
    void dropChunks(PartnerId partner, JobId job) {
        var free = db.select(JOB_CHUNK.CHUNK_NO)
                .from(JOB_CHUNK)
                .where(of(partner, job))
                .and(JOB_CHUNK.STATE.in(LEFT))
                .forUpdate()
                .skipLocked()
                .fetch(JOB_CHUNK.CHUNK_NO);
        db.update(JOB_CHUNK)
                .set(JOB_CHUNK.STATE, ChunkState.DROPPED)
                .where(of(partner, job))
                .and(JOB_CHUNK.CHUNK_NO.in(free))
                .execute();
    }

    private static Condition of(PartnerId partner, JobId job) {
        return JOB_CHUNK.PARTNER_ID.eq(partner).and(JOB_CHUNK.JOB_ID.eq(job));
    }

    private static Condition ofJob() {
        return JOB_CHUNK.PARTNER_ID.eq(JOB.PARTNER_ID).and(JOB_CHUNK.JOB_ID.eq(JOB.ID));
    }

    private static Condition nothingIsLeft() {
        return notExists(selectOne().from(JOB_CHUNK).where(ofJob()).and(JOB_CHUNK.STATE.in(LEFT)));
    }

    private static Condition isDue(Field<Instant> notBefore, Instant now) {
        return notBefore.isNull().or(notBefore.le(now));
    }
}
