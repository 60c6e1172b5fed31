package nl.florijn.accounting;

import static florijn.db.Tables.INVOICE;
import static florijn.db.Tables.JOB;
import static florijn.db.Tables.LEDGER_POSTING;
import static florijn.db.Tables.LEDGER_REFUSAL;
import static org.jooq.impl.DSL.count;
import static org.jooq.impl.DSL.greatest;
import static org.jooq.impl.DSL.inline;
import static org.jooq.impl.DSL.noCondition;
import static org.jooq.impl.DSL.select;
import static org.jooq.impl.DSL.sum;
import static org.jooq.impl.DSL.when;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Currency;
import java.util.List;
import nl.florijn.invoicing.ExportState;
import nl.florijn.invoicing.InvoiceId;
import nl.florijn.invoicing.InvoiceKind;
import nl.florijn.invoicing.InvoiceStatus;
import nl.florijn.platform.DecimalForm;
import nl.florijn.platform.PartnerId;
import nl.florijn.platform.database.BulkInsert;
import nl.florijn.platform.database.Columns;
import nl.florijn.platform.jobs.JobId;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Records;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;

/** Which invoice left with which export, which were refused, which still have to leave. */
@Repository
class JooqExports {

    private static final Condition TO_BE_EXPORTED = INVOICE.EXPORT_STATE
            .in(ExportState.NONE, ExportState.REFUSED)
            .and(INVOICE.STATUS.in(InvoiceStatus.APPROVED, InvoiceStatus.SENT));

    private static final Field<BigDecimal> OWED =
            when(INVOICE.KIND.eq(InvoiceKind.CREDIT_NOTE), INVOICE.TOTAL.neg()).otherwise(INVOICE.TOTAL);
    private static final Field<BigDecimal> DEBIT = greatest(OWED, inline(BigDecimal.ZERO));
    private static final Field<BigDecimal> CREDIT = greatest(OWED.neg(), inline(BigDecimal.ZERO));

    private final DSLContext db;

    JooqExports(DSLContext db) {
        this.db = db;
    }

    /** Those that have not left yet, in the order of the file: by date, then number. */
    List<InvoiceId> waiting(PartnerId partner, @Nullable LocalDate from, @Nullable LocalDate to) {
        return db.select(INVOICE.ID)
                .from(INVOICE)
                .where(INVOICE.PARTNER_ID.eq(partner))
                .and(TO_BE_EXPORTED)
                .and(isOf(from, to))
                .orderBy(INVOICE.INVOICE_DATE, INVOICE.NUMBER)
                .fetch(INVOICE.ID);
    }

    /** What they come to. */
    List<LedgerSum> waitingSums(PartnerId partner, @Nullable LocalDate from, @Nullable LocalDate to) {
        return db.select(INVOICE.CURRENCY, count(), sum(DEBIT), sum(CREDIT))
                .from(INVOICE)
                .where(INVOICE.PARTNER_ID.eq(partner))
                .and(TO_BE_EXPORTED)
                .and(isOf(from, to))
                .groupBy(INVOICE.CURRENCY)
                .orderBy(INVOICE.CURRENCY)
                .fetch(row -> new LedgerSum(
                        row.value1(),
                        row.value2(),
                        amount(row.value3(), row.value1()),
                        amount(row.value4(), row.value1())));
    }

    private static Condition isOf(@Nullable LocalDate from, @Nullable LocalDate to) {
        return (from == null ? noCondition() : INVOICE.INVOICE_DATE.ge(from))
                .and(to == null ? noCondition() : INVOICE.INVOICE_DATE.le(to));
    }

    private static BigDecimal amount(BigDecimal sum, String currency) {
        return DecimalForm.amount(sum, Currency.getInstance(currency));
    }

    /** Those of the ids that this partner has, whatever their state, in the order of the file. */
    List<InvoiceId> known(PartnerId partner, Collection<InvoiceId> ids) {
        return db.select(INVOICE.ID)
                .from(INVOICE)
                .where(INVOICE.PARTNER_ID.eq(partner))
                .and(INVOICE.ID.in(ids))
                .orderBy(INVOICE.INVOICE_DATE, INVOICE.NUMBER, INVOICE.ID)
                .fetch(INVOICE.ID);
    }

