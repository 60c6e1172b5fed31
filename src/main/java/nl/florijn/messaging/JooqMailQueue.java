package nl.florijn.messaging;

import static florijn.db.Tables.MAIL;
import static florijn.db.Tables.PARTNER;

import florijn.db.tables.records.MailRecord;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import nl.florijn.messaging.HandOver.Delayed;
import nl.florijn.messaging.HandOver.Refused;
import nl.florijn.messaging.HandOver.Taken;
import nl.florijn.messaging.HandOver.Unsure;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;

/** Mails as the couriers see them: whatever is due, of all partners. */
@Repository
class JooqMailQueue {

    /** Longer than any attempt takes: what is still being sent then was left behind by a crash. */
    private static final Duration ABANDONED = Duration.ofMinutes(15);

    private final DSLContext db;
    private final Clock clock = Clock.systemUTC();

    JooqMailQueue(DSLContext db) {
        this.db = db;
    }

    /** A letter and the number of the attempt at it, 1 for the first. */
    record Claim(Letter letter, int attempt) {}

    /** Takes the mail that is due longest, for one courier only. */
    Optional<Claim> claim() {
        var now = clock.instant();
        var due = db.selectFrom(MAIL)
                .where(MAIL.STATE.eq(MailState.WAITING))
                .and(MAIL.DUE_AT.le(now))
                .orderBy(MAIL.DUE_AT)
                .limit(1)
                .forUpdate()
                .skipLocked()
                .fetchOptional()
                .map(row -> new Claim(letter(row), row.getAttempts() + 1));
        due.ifPresent(claim -> db.update(MAIL)
                .set(MAIL.STATE, MailState.SENDING)
                .set(MAIL.ATTEMPTS, claim.attempt())
                .set(MAIL.CLAIMED_AT, now)
                .setNull(MAIL.ERROR)
                .where(MAIL.PARTNER_ID.eq(claim.letter().partner()))
                .and(MAIL.ID.eq(claim.letter().id()))
                .execute());
        return due;
    }

    private Letter letter(MailRecord mail) {
        return db.select(PARTNER.NAME, PARTNER.EMAIL)
                .from(PARTNER)
                .where(PARTNER.PARTNER_ID.eq(mail.getPartnerId()))
                .fetchSingle(sender -> new Letter(
                        mail.getPartnerId(),
                        mail.getId(),
                        sender.value1(),
                        sender.value2(),
                        mail.getAddressee(),
                        mail.getAddress(),
                        new MailText(mail.getSubject(), mail.getBody())));
    }

    /** Writes down what came of an attempt, unless a person or a later attempt went on with the mail meanwhile. */
    void settle(Claim claim, HandOver outcome) {
        var now = clock.instant();
        switch (outcome) {
            case Taken taken -> settle(claim, MailState.SENT, now, now, null);
            case Refused no -> settle(claim, MailState.FAILED, now, null, no.reason());
            case Unsure unsure -> settle(claim, MailState.UNSURE, now, null, unsure.reason());
            case Delayed delayed -> {
                var next = Patience.after(claim.attempt());
                settle(
                        claim,
                        next.isPresent() ? MailState.WAITING : MailState.FAILED,
                        now.plus(next.orElse(Duration.ZERO)),
                        null,
                        delayed.reason());
            }
        }
    }

    private void settle(Claim claim, MailState state, Instant due, @Nullable Instant sent, @Nullable String error) {
        db.update(MAIL)
                .set(MAIL.STATE, state)
                .set(MAIL.DUE_AT, due)
                .set(MAIL.SENT_AT, sent)
                .set(MAIL.ERROR, error)
                .where(MAIL.PARTNER_ID.eq(claim.letter().partner()))
                .and(MAIL.ID.eq(claim.letter().id()))
                .and(MAIL.ATTEMPTS.eq(claim.attempt()))
                .and(MAIL.STATE.in(MailState.SENDING, MailState.UNSURE))
                .execute();
    }

    /** Puts what a crash left behind before a person. */
    void giveUpAbandoned() {
        db.update(MAIL)
                .set(MAIL.STATE, MailState.UNSURE)
                .set(MAIL.ERROR, "Florijn stopped while this mail was being sent.")
                .where(MAIL.STATE.eq(MailState.SENDING))
                .and(MAIL.CLAIMED_AT.lt(clock.instant().minus(ABANDONED)))
                .execute();
    }
}
