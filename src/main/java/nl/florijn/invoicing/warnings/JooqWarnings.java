package nl.florijn.invoicing.warnings;

import static florijn.db.Tables.INVOICE;
import static florijn.db.Tables.INVOICE_WARNING;
import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.selectCount;

import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import nl.florijn.billing.composing.Warning;
import nl.florijn.customers.CustomerId;
import nl.florijn.invoicing.Invoice;
import nl.florijn.invoicing.InvoiceId;
import nl.florijn.invoicing.InvoiceStatus;
import nl.florijn.invoicing.InvoiceWarning;
import nl.florijn.platform.PartnerId;
import nl.florijn.platform.database.BulkInsert;
import nl.florijn.platform.database.Columns;
import org.jooq.DSLContext;
import org.springframework.stereotype.Repository;

/** Warnings that stand on drafts. */
@Repository
public class JooqWarnings {

    private static final Columns<InvoiceWarning> WARNING = new Columns<InvoiceWarning>()
            .with(INVOICE_WARNING.CODE, InvoiceWarning::code)
            .with(INVOICE_WARNING.BLOCKING, InvoiceWarning::blocking)
            .with(INVOICE_WARNING.FOUND, InvoiceWarning::found)
            .with(INVOICE_WARNING.EXPECTED, InvoiceWarning::expected);

    private final DSLContext db;

    /** A warning and whose it is. */
    public record OnDraft(InvoiceId draft, InvoiceWarning warning) {

        public static List<OnDraft> each(InvoiceId draft, List<InvoiceWarning> warnings) {
            return warnings.stream().map(warning -> new OnDraft(draft, warning)).toList();
        }
    }

    JooqWarnings(DSLContext db) {
        this.db = db;
    }

    /** Whose drafts wait for an exchange rate: rates come in for all partners at once. */
    List<PartnerId> partnersWithoutRate() {
        return db.selectDistinct(INVOICE_WARNING.PARTNER_ID)
                .from(INVOICE_WARNING)
                .where(INVOICE_WARNING.CODE.eq(Warning.Code.RATE_MISSING))
                .fetch(INVOICE_WARNING.PARTNER_ID);
    }

    /** The drafts that carry a warning; approved invoices keep theirs. */
    List<InvoiceId> draftsWith(PartnerId partner, Warning.Code code) {
        return db.select(INVOICE_WARNING.INVOICE_ID)
                .from(INVOICE_WARNING)
                .join(INVOICE)
                .on(INVOICE.PARTNER_ID.eq(INVOICE_WARNING.PARTNER_ID), INVOICE.ID.eq(INVOICE_WARNING.INVOICE_ID))
                .where(INVOICE_WARNING.PARTNER_ID.eq(partner))
                .and(INVOICE_WARNING.CODE.eq(code))
                .and(INVOICE.STATUS.eq(InvoiceStatus.DRAFT))
                .fetch(INVOICE_WARNING.INVOICE_ID);
    }

    List<InvoiceId> draftsOf(PartnerId partner, Collection<CustomerId> debtors) {
        return db.select(INVOICE.ID)
                .from(INVOICE.forceIndex("invoice_of_debtor"))
                .where(INVOICE.PARTNER_ID.eq(partner))
                .and(INVOICE.DEBTOR_ID.in(debtors))
                .and(INVOICE.STATUS.eq(InvoiceStatus.DRAFT))
                .fetch(INVOICE.ID);
    }

    /** Keeps what is found now; writes only where that differs. */
    public void replace(PartnerId partner, Invoice draft, List<InvoiceWarning> found) {
        if (new HashSet<>(found).equals(new HashSet<>(draft.warnings()))) {
            return;
        }
        db.deleteFrom(INVOICE_WARNING)
                .where(INVOICE_WARNING.PARTNER_ID.eq(partner))
                .and(INVOICE_WARNING.INVOICE_ID.eq(draft.id()))
                .execute();
        add(partner, OnDraft.each(draft.id(), found));
        db.update(INVOICE)
                .set(INVOICE.WARNING_COUNT, found.size())
                .set(INVOICE.BLOCKING_COUNT, InvoiceWarning.blocking(found))
                .where(INVOICE.PARTNER_ID.eq(partner))
                .and(INVOICE.ID.eq(draft.id()))
                .execute();
    }

    /** What these were about is there now: drafts of the partner do not carry them any more. */
    void takeAway(PartnerId partner, Collection<Warning.Code> codes) {
        var warned = INVOICE_WARNING.PARTNER_ID.eq(partner).and(INVOICE_WARNING.CODE.in(codes));
        if (!db.fetchExists(INVOICE_WARNING, warned)) {
            return;
        }
        var left = INVOICE_WARNING
                .PARTNER_ID
                .eq(INVOICE.PARTNER_ID)
                .and(INVOICE_WARNING.INVOICE_ID.eq(INVOICE.ID))
                .and(INVOICE_WARNING.CODE.notIn(codes));
        db.update(INVOICE)
                .set(
                        INVOICE.WARNING_COUNT,
                        field(selectCount().from(INVOICE_WARNING).where(left)))
                .set(
                        INVOICE.BLOCKING_COUNT,
                        field(selectCount().from(INVOICE_WARNING).where(left).and(INVOICE_WARNING.BLOCKING)))
                .where(INVOICE.PARTNER_ID.eq(partner))
                .and(INVOICE.STATUS.eq(InvoiceStatus.DRAFT))
                .and(INVOICE.WARNING_COUNT.gt(0))
                .execute();
        db.deleteFrom(INVOICE_WARNING).where(warned).execute();
    }

    /** What was found on drafts that carry nothing of it yet. */
    public void add(PartnerId partner, List<OnDraft> found) {
        var columns = new Columns<OnDraft>()
                .always(INVOICE_WARNING.PARTNER_ID, partner)
                .with(INVOICE_WARNING.INVOICE_ID, OnDraft::draft)
                .with(OnDraft::warning, WARNING);
        var rows = new BulkInsert<>(db, INVOICE_WARNING, columns);
        found.forEach(rows::row);
        rows.send();
    }
}
