package nl.florijn.messaging;

import static florijn.db.Tables.MAIL;
import static florijn.db.Tables.OUTBOX_MESSAGE;
import static florijn.db.Tables.PARTNER;
import static org.jooq.impl.DSL.noCondition;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import nl.florijn.customers.CustomerId;
import nl.florijn.platform.PartnerId;
import nl.florijn.platform.database.BulkInsert;
import nl.florijn.platform.database.Columns;
import nl.florijn.platform.database.OrderMade;
import nl.florijn.platform.outbox.OutboxState;
import nl.florijn.platform.paging.PageRequest;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.SelectConditionStep;
import org.jooq.SelectField;
import org.springframework.stereotype.Repository;

/** What mails say; where they stand is kept in the outbox, under the same number. */
@Repository
class JooqMails {

    private static final OrderMade MADE = OrderMade.of(OUTBOX_MESSAGE.CREATED_AT, OUTBOX_MESSAGE.ID);
    private static final Field<MailId> MESSAGE = OUTBOX_MESSAGE.ID.coerce(MAIL.ID);
    private static final Condition IS_MESSAGE =
            OUTBOX_MESSAGE.PARTNER_ID.eq(MAIL.PARTNER_ID).and(MESSAGE.eq(MAIL.ID));
    private static final List<SelectField<?>> FIELDS = List.of(
            MAIL.ID,
            MAIL.ABOUT,
            MAIL.CUSTOMER_ID,
            MAIL.ADDRESSEE,
            MAIL.ADDRESS,
            MAIL.SUBJECT,
            MAIL.BODY,
            OUTBOX_MESSAGE.STATE,
            OUTBOX_MESSAGE.ATTEMPTS,
            OUTBOX_MESSAGE.CREATED_AT,
            OUTBOX_MESSAGE.CREATED_BY,
            OUTBOX_MESSAGE.SENT_AT,
            OUTBOX_MESSAGE.ERROR);

    private final DSLContext db;

    JooqMails(DSLContext db) {
        this.db = db;
    }

    /** The newest first. */
    List<Mail> list(PartnerId partner, MailFilter filter, PageRequest page) {
        var state = filter.state();
        var customer = filter.customerId();
        if (state != null) {
            return list(partner, state, filter, page);
        }
        return customer == null ? list(partner, page) : list(partner, customer, page);
    }

    private List<Mail> list(PartnerId partner, PageRequest page) {
        return newest(
                db.select(FIELDS)
                        .from(OUTBOX_MESSAGE.forceIndex("outbox_message_made"))
                        .straightJoin(MAIL)
                        .on(IS_MESSAGE)
                        .where(OUTBOX_MESSAGE.PARTNER_ID.eq(partner))
                        .and(OUTBOX_MESSAGE.CHANNEL.eq(MailChannel.NAME)),
                page);
    }

    /** Of one customer there are not many, so that they are sorted. */
    private List<Mail> list(PartnerId partner, CustomerId customer, PageRequest page) {
        return newest(
                db.select(FIELDS)
                        .from(MAIL)
                        .straightJoin(OUTBOX_MESSAGE)
                        .on(IS_MESSAGE)
                        .where(MAIL.PARTNER_ID.eq(partner))
                        .and(MAIL.CUSTOMER_ID.eq(customer)),
                page);
    }

    private List<Mail> list(PartnerId partner, OutboxState state, MailFilter filter, PageRequest page) {
        var customer = filter.customerId();
        return newest(
                db.select(FIELDS)
                        .from(OUTBOX_MESSAGE.forceIndex("outbox_message_by_state"))
                        .straightJoin(MAIL)
                        .on(IS_MESSAGE)
                        .where(OUTBOX_MESSAGE.PARTNER_ID.eq(partner))
                        .and(OUTBOX_MESSAGE.STATE.eq(state))
                        .and(customer == null ? noCondition() : MAIL.CUSTOMER_ID.eq(customer)),
                page);
    }

    private static List<Mail> newest(SelectConditionStep<? extends Record> mails, PageRequest page) {
        return mails.and(MADE.before(page.afterMade()))
                .orderBy(MADE.newestFirst())
                .limit(page.fetchSize())
                .fetch(JooqMails::mail);
    }

    Optional<Mail> find(PartnerId partner, MailId id) {
        return db.select(FIELDS)
                .from(MAIL)
                .join(OUTBOX_MESSAGE)
                .on(IS_MESSAGE)
                .where(MAIL.PARTNER_ID.eq(partner))
                .and(MAIL.ID.eq(id))
                .fetchOptional(JooqMails::mail);
    }

    /** As it leaves. */
    Letter letter(PartnerId partner, MailId id) {
        return db.select(PARTNER.NAME, PARTNER.EMAIL, MAIL.ADDRESSEE, MAIL.ADDRESS, MAIL.SUBJECT, MAIL.BODY)
                .from(MAIL)
                .join(PARTNER)
                .on(PARTNER.PARTNER_ID.eq(MAIL.PARTNER_ID))
                .where(MAIL.PARTNER_ID.eq(partner))
                .and(MAIL.ID.eq(id))
                .fetchSingle(row -> new Letter(
                        partner,
                        id,
                        row.value1(),
                        row.value2(),
                        row.value3(),
                        row.value4(),
                        new MailText(row.value5(), row.value6())));
    }

    void add(PartnerId partner, Collection<NewMail> mails) {
        var columns = new Columns<NewMail>()
                .always(MAIL.PARTNER_ID, partner)
                .with(MAIL.ID, NewMail::id)
                .with(MAIL.ABOUT, NewMail::about)
                .with(MAIL.CUSTOMER_ID, NewMail::customerId)
                .with(MAIL.ADDRESSEE, NewMail::addressee)
                .with(MAIL.ADDRESS, NewMail::address)
                .with(MAIL.SUBJECT, mail -> mail.text().subject())
                .with(MAIL.BODY, mail -> mail.text().body());
        var rows = new BulkInsert<>(db, MAIL, columns);
        mails.forEach(rows::row);
        rows.send();
    }

    void changeAddress(PartnerId partner, MailId id, String address) {
        db.update(MAIL)
                .set(MAIL.ADDRESS, address)
                .where(MAIL.PARTNER_ID.eq(partner))
                .and(MAIL.ID.eq(id))
                .execute();
    }

    private static Mail mail(Record row) {
        return new Mail(
                row.get(MAIL.ID),
                row.get(MAIL.ABOUT),
                row.get(MAIL.CUSTOMER_ID),
                row.get(MAIL.ADDRESSEE),
                row.get(MAIL.ADDRESS),
                row.get(MAIL.SUBJECT),
                row.get(MAIL.BODY),
                row.get(OUTBOX_MESSAGE.STATE),
                row.get(OUTBOX_MESSAGE.ATTEMPTS),
                row.get(OUTBOX_MESSAGE.CREATED_AT),
                row.get(OUTBOX_MESSAGE.CREATED_BY),
                row.get(OUTBOX_MESSAGE.SENT_AT),
                row.get(OUTBOX_MESSAGE.ERROR));
    }
}
