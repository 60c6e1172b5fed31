package nl.florijn.messaging;

import static florijn.db.Tables.ANNOUNCEMENT;
import static florijn.db.Tables.CUSTOMER;
import static florijn.db.Tables.INDEXATION;
import static florijn.db.Tables.INDEXED_SUBSCRIPTION;
import static florijn.db.Tables.OUTBOX_MESSAGE;
import static florijn.db.Tables.SUBSCRIPTION;
import static org.jooq.Records.mapping;
import static org.jooq.impl.DSL.count;
import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.select;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import nl.florijn.catalog.IndexationId;
import nl.florijn.customers.CustomerId;
import nl.florijn.customers.InvoiceContacts;
import nl.florijn.platform.PartnerId;
import nl.florijn.platform.database.BulkInsert;
import nl.florijn.platform.database.Columns;
import nl.florijn.platform.outbox.OutboxState;
import org.jooq.DSLContext;
import org.jooq.Record1;
import org.jooq.Select;
import org.springframework.stereotype.Repository;

/** Who is to be told of an indexation, and who was (R17). */
@Repository
class JooqAnnouncements {

    private final DSLContext db;
    private final InvoiceContacts contacts;

    JooqAnnouncements(DSLContext db, InvoiceContacts contacts) {
        this.db = db;
        this.contacts = contacts;
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
        var debtors = debtors(partner, indexation);
        var persons =
                contacts.of(partner, debtors.stream().map(Recipient::debtor).toList());
        return debtors.stream()
                .map(debtor -> debtor.by(persons.get(debtor.debtor())))
                .toList();
    }

    private List<Recipient> debtors(PartnerId partner, IndexationId indexation) {
        return db.select(
                        CUSTOMER.ID,
                        CUSTOMER.NUMBER,
                        CUSTOMER.NAME,
                        CUSTOMER.NAME,
                        CUSTOMER.EMAIL,
                        CUSTOMER.LOCALE,
                        field(ANNOUNCEMENT.MAIL_ID.isNotNull()))
                .from(CUSTOMER)
                .leftJoin(ANNOUNCEMENT)
                .on(ANNOUNCEMENT.PARTNER_ID.eq(CUSTOMER.PARTNER_ID), ANNOUNCEMENT.DEBTOR_ID.eq(CUSTOMER.ID))
                .and(ANNOUNCEMENT.INDEXATION_ID.eq(indexation))
                .where(CUSTOMER.PARTNER_ID.eq(partner))
                .and(CUSTOMER.ID.in(payers(partner, indexation)))
                .orderBy(CUSTOMER.NUMBER)
                .fetch(mapping(Recipient::new));
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
        var columns = new Columns<NewMail>()
                .always(ANNOUNCEMENT.PARTNER_ID, partner)
                .always(ANNOUNCEMENT.INDEXATION_ID, indexation)
                .with(ANNOUNCEMENT.DEBTOR_ID, NewMail::customerId)
                .with(ANNOUNCEMENT.MAIL_ID, NewMail::id);
        var rows = new BulkInsert<>(db, ANNOUNCEMENT, columns);
        mails.forEach(rows::row);
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
