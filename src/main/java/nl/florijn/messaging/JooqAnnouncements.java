package nl.florijn.messaging;

import static florijn.db.Tables.ANNOUNCEMENT;
import static florijn.db.Tables.CONTACT;
import static florijn.db.Tables.CUSTOMER;
import static florijn.db.Tables.INDEXATION;
import static florijn.db.Tables.INDEXED_SUBSCRIPTION;
import static florijn.db.Tables.OUTBOX_MESSAGE;
import static florijn.db.Tables.SUBSCRIPTION;
import static org.jooq.impl.DSL.count;
import static org.jooq.impl.DSL.select;

import florijn.db.tables.records.ContactRecord;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import nl.florijn.catalog.IndexationId;
import nl.florijn.customers.ContactFunction;
import nl.florijn.customers.CustomerId;
import nl.florijn.platform.PartnerId;
import nl.florijn.platform.database.BulkInsert;
import nl.florijn.platform.outbox.OutboxState;
import org.jooq.DSLContext;
import org.jooq.Record1;
import org.jooq.Select;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;

/** Who is to be told of an indexation, and who was (R17). */
@Repository
class JooqAnnouncements {

    private final DSLContext db;

    JooqAnnouncements(DSLContext db) {
        this.db = db;
    }

    /** One announcement at a time: the second one sees whom the first told. */
    void lock(PartnerId partner, IndexationId indexation) {
        db.select(INDEXATION.ID)
                .from(INDEXATION)
                .where(INDEXATION.PARTNER_ID.eq(partner))
                .and(INDEXATION.ID.eq(indexation))
                .forUpdate()
                .execute();
    }

    /** Who pays for what was raised, by number. */
    List<Recipient> recipients(PartnerId partner, IndexationId indexation) {
        var finance = finance(partner, indexation);
        return db.select(
                        CUSTOMER.ID,
                        CUSTOMER.NUMBER,
                        CUSTOMER.NAME,
                        CUSTOMER.EMAIL,
                        CUSTOMER.LOCALE,
                        ANNOUNCEMENT.MAIL_ID)
                .from(CUSTOMER)
                .leftJoin(ANNOUNCEMENT)
                .on(ANNOUNCEMENT.PARTNER_ID.eq(CUSTOMER.PARTNER_ID), ANNOUNCEMENT.DEBTOR_ID.eq(CUSTOMER.ID))
                .and(ANNOUNCEMENT.INDEXATION_ID.eq(indexation))
                .where(CUSTOMER.PARTNER_ID.eq(partner))
                .and(CUSTOMER.ID.in(payers(partner, indexation)))
                .orderBy(CUSTOMER.NUMBER)
                .fetch(row -> {
                    var person = finance.get(row.value1());
                    return new Recipient(
                            row.value1(),
                            row.value2(),
                            row.value3(),
                            person == null ? row.value3() : person.getName(),
                            person == null ? row.value4() : person.getEmail(),
                            person == null ? row.value5() : orElse(person.getLocale(), row.value5()),
                            row.value6() != null);
                });
    }

    private static @Nullable String orElse(@Nullable String own, @Nullable String fallback) {
        return own == null ? fallback : own;
    }

    /** The first person for finance at each debtor, as long as it has an address. */
    private Map<CustomerId, ContactRecord> finance(PartnerId partner, IndexationId indexation) {
        return db.selectFrom(CONTACT)
                .where(CONTACT.PARTNER_ID.eq(partner))
                .and(CONTACT.CUSTOMER_ID.in(payers(partner, indexation)))
                .and(CONTACT.CONTACT_FUNCTION.eq(ContactFunction.FINANCE))
                .and(CONTACT.EMAIL.isNotNull())
                .orderBy(CONTACT.POSITION.desc(), CONTACT.ID.desc())
                .fetchMap(CONTACT.CUSTOMER_ID);
    }

    private static Select<Record1<CustomerId>> payers(PartnerId partner, IndexationId indexation) {
        var holder = CUSTOMER.as("holder");
        return select(holder.PAYER_ID)
                .from(INDEXED_SUBSCRIPTION)
                .join(SUBSCRIPTION)
                .on(
                        SUBSCRIPTION.PARTNER_ID.eq(INDEXED_SUBSCRIPTION.PARTNER_ID),
                        SUBSCRIPTION.ID.eq(INDEXED_SUBSCRIPTION.SUBSCRIPTION_ID))
                .join(holder)
                .on(holder.PARTNER_ID.eq(SUBSCRIPTION.PARTNER_ID), holder.ID.eq(SUBSCRIPTION.CUSTOMER_ID))
                .where(INDEXED_SUBSCRIPTION.PARTNER_ID.eq(partner))
                .and(INDEXED_SUBSCRIPTION.INDEXATION_ID.eq(indexation));
    }

    /** The primary key refuses a debtor that was told before. */
    void add(PartnerId partner, IndexationId indexation, Collection<NewMail> mails) {
        var rows = new BulkInsert(
                db,
                ANNOUNCEMENT,
                ANNOUNCEMENT.PARTNER_ID,
                ANNOUNCEMENT.INDEXATION_ID,
                ANNOUNCEMENT.DEBTOR_ID,
                ANNOUNCEMENT.MAIL_ID);
        mails.forEach(mail -> rows.row(partner, indexation, mail.customerId(), mail.id()));
        rows.send();
    }

    Map<OutboxState, Integer> mails(PartnerId partner, IndexationId indexation) {
        return db.select(OUTBOX_MESSAGE.STATE, count())
                .from(ANNOUNCEMENT)
                .join(OUTBOX_MESSAGE)
                .on(
                        OUTBOX_MESSAGE.PARTNER_ID.eq(ANNOUNCEMENT.PARTNER_ID),
                        OUTBOX_MESSAGE.ID.coerce(ANNOUNCEMENT.MAIL_ID).eq(ANNOUNCEMENT.MAIL_ID))
                .where(ANNOUNCEMENT.PARTNER_ID.eq(partner))
                .and(ANNOUNCEMENT.INDEXATION_ID.eq(indexation))
                .groupBy(OUTBOX_MESSAGE.STATE)
                .fetchMap(OUTBOX_MESSAGE.STATE, count());
    }

    List<MailId> mailIds(PartnerId partner, IndexationId indexation) {
        return db.select(ANNOUNCEMENT.MAIL_ID)
                .from(ANNOUNCEMENT)
                .where(ANNOUNCEMENT.PARTNER_ID.eq(partner))
                .and(ANNOUNCEMENT.INDEXATION_ID.eq(indexation))
                .fetch(ANNOUNCEMENT.MAIL_ID);
    }
}
