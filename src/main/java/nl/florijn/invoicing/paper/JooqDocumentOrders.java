package nl.florijn.invoicing.paper;

import static florijn.db.Tables.DOCUMENT_ORDER;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import nl.florijn.documents.InvoiceSnapshot.Mark;
import nl.florijn.invoicing.InvoiceId;
import nl.florijn.platform.PartnerId;
import nl.florijn.platform.jobs.JobId;
import org.jooq.DSLContext;
import org.jooq.Records;
import org.springframework.stereotype.Repository;

/** Which job makes which large document, and whether anybody still asks for it. */
@Repository
class JooqDocumentOrders {

    /** @param version of the invoice that it is made of */
    record Order(int version, JobId job) {}

    private final DSLContext db;
    private final Clock clock = Clock.systemUTC();

    JooqDocumentOrders(DSLContext db) {
        this.db = db;
    }

    Optional<Order> find(PartnerId partner, InvoiceId invoice, Mark mark) {
        return db.select(DOCUMENT_ORDER.INVOICE_VERSION, DOCUMENT_ORDER.JOB_ID)
                .from(DOCUMENT_ORDER)
                .where(DOCUMENT_ORDER.PARTNER_ID.eq(partner))
                .and(DOCUMENT_ORDER.INVOICE_ID.eq(invoice))
                .and(DOCUMENT_ORDER.MARK.eq(mark))
                .fetchOptional(Records.mapping(Order::new));
    }

    /** False when somebody else has ordered it meanwhile. */
    boolean add(PartnerId partner, InvoiceId invoice, Mark mark, Order order) {
        return db.insertInto(DOCUMENT_ORDER)
                        .set(DOCUMENT_ORDER.PARTNER_ID, partner)
                        .set(DOCUMENT_ORDER.INVOICE_ID, invoice)
                        .set(DOCUMENT_ORDER.MARK, mark)
                        .set(DOCUMENT_ORDER.INVOICE_VERSION, order.version())
                        .set(DOCUMENT_ORDER.JOB_ID, order.job())
                        .set(DOCUMENT_ORDER.ASKED_AT, clock.instant())
                        .onDuplicateKeyIgnore()
                        .execute()
                == 1;
    }

    void remove(PartnerId partner, InvoiceId invoice, JobId job) {
        db.deleteFrom(DOCUMENT_ORDER)
                .where(DOCUMENT_ORDER.PARTNER_ID.eq(partner))
                .and(DOCUMENT_ORDER.INVOICE_ID.eq(invoice))
                .and(DOCUMENT_ORDER.JOB_ID.eq(job))
                .execute();
    }

    void askedAgain(PartnerId partner, InvoiceId invoice, Mark mark) {
        db.update(DOCUMENT_ORDER)
                .set(DOCUMENT_ORDER.ASKED_AT, clock.instant())
                .where(DOCUMENT_ORDER.PARTNER_ID.eq(partner))
                .and(DOCUMENT_ORDER.INVOICE_ID.eq(invoice))
                .and(DOCUMENT_ORDER.MARK.eq(mark))
                .execute();
    }

    /** Whose documents were not asked for since a moment. */
    List<PartnerId> partnersNotAskedSince(Instant moment) {
        return db.selectDistinct(DOCUMENT_ORDER.PARTNER_ID)
                .from(DOCUMENT_ORDER)
                .where(DOCUMENT_ORDER.ASKED_AT.lt(moment))
                .fetch(DOCUMENT_ORDER.PARTNER_ID);
    }

    /** The jobs that make those of a partner, each with whose it is; kept from others until the transaction ends. */
    Map<JobId, InvoiceId> notAskedSince(PartnerId partner, Instant moment) {
        return db.select(DOCUMENT_ORDER.INVOICE_ID, DOCUMENT_ORDER.JOB_ID)
                .from(DOCUMENT_ORDER)
                .where(DOCUMENT_ORDER.PARTNER_ID.eq(partner))
                .and(DOCUMENT_ORDER.ASKED_AT.lt(moment))
                .forUpdate()
                .fetchMap(DOCUMENT_ORDER.JOB_ID, DOCUMENT_ORDER.INVOICE_ID);
    }

    boolean isAskedWithin(PartnerId partner, InvoiceId invoice, Mark mark, Duration time) {
        return db.fetchExists(
                DOCUMENT_ORDER,
                DOCUMENT_ORDER.PARTNER_ID.eq(partner),
                DOCUMENT_ORDER.INVOICE_ID.eq(invoice),
                DOCUMENT_ORDER.MARK.eq(mark),
                DOCUMENT_ORDER.ASKED_AT.ge(clock.instant().minus(time)));
    }
}