    private record Posting(int position, InvoiceId invoice) {}

    /** The primary key refuses an invoice that left before. */
    void post(PartnerId partner, JobId export, int firstPosition, List<InvoiceId> ids) {
        var columns = new Columns<Posting>()
                .always(LEDGER_POSTING.PARTNER_ID, partner)
                .always(LEDGER_POSTING.EXPORT_ID, export)
                .with(LEDGER_POSTING.POSITION, Posting::position)
                .with(LEDGER_POSTING.INVOICE_ID, Posting::invoice);
        var rows = new BulkInsert<>(db, LEDGER_POSTING, columns);
        for (var i = 0; i < ids.size(); i++) {
            rows.row(new Posting(firstPosition + i, ids.get(i)));
        }
        rows.send();
    }

    void refuse(PartnerId partner, JobId export, List<Booking.Refused> refused) {
        var columns = new Columns<Booking.Refused>()
                .always(LEDGER_REFUSAL.PARTNER_ID, partner)
                .always(LEDGER_REFUSAL.EXPORT_ID, export)
                .with(LEDGER_REFUSAL.INVOICE_ID, Booking.Refused::invoiceId)
                .with(LEDGER_REFUSAL.CODE, Booking.Refused::code)
                .with(LEDGER_REFUSAL.DETAIL, Booking.Refused::detail);
        var rows = new BulkInsert<>(db, LEDGER_REFUSAL, columns);
        refused.forEach(rows::row);
        rows.send();
    }

    /** What an export refused among some invoices, the oldest first. */
    List<ExportRefusal> refusals(PartnerId partner, JobId export, Collection<InvoiceId> ids) {
        return db.select(LEDGER_REFUSAL.INVOICE_ID, INVOICE.NUMBER, LEDGER_REFUSAL.CODE, LEDGER_REFUSAL.DETAIL)
                .from(LEDGER_REFUSAL)
                .leftJoin(INVOICE)
                .on(INVOICE.PARTNER_ID.eq(LEDGER_REFUSAL.PARTNER_ID), INVOICE.ID.eq(LEDGER_REFUSAL.INVOICE_ID))
                .where(LEDGER_REFUSAL.PARTNER_ID.eq(partner))
                .and(LEDGER_REFUSAL.EXPORT_ID.eq(export))
                .and(LEDGER_REFUSAL.INVOICE_ID.in(ids))
                .orderBy(INVOICE.CREATED_AT, LEDGER_REFUSAL.INVOICE_ID)
                .fetch(Records.mapping(ExportRefusal::new));
    }

    /** Invoices that have to be corrected, with the last reason, the oldest first. */
    List<ExportRefusal> stillRefused(PartnerId partner, int limit) {
        var refusal = LEDGER_REFUSAL.as("refusal");
        return db.select(LEDGER_REFUSAL.INVOICE_ID, INVOICE.NUMBER, LEDGER_REFUSAL.CODE, LEDGER_REFUSAL.DETAIL)
                .from(INVOICE)
                .join(LEDGER_REFUSAL)
                .on(LEDGER_REFUSAL.PARTNER_ID.eq(INVOICE.PARTNER_ID), LEDGER_REFUSAL.INVOICE_ID.eq(INVOICE.ID))
                .where(INVOICE.PARTNER_ID.eq(partner))
                .and(INVOICE.EXPORT_STATE.eq(ExportState.REFUSED))
                .and(LEDGER_REFUSAL.EXPORT_ID.eq(select(refusal.EXPORT_ID)
                        .from(refusal)
                        .join(JOB)
                        .on(JOB.PARTNER_ID.eq(refusal.PARTNER_ID), JOB.ID.eq(refusal.EXPORT_ID))
                        .where(refusal.PARTNER_ID.eq(INVOICE.PARTNER_ID))
                        .and(refusal.INVOICE_ID.eq(INVOICE.ID))
                        .orderBy(JOB.CREATED_AT.desc(), JOB.ID.desc())
                        .limit(1)))
                .orderBy(INVOICE.INVOICE_DATE, INVOICE.NUMBER)
                .limit(limit)
                .fetch(Records.mapping(ExportRefusal::new));
    }
}
