package nl.florijn.platform.outbox;

import static florijn.db.Tables.OUTBOX_MESSAGE;
import static org.jooq.impl.DSL.min;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import nl.florijn.platform.PartnerId;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;

/** Messages as the couriers see them: whatever is due, of all partners. */
@Repository
class JooqOutboxQueue {

    /** Longer than any attempt takes: what is still being sent then was left behind by a crash. */
    private static final Duration ABANDONED = Duration.ofMinutes(15);

    /**
     * A message in a courier's hands.
     *
     * @param attempt the number of this one since a person last had it sent, 1 for the first
     */
    record Claim(Message message, int attempt) {}

    private final DSLContext db;
    private final Clock clock = Clock.systemUTC();

    JooqOutboxQueue(DSLContext db) {
        this.db = db;
    }

    /** Who has something due. */
    List<PartnerId> partners(String channel) {
        return db.select(OUTBOX_MESSAGE.PARTNER_ID)
                .from(OUTBOX_MESSAGE)
                .where(OUTBOX_MESSAGE.CHANNEL.eq(channel))
                .and(OUTBOX_MESSAGE.STATE.eq(OutboxState.WAITING))
                .groupBy(OUTBOX_MESSAGE.PARTNER_ID)
                .having(min(OUTBOX_MESSAGE.DUE_AT).le(clock.instant()))
                .fetch(OUTBOX_MESSAGE.PARTNER_ID);
    }

    /** Takes the message of a partner that is due longest, for one courier only. */
    Optional<Claim> claim(PartnerId partner, String channel) {
        var now = clock.instant();
        return db.selectFrom(OUTBOX_MESSAGE)
                .where(OUTBOX_MESSAGE.CHANNEL.eq(channel))
                .and(OUTBOX_MESSAGE.STATE.eq(OutboxState.WAITING))
                .and(OUTBOX_MESSAGE.PARTNER_ID.eq(partner))
                .and(OUTBOX_MESSAGE.DUE_AT.le(now))
                .orderBy(OUTBOX_MESSAGE.DUE_AT)
                .limit(1)
                .forUpdate()
                .skipLocked()
                .fetchOptional()
                .map(row -> {
                    row.setState(OutboxState.SENDING);
                    row.setAttempts(row.getAttempts() + 1);
                    row.setClaimedAt(now);
                    row.setError(null);
                    row.update();
                    return new Claim(JooqOutbox.message(row), row.getAttempts() - row.getAttemptsBefore());
                });
    }

    /** Writes down what came of an attempt; false when a person or a later attempt went on with the message meanwhile. */
    boolean settle(Claim claim, OutboxState state, Instant due, @Nullable Instant sent, @Nullable String error) {
        return db.update(OUTBOX_MESSAGE)
                        .set(OUTBOX_MESSAGE.STATE, state)
                        .set(OUTBOX_MESSAGE.DUE_AT, due)
                        .set(OUTBOX_MESSAGE.SENT_AT, sent)
                        .set(OUTBOX_MESSAGE.ERROR, error)
                        .where(OUTBOX_MESSAGE.PARTNER_ID.eq(claim.message().partner()))
                        .and(OUTBOX_MESSAGE.ID.eq(claim.message().id()))
                        .and(OUTBOX_MESSAGE.ATTEMPTS.eq(claim.message().attempts()))
                        .and(OUTBOX_MESSAGE.STATE.in(OutboxState.SENDING, OutboxState.UNSURE))
                        .execute()
                == 1;
    }

    /** Nothing is left of what it was to tell; false when a person or a later attempt went on with the message meanwhile. */
    boolean drop(Claim claim) {
        return db.deleteFrom(OUTBOX_MESSAGE)
                        .where(OUTBOX_MESSAGE.PARTNER_ID.eq(claim.message().partner()))
                        .and(OUTBOX_MESSAGE.ID.eq(claim.message().id()))
                        .and(OUTBOX_MESSAGE.ATTEMPTS.eq(claim.message().attempts()))
                        .and(OUTBOX_MESSAGE.STATE.in(OutboxState.SENDING, OutboxState.UNSURE))
                        .execute()
                == 1;
    }

    /** What a crash left behind is put before a person, or waits again where the receiver knows it again. */
    void takeBackAbandoned(Channel channel) {
        var now = clock.instant();
        db.update(OUTBOX_MESSAGE)
                .set(OUTBOX_MESSAGE.STATE, channel.knowsAgain() ? OutboxState.WAITING : OutboxState.UNSURE)
                .set(OUTBOX_MESSAGE.DUE_AT, now)
                .set(OUTBOX_MESSAGE.ERROR, "Florijn stopped while this was being sent.")
                .where(OUTBOX_MESSAGE.CHANNEL.eq(channel.name()))
                .and(OUTBOX_MESSAGE.STATE.eq(OutboxState.SENDING))
                .and(OUTBOX_MESSAGE.CLAIMED_AT.lt(now.minus(ABANDONED)))
                .execute();
    }
}
