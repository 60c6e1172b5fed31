package nl.florijn.messaging;

import static florijn.db.Tables.MAIL;
import static org.jooq.impl.DSL.noCondition;

import florijn.db.tables.records.MailRecord;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import nl.florijn.platform.PartnerId;
import nl.florijn.platform.database.BulkInsert;
import nl.florijn.platform.paging.PageRequest;
import nl.florijn.platform.security.Actor;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.springframework.stereotype.Repository;

@Repository
class JooqMails {

    private final DSLContext db;

    JooqMails(DSLContext db) {
        this.db = db;
    }

    /** The newest first. */
    List<Mail> list(PartnerId partner, MailFilter filter, PageRequest page) {
        return db.selectFrom(MAIL)
                .where(MAIL.PARTNER_ID.eq(partner))
                .and(matches(filter))
                .and(page.after() == null ? noCondition() : MAIL.ID.lt(new MailId(page.afterId())))
                .orderBy(MAIL.ID.desc())
                .limit(page.fetchSize())
                .fetch(JooqMails::mail);
    }

    Optional<Mail> find(PartnerId partner, MailId id) {
        return db.selectFrom(MAIL)
                .where(MAIL.PARTNER_ID.eq(partner))
                .and(MAIL.ID.eq(id))
                .fetchOptional(JooqMails::mail);
    }

    void add(PartnerId partner, Collection<NewMail> mails, MailState state, Instant now) {
        var rows = new BulkInsert(
                db,
                MAIL,
                MAIL.PARTNER_ID,
                MAIL.ID,
                MAIL.ABOUT,
                MAIL.CUSTOMER_ID,
                MAIL.ADDRESSEE,
                MAIL.ADDRESS,
                MAIL.SUBJECT,
                MAIL.BODY,
                MAIL.STATE,
                MAIL.DUE_AT,
                MAIL.CREATED_AT,
                MAIL.CREATED_BY);
        var by = Actor.current().name();
        for (var mail : mails) {
            rows.row(
                    partner,
                    mail.id(),
                    mail.about(),
                    mail.customerId(),
                    mail.addressee(),
                    mail.address(),
                    mail.text().subject(),
                    mail.text().body(),
                    state,
                    now,
                    now,
                    by);
        }
        rows.send();
    }

    /** Whether it still stood where it was and waits again now. */
    boolean sendAgain(PartnerId partner, MailId id, MailState was, String address, Instant now) {
        return db.update(MAIL)
                        .set(MAIL.STATE, MailState.WAITING)
                        .set(MAIL.ADDRESS, address)
                        .set(MAIL.DUE_AT, now)
                        .setNull(MAIL.ERROR)
                        .where(MAIL.PARTNER_ID.eq(partner))
                        .and(MAIL.ID.eq(id))
                        .and(MAIL.STATE.eq(was))
                        .execute()
                == 1;
    }

    private static Condition matches(MailFilter filter) {
        return (filter.state() == null ? noCondition() : MAIL.STATE.eq(filter.state()))
                .and(filter.customerId() == null ? noCondition() : MAIL.CUSTOMER_ID.eq(filter.customerId()));
    }

    private static Mail mail(MailRecord row) {
        return new Mail(
                row.getId(),
                row.getAbout(),
                row.getCustomerId(),
                row.getAddressee(),
                row.getAddress(),
                row.getSubject(),
                row.getBody(),
                row.getState(),
                row.getAttempts(),
                row.getCreatedAt(),
                row.getCreatedBy(),
                row.getSentAt(),
                row.getError());
    }
}
