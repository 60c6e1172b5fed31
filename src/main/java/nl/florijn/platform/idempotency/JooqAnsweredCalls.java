package nl.florijn.platform.idempotency;

import static florijn.db.Tables.IDEMPOTENCY_KEY;

import java.time.Instant;
import java.util.Optional;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Record;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

@Component
class JooqAnsweredCalls {

    private static final int ROUND = 1000;

    /** A call that is known by its key. */
    record Call(String requestHash, Instant createdAt, Optional<Answer> answer) {}

    private final DSLContext db;

    JooqAnsweredCalls(DSLContext db) {
        this.db = db;
    }

    boolean isKnown(CallKey key) {
        return db.fetchExists(IDEMPOTENCY_KEY, is(key));
    }

    void addIfAbsent(CallKey key, String requestHash, Instant now) {
        db.insertInto(IDEMPOTENCY_KEY)
                .set(IDEMPOTENCY_KEY.PARTNER_ID, key.partner())
                .set(IDEMPOTENCY_KEY.KEY_HASH, key.keyHash())
                .set(IDEMPOTENCY_KEY.REQUEST_HASH, requestHash)
                .set(IDEMPOTENCY_KEY.CREATED_AT, now)
                .onDuplicateKeyIgnore()
                .execute();
    }

    /** Empty when another transaction holds it. */
    Optional<Call> lock(CallKey key) {
        return db.selectFrom(IDEMPOTENCY_KEY)
                .where(is(key))
                .forUpdate()
                .skipLocked()
                .fetchOptional(JooqAnsweredCalls::call);
    }

    void renew(CallKey key, String requestHash, Instant now) {
        db.update(IDEMPOTENCY_KEY)
                .set(IDEMPOTENCY_KEY.REQUEST_HASH, requestHash)
                .setNull(IDEMPOTENCY_KEY.STATUS)
                .setNull(IDEMPOTENCY_KEY.BODY)
                .set(IDEMPOTENCY_KEY.CREATED_AT, now)
                .where(is(key))
                .execute();
    }

    void answer(CallKey key, Answer answer) {
        db.update(IDEMPOTENCY_KEY)
                .set(IDEMPOTENCY_KEY.STATUS, (short) answer.status())
                .set(IDEMPOTENCY_KEY.LOCATION, answer.location())
                .set(IDEMPOTENCY_KEY.CONTENT_TYPE, answer.contentType())
                .set(IDEMPOTENCY_KEY.BODY, answer.body())
                .where(is(key))
                .execute();
    }

    int deleteSome(Instant before) {
        return db.deleteFrom(IDEMPOTENCY_KEY)
                .where(IDEMPOTENCY_KEY.CREATED_AT.lt(before))
                .limit(ROUND)
                .execute();
    }

    private static Condition is(CallKey key) {
        return IDEMPOTENCY_KEY.PARTNER_ID.eq(key.partner()).and(IDEMPOTENCY_KEY.KEY_HASH.eq(key.keyHash()));
    }

    private static Call call(Record row) {
        return new Call(
                row.get(IDEMPOTENCY_KEY.REQUEST_HASH),
                row.get(IDEMPOTENCY_KEY.CREATED_AT),
                Optional.ofNullable(row.get(IDEMPOTENCY_KEY.STATUS)).map(status -> answer(row, status)));
    }

    private static Answer answer(Record row, short status) {
        byte @Nullable [] body = row.get(IDEMPOTENCY_KEY.BODY);
        return new Answer(
                status,
                row.get(IDEMPOTENCY_KEY.LOCATION),
                row.get(IDEMPOTENCY_KEY.CONTENT_TYPE),
                body == null ? new byte[0] : body);
    }
}
