package nl.florijn.platform.outbox;

import static florijn.db.Tables.OUTBOX_MESSAGE;

import florijn.db.tables.records.OutboxMessageRecord;
import java.time.Clock;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import nl.florijn.platform.PartnerId;
import nl.florijn.platform.database.BulkInsert;
import nl.florijn.platform.database.Columns;
import nl.florijn.platform.database.OrderMade;
import nl.florijn.platform.paging.PageRequest;
import nl.florijn.platform.security.Actor;
import org.jooq.DSLContext;
import org.springframework.stereotype.Repository;

/** Messages as their owners see them. */
@Repository
class JooqOutbox {

    private static final OrderMade MADE = OrderMade.of(OUTBOX_MESSAGE.CREATED_AT, OUTBOX_MESSAGE.ID);

    private final DSLContext db;
    private final Clock clock = Clock.systemUTC();

    JooqOutbox(DSLContext db) {
        this.db = db;
    }

    void add(PartnerId partner, String channel, Collection<NewMessage> made, OutboxState state) {
        var now = clock.instant();
        var columns = new Columns<NewMessage>()
                .always(OUTBOX_MESSAGE.PARTNER_ID, partner)
                .with(OUTBOX_MESSAGE.ID, NewMessage::id)
                .always(OUTBOX_MESSAGE.CHANNEL, channel)
                .with(OUTBOX_MESSAGE.ABOUT, NewMessage::about)
                .with(OUTBOX_MESSAGE.PAYLOAD, NewMessage::payload)
                .always(OUTBOX_MESSAGE.STATE, state)
                .always(OUTBOX_MESSAGE.DUE_AT, now)
                .always(OUTBOX_MESSAGE.CREATED_AT, now)
                .always(OUTBOX_MESSAGE.CREATED_BY, Actor.current().name());
        var rows = new BulkInsert<>(db, OUTBOX_MESSAGE, columns);
        made.forEach(rows::row);
        rows.send();
    }

    Optional<Message> find(PartnerId partner, MessageId id) {
        return db.selectFrom(OUTBOX_MESSAGE)
                .where(OUTBOX_MESSAGE.PARTNER_ID.eq(partner))
                .and(OUTBOX_MESSAGE.ID.eq(id))
                .fetchOptional(JooqOutbox::message);
    }

    /** The newest first. */
    List<Message> waitingForAPerson(PartnerId partner, PageRequest page) {
        return db.selectFrom(OUTBOX_MESSAGE)
                .where(OUTBOX_MESSAGE.PARTNER_ID.eq(partner))
                .and(OUTBOX_MESSAGE.STATE.in(OutboxState.FAILED, OutboxState.UNSURE))
                .and(MADE.before(page.afterMade()))
                .orderBy(MADE.newestFirst())
                .limit(page.fetchSize())
                .fetch(JooqOutbox::message);
    }

    /** Whether it still stood where it was and waits again now. */
    boolean sendAgain(PartnerId partner, MessageId id, OutboxState was) {
        return db.update(OUTBOX_MESSAGE)
                        .set(OUTBOX_MESSAGE.STATE, OutboxState.WAITING)
                        .set(OUTBOX_MESSAGE.DUE_AT, clock.instant())
                        .set(OUTBOX_MESSAGE.ATTEMPTS_BEFORE, OUTBOX_MESSAGE.ATTEMPTS)
                        .setNull(OUTBOX_MESSAGE.ERROR)
                        .where(OUTBOX_MESSAGE.PARTNER_ID.eq(partner))
                        .and(OUTBOX_MESSAGE.ID.eq(id))
                        .and(OUTBOX_MESSAGE.STATE.eq(was))
                        .execute()
                == 1;
    }

    /** Whether it still stood where it was and leaves no more. */
    boolean cancel(PartnerId partner, MessageId id, OutboxState was) {
        return db.update(OUTBOX_MESSAGE)
                        .set(OUTBOX_MESSAGE.STATE, OutboxState.CANCELLED)
                        .where(OUTBOX_MESSAGE.PARTNER_ID.eq(partner))
                        .and(OUTBOX_MESSAGE.ID.eq(id))
                        .and(OUTBOX_MESSAGE.STATE.eq(was))
                        .execute()
                == 1;
    }

    void cancel(PartnerId partner, Collection<MessageId> ids) {
        var may = Stream.of(OutboxState.values())
                .filter(OutboxState::mayBeCancelled)
                .toList();
        db.update(OUTBOX_MESSAGE)
                .set(OUTBOX_MESSAGE.STATE, OutboxState.CANCELLED)
                .where(OUTBOX_MESSAGE.PARTNER_ID.eq(partner))
                .and(OUTBOX_MESSAGE.ID.in(ids))
                .and(OUTBOX_MESSAGE.STATE.in(may))
                .execute();
    }

    static Message message(OutboxMessageRecord row) {
        return new Message(
                row.getPartnerId(),
                row.getId(),
                row.getChannel(),
                row.getAbout(),
                row.getPayload(),
                row.getState(),
                row.getAttempts(),
                row.getCreatedAt(),
                row.getCreatedBy(),
                row.getSentAt(),
                row.getError());
    }
}
