package nl.florijn.invoicing.approval;

import static florijn.db.Tables.CUSTOMER;
import static florijn.db.Tables.INVOICE;
import static org.jooq.impl.DSL.count;
import static org.jooq.impl.DSL.noCondition;

import java.time.LocalDate;
import java.util.Collection;
import java.util.Currency;
import java.util.List;
import nl.florijn.invoicing.InvoiceId;
import nl.florijn.invoicing.InvoiceKind;
import nl.florijn.invoicing.InvoiceStatus;
import nl.florijn.invoicing.JooqWarningCodes;
import nl.florijn.invoicing.lists.InvoiceFilter;
import nl.florijn.invoicing.lists.JooqInvoiceConditions;
import nl.florijn.platform.DecimalForm;
import nl.florijn.platform.PartnerId;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Table;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;

/** Drafts as approval looks at them. */
@Repository
class JooqWaitingDrafts {

    private static final florijn.db.tables.Invoice CREDITED = INVOICE.as("credited");

    private final DSLContext db;

    JooqWaitingDrafts(DSLContext db) {
        this.db = db;
    }

    /** In the order in which numbers are given (R30). */
    List<WaitingDraft> drafts(PartnerId partner, InvoiceFilter filter) {
        return drafts(
                JooqInvoiceConditions.from(filter),
                JooqInvoiceConditions.matches(partner, filter.withStatus(InvoiceStatus.DRAFT)));
    }

    /** Those of the ids that are drafts of this partner. */
    List<WaitingDraft> drafts(PartnerId partner, Collection<InvoiceId> ids) {
        return drafts(
                INVOICE,
                INVOICE.PARTNER_ID
                        .eq(partner)
                        .and(INVOICE.STATUS.eq(InvoiceStatus.DRAFT))
                        .and(INVOICE.ID.in(ids)));
    }

    private List<WaitingDraft> drafts(Table<?> from, Condition condition) {
        return db.select(
                        INVOICE.ID,
                        INVOICE.VERSION,
                        INVOICE.KIND,
                        INVOICE.INVOICE_DATE,
                        INVOICE.CURRENCY,
                        INVOICE.TOTAL,
                        INVOICE.LINE_COUNT,
                        INVOICE.WARNING_COUNT,
                        JooqWarningCodes.BLOCKING,
                        CREDITED.ID)
                .from(from)
                .join(CUSTOMER)
                .on(CUSTOMER.PARTNER_ID.eq(INVOICE.PARTNER_ID), CUSTOMER.ID.eq(INVOICE.DEBTOR_ID))
                .leftJoin(CREDITED)
                .on(
                        CREDITED.PARTNER_ID.eq(INVOICE.PARTNER_ID),
                        CREDITED.ID.eq(INVOICE.CREDITS_INVOICE_ID),
                        CREDITED.STATUS.eq(InvoiceStatus.DRAFT))
                .where(condition)
                .orderBy(INVOICE.INVOICE_DATE, CUSTOMER.NUMBER, INVOICE.CREATED_AT, INVOICE.ID)
                .fetch(row -> new WaitingDraft(
                        row.value1(),
                        row.value2(),
                        row.value3(),
                        row.value4(),
                        row.value5(),
                        DecimalForm.amount(row.value6(), Currency.getInstance(row.value5())),
                        row.value7(),
                        row.value8(),
                        JooqWarningCodes.read(row.value9()),
                        row.value10()));
    }

    /** How many drafts there are of each date from the first on and before the last, of each kind. */
    List<DraftsOfDay> byDay(PartnerId partner, @Nullable LocalDate from, LocalDate until) {
        return db.select(INVOICE.KIND, INVOICE.INVOICE_DATE, count())
                .from(INVOICE)
                .where(INVOICE.PARTNER_ID.eq(partner))
                .and(INVOICE.STATUS.eq(InvoiceStatus.DRAFT))
                .and(from == null ? noCondition() : INVOICE.INVOICE_DATE.ge(from))
                .and(INVOICE.INVOICE_DATE.lt(until))
                .groupBy(INVOICE.KIND, INVOICE.INVOICE_DATE)
                .fetch(row -> new DraftsOfDay(row.value1(), row.value2(), row.value3()));
    }

    /** How many drafts of a kind bear a date. */
    record DraftsOfDay(InvoiceKind kind, LocalDate date, int count) {}

    /** Ids in the order in which numbers are given: by date, then debtor number (R30). */
    List<InvoiceId> inOrderOfNumbering(PartnerId partner, InvoiceFilter filter) {
        return inOrderOfNumbering(JooqInvoiceConditions.matches(partner, filter));
    }

    /** Those of the ids that this partner has, in the order in which numbers are given (R30). */
    List<InvoiceId> inOrderOfNumbering(PartnerId partner, List<InvoiceId> ids) {
        return inOrderOfNumbering(INVOICE.PARTNER_ID.eq(partner).and(INVOICE.ID.in(ids)));
    }

    private List<InvoiceId> inOrderOfNumbering(Condition condition) {
        return db.select(INVOICE.ID)
                .from(INVOICE)
                .join(CUSTOMER)
                .on(CUSTOMER.PARTNER_ID.eq(INVOICE.PARTNER_ID), CUSTOMER.ID.eq(INVOICE.DEBTOR_ID))
                .where(condition)
                .orderBy(INVOICE.INVOICE_DATE, CUSTOMER.NUMBER, INVOICE.CREATED_AT, INVOICE.ID)
                .fetch(INVOICE.ID);
    }
}
