package nl.florijn.platform.jobs;

import static florijn.db.Tables.JOB;
import static florijn.db.Tables.JOB_CHUNK;
import static florijn.db.Tables.JOB_PROGRESS;
import static org.jooq.impl.DSL.coalesce;
import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.inline;
import static org.jooq.impl.DSL.least;
import static org.jooq.impl.DSL.select;
import static org.jooq.impl.DSL.sum;
import static org.jooq.impl.DSL.when;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import nl.florijn.platform.PartnerId;
import nl.florijn.platform.database.OrderMade;
import nl.florijn.platform.paging.Made;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.SelectJoinStep;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;

/** Jobs as their owners see them. */
@Repository
class JooqJobRepository {

    private static final OrderMade MADE = OrderMade.of(JOB.CREATED_AT, JOB.ID);

    private final DSLContext db;
    private final Clock clock = Clock.systemUTC();

    JooqJobRepository(DSLContext db) {
        this.db = db;
    }

    void add(PartnerId partner, JobId id, String kind, String payload, String createdBy) {
        db.insertInto(JOB)
                .set(JOB.PARTNER_ID, partner)
                .set(JOB.ID, id)
                .set(JOB.KIND, kind)
                .set(JOB.STATUS, JobStatus.QUEUED)
                .set(JOB.PAYLOAD, payload)
                .set(JOB.CREATED_BY, createdBy)
                .set(JOB.CREATED_AT, clock.instant())
                .execute();
    }

    Optional<Job> find(PartnerId partner, JobId id) {
        return jobs().where(JOB.PARTNER_ID.eq(partner)).and(JOB.ID.eq(id)).fetchOptional(JooqJobRepository::job);
    }

    List<Job> latest(PartnerId partner, String kind, @Nullable Made before, int limit) {
        return jobs().where(JOB.PARTNER_ID.eq(partner))
                .and(JOB.KIND.eq(kind))
                .and(MADE.before(before))
                .orderBy(MADE.newestFirst())
                .limit(limit)
                .fetch(JooqJobRepository::job);
    }

    List<Job> active(PartnerId partner) {
        return jobs().where(JOB.PARTNER_ID.eq(partner))
                .and(JOB.STATUS.in(JobStatus.QUEUED, JobStatus.RUNNING))
                .orderBy(MADE.oldestFirst())
                .fetch(JooqJobRepository::job);
    }

    void progress(PartnerId partner, JobId id, int doneItems) {
        db.insertInto(JOB_PROGRESS)
                .set(JOB_PROGRESS.PARTNER_ID, partner)
                .set(JOB_PROGRESS.JOB_ID, id)
                .set(JOB_PROGRESS.DONE_ITEMS, doneItems)
                .onDuplicateKeyUpdate()
                .set(JOB_PROGRESS.DONE_ITEMS, doneItems)
                .execute();
    }

    List<String> chunkResults(PartnerId partner, JobId job) {
        return db.select(JOB_CHUNK.RESULT)
                .from(JOB_CHUNK)
                .where(JOB_CHUNK.PARTNER_ID.eq(partner))
                .and(JOB_CHUNK.JOB_ID.eq(job))
                .and(JOB_CHUNK.STATE.eq(ChunkState.DONE))
                .orderBy(JOB_CHUNK.CHUNK_NO)
                .fetch(JOB_CHUNK.RESULT);
    }

    private SelectJoinStep<? extends Record> jobs() {
        return db.select(JOB.asterisk(), doneItems()).from(JOB);
    }

    private static Field<Integer> doneItems() {
        var chunks = field(select(coalesce(sum(JOB_CHUNK.ITEMS), inline(0)).cast(Integer.class))
                .from(JOB_CHUNK)
                .where(JOB_CHUNK.PARTNER_ID.eq(JOB.PARTNER_ID))
                .and(JOB_CHUNK.JOB_ID.eq(JOB.ID))
                .and(JOB_CHUNK.STATE.eq(ChunkState.DONE)));
        var within = field(select(JOB_PROGRESS.DONE_ITEMS)
                .from(JOB_PROGRESS)
                .where(JOB_PROGRESS.PARTNER_ID.eq(JOB.PARTNER_ID))
                .and(JOB_PROGRESS.JOB_ID.eq(JOB.ID)));
        // What a chunk had done within itself is taken back when the job ends without it.
        var counted = when(JOB.STATUS.eq(JobStatus.RUNNING), coalesce(within, inline(0)))
                .otherwise(inline(0));
        return least(JOB.TOTAL_ITEMS, chunks.plus(counted)).as("done_items");
    }

    private static Job job(Record row) {
        return new Job(
                row.get(JOB.PARTNER_ID),
                row.get(JOB.ID),
                row.get(JOB.KIND),
                row.get(JOB.STATUS),
                row.get(JOB.PAYLOAD),
                row.get(JOB.RESULT),
                row.get(JOB.ERROR),
                row.get("done_items", Integer.class),
                row.get(JOB.TOTAL_ITEMS),
                row.get(JOB.CREATED_BY),
                row.get(JOB.CREATED_AT),
                row.get(JOB.STARTED_AT),
                row.get(JOB.FINISHED_AT),
                row.get(JOB.VERSION));
    }
}
