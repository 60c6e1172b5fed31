package nl.florijn.invoicing.sending;

import static florijn.db.Tables.INVOICE;
import static florijn.db.Tables.INVOICE_DELIVERY;
import static org.jooq.impl.DSL.noCondition;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import nl.florijn.invoicing.InvoiceId;
import nl.florijn.invoicing.InvoiceStatus;
import nl.florijn.platform.PartnerId;
import nl.florijn.platform.database.BulkInsert;
import nl.florijn.platform.database.Columns;
import nl.florijn.platform.database.OrderMade;
import nl.florijn.platform.jobs.JobId;
import nl.florijn.platform.paging.PageRequest;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Record;
import org.springframework.stereotype.Repository;
import tools.jackson.databind.json.JsonMapper;

@Repository
class JooqDeliveries {

    private static final OrderMade MADE = OrderMade.of(INVOICE_DELIVERY.CREATED_AT, INVOICE_DELIVERY.ID);

    private final DSLContext db;
    private final JsonMapper json;
    private final Columns<InvoiceDelivery> columns;

    JooqDeliveries(DSLContext db, JsonMapper json) {
        this.db = db;
        this.json = json;
        columns = new Columns<InvoiceDelivery>()
                .with(INVOICE_DELIVERY.ID, InvoiceDelivery::id)
                .with(INVOICE_DELIVERY.INVOICE_ID, InvoiceDelivery::invoiceId)
                .with(INVOICE_DELIVERY.DELIVERY, InvoiceDelivery::by)
                .with(INVOICE_DELIVERY.RECIPIENTS, delivery -> json.writeValueAsString(delivery.to()))
                .with(INVOICE_DELIVERY.STATE, InvoiceDelivery::state)
                .with(INVOICE_DELIVERY.ATTEMPTS, InvoiceDelivery::attempts)
                .with(INVOICE_DELIVERY.CREATED_AT, InvoiceDelivery::createdAt)
                .with(INVOICE_DELIVERY.CREATED_BY, InvoiceDelivery::createdBy)
                .with(INVOICE_DELIVERY.SENT_AT, InvoiceDelivery::sentAt)
                .with(INVOICE_DELIVERY.SENT_ON, InvoiceDelivery::date);
    }

    void add(PartnerId partner, Collection<InvoiceDelivery> deliveries) {
        var rows = new BulkInsert<>(db, INVOICE_DELIVERY, columns.always(INVOICE_DELIVERY.PARTNER_ID, partner));
        deliveries.forEach(rows::row);
        rows.send();
    }

    Optional<InvoiceDelivery> find(PartnerId partner, DeliveryId id) {
        return fetch(partner, INVOICE_DELIVERY.ID.eq(id), PageRequest.FIRST).stream()
                .findFirst();
    }

    /** The newest first. */
    List<InvoiceDelivery> list(PartnerId partner, DeliveryFilter filter, PageRequest page) {
        return fetch(
                partner,
                (filter.invoiceId() == null ? noCondition() : INVOICE_DELIVERY.INVOICE_ID.eq(filter.invoiceId()))
                        .and(filter.customerId() == null ? noCondition() : INVOICE.DEBTOR_ID.eq(filter.customerId()))
                        .and(filter.state() == null ? noCondition() : INVOICE_DELIVERY.STATE.eq(filter.state()))
                        .and(filter.by() == null ? noCondition() : INVOICE_DELIVERY.DELIVERY.eq(filter.by())),
                page);
    }

    /** Invoices of a run that were approved and not sent, in the order of their numbers. */
    List<InvoiceId> waiting(PartnerId partner, JobId run) {
        return db.select(INVOICE.ID)
                .from(INVOICE)
                .where(INVOICE.PARTNER_ID.eq(partner))
                .and(INVOICE.RUN_ID.eq(run))
                .and(INVOICE.STATUS.eq(InvoiceStatus.APPROVED))
                .orderBy(INVOICE.INVOICE_DATE, INVOICE.NUMBER)
                .fetch(INVOICE.ID);
    }

    private List<InvoiceDelivery> fetch(PartnerId partner, Condition condition, PageRequest page) {
        return db.select(INVOICE_DELIVERY.asterisk(), INVOICE.NUMBER)
                .from(INVOICE_DELIVERY)
                .join(INVOICE)
                .on(INVOICE.PARTNER_ID.eq(INVOICE_DELIVERY.PARTNER_ID), INVOICE.ID.eq(INVOICE_DELIVERY.INVOICE_ID))
                .where(INVOICE_DELIVERY.PARTNER_ID.eq(partner))
                .and(condition)
                .and(MADE.before(page.afterMade()))
                .orderBy(MADE.newestFirst())
                .limit(page.fetchSize())
                .fetch(this::delivery);
    }

    private InvoiceDelivery delivery(Record row) {
        return new InvoiceDelivery(
                row.get(INVOICE_DELIVERY.ID),
                row.get(INVOICE_DELIVERY.INVOICE_ID),
                row.get(INVOICE.NUMBER),
                row.get(INVOICE_DELIVERY.DELIVERY),
                List.of(json.readValue(row.get(INVOICE_DELIVERY.RECIPIENTS), String[].class)),
                row.get(INVOICE_DELIVERY.STATE),
                row.get(INVOICE_DELIVERY.ATTEMPTS),
                row.get(INVOICE_DELIVERY.ERROR),
                row.get(INVOICE_DELIVERY.MESSAGE_ID),
                row.get(INVOICE_DELIVERY.CREATED_AT),
                row.get(INVOICE_DELIVERY.SENT_AT),
                row.get(INVOICE_DELIVERY.SENT_ON),
                row.get(INVOICE_DELIVERY.CREATED_BY),
                row.get(INVOICE_DELIVERY.VERSION));
    }
}
