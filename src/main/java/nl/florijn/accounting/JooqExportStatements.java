package nl.florijn.accounting;

import static florijn.db.Tables.INVOICE;
import static florijn.db.Tables.LEDGER_EXPORT;
import static florijn.db.Tables.LEDGER_POSTING;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import nl.florijn.customers.CustomerId;
import nl.florijn.invoicing.InvoiceId;
import nl.florijn.platform.PartnerId;
import nl.florijn.platform.jobs.JobId;
import org.jooq.DSLContext;
import org.springframework.stereotype.Repository;

/** What was said of exports, and what hangs on it. */
@Repository
class JooqExportStatements {

    private final DSLContext db;

    JooqExportStatements(DSLContext db) {
        this.db = db;
    }

    void add(PartnerId partner, JobId export) {
        db.insertInto(LEDGER_EXPORT)
                .set(LEDGER_EXPORT.PARTNER_ID, partner)
                .set(LEDGER_EXPORT.EXPORT_ID, export)
                .set(LEDGER_EXPORT.STAGE, ExportStage.MADE)
                .execute();
    }

    Map<JobId, ExportStatement> of(PartnerId partner, Collection<JobId> exports) {
        return db.select(
                        LEDGER_EXPORT.EXPORT_ID,
                        LEDGER_EXPORT.STAGE,
                        LEDGER_EXPORT.SAID_BY,
                        LEDGER_EXPORT.SAID_AT,
                        LEDGER_EXPORT.VERSION)
                .from(LEDGER_EXPORT)
                .where(LEDGER_EXPORT.PARTNER_ID.eq(partner))
                .and(LEDGER_EXPORT.EXPORT_ID.in(exports))
                .fetchMap(
                        row -> row.value1(),
                        row -> new ExportStatement(row.value2(), row.value3(), row.value4(), row.value5()));
    }

    /** How far it is, kept from others until the transaction ends. */
    ExportStage lock(PartnerId partner, JobId export) {
        return db.select(LEDGER_EXPORT.STAGE)
                .from(LEDGER_EXPORT)
                .where(LEDGER_EXPORT.PARTNER_ID.eq(partner))
                .and(LEDGER_EXPORT.EXPORT_ID.eq(export))
                .forUpdate()
                .fetchSingle()
                .value1();
    }

    void change(PartnerId partner, JobId export, ExportStage stage, String by) {
        db.update(LEDGER_EXPORT)
                .set(LEDGER_EXPORT.STAGE, stage)
                .set(LEDGER_EXPORT.SAID_BY, by)
                .set(LEDGER_EXPORT.SAID_AT, Instant.now())
                .set(LEDGER_EXPORT.VERSION, LEDGER_EXPORT.VERSION.plus(1))
                .where(LEDGER_EXPORT.PARTNER_ID.eq(partner))
                .and(LEDGER_EXPORT.EXPORT_ID.eq(export))
                .execute();
    }

    /** Invoices that left with it, in the order of locks. */
    List<InvoiceId> invoices(PartnerId partner, JobId export) {
        return db.select(LEDGER_POSTING.INVOICE_ID)
                .from(LEDGER_POSTING)
                .where(LEDGER_POSTING.PARTNER_ID.eq(partner))
                .and(LEDGER_POSTING.EXPORT_ID.eq(export))
                .orderBy(LEDGER_POSTING.INVOICE_ID)
                .fetch(LEDGER_POSTING.INVOICE_ID);
    }

    /** Debtors of the invoices that left with it, each once. */
    List<CustomerId> debtors(PartnerId partner, JobId export) {
        return db.selectDistinct(INVOICE.DEBTOR_ID)
                .from(LEDGER_POSTING)
                .join(INVOICE)
                .on(INVOICE.PARTNER_ID.eq(LEDGER_POSTING.PARTNER_ID), INVOICE.ID.eq(LEDGER_POSTING.INVOICE_ID))
                .where(LEDGER_POSTING.PARTNER_ID.eq(partner))
                .and(LEDGER_POSTING.EXPORT_ID.eq(export))
                .orderBy(INVOICE.DEBTOR_ID)
                .fetch(INVOICE.DEBTOR_ID);
    }

    /** Nothing is said any more to have left with it. */
    void deletePostings(PartnerId partner, JobId export) {
        db.deleteFrom(LEDGER_POSTING)
                .where(LEDGER_POSTING.PARTNER_ID.eq(partner))
                .and(LEDGER_POSTING.EXPORT_ID.eq(export))
                .execute();
    }
}
