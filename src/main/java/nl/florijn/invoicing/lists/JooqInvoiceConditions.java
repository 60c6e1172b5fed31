package nl.florijn.invoicing.lists;

import static florijn.db.Tables.INVOICE;
import static florijn.db.Tables.INVOICE_WARNING;
import static florijn.db.Tables.RECEIVABLE;
import static org.jooq.impl.DSL.exists;
import static org.jooq.impl.DSL.noCondition;
import static org.jooq.impl.DSL.notExists;
import static org.jooq.impl.DSL.select;
import static org.jooq.impl.DSL.selectOne;

import java.time.LocalDate;
import nl.florijn.billing.composing.Warning;
import nl.florijn.invoicing.InvoiceKind;
import nl.florijn.invoicing.InvoiceStatus;
import nl.florijn.invoicing.JooqBalances;
import nl.florijn.platform.PartnerId;
import org.jooq.Condition;
import org.jooq.Table;
import org.jspecify.annotations.Nullable;

/** Which invoices a filter means. */
public final class JooqInvoiceConditions {

    private static final florijn.db.tables.Invoice EARLIER = INVOICE.as("earlier");

    private JooqInvoiceConditions() {}

    /** What a search finds is looked up by its ids: MariaDB would rather read everybody's invoices and leave most out. */
    public static Table<?> from(InvoiceFilter filter) {
        return filter.q() == null ? INVOICE : INVOICE.forceIndex("PRIMARY");
    }

    /** For queries that read {@link #from}. */
    public static Condition matches(PartnerId partner, InvoiceFilter filter) {
        return INVOICE.PARTNER_ID
                .eq(partner)
                .and(filter.status() == null ? noCondition() : INVOICE.STATUS.eq(filter.status()))
                .and(filter.kind() == null ? noCondition() : INVOICE.KIND.eq(filter.kind()))
                .and(filter.customerId() == null ? noCondition() : INVOICE.DEBTOR_ID.eq(filter.customerId()))
                .and(filter.number() == null ? noCondition() : INVOICE.NUMBER.eq(filter.number()))
                .and(filter.from() == null ? noCondition() : INVOICE.INVOICE_DATE.ge(filter.from()))
                .and(filter.to() == null ? noCondition() : INVOICE.INVOICE_DATE.le(filter.to()))
                .and(filter.runId() == null ? noCondition() : INVOICE.RUN_ID.eq(filter.runId()))
                .and(isOpen(partner, filter))
                .and(filter.dueBefore() == null ? noCondition() : isDueBefore(filter.dueBefore()))
                .and(filter.invoiced() == null ? noCondition() : isInvoiced(filter.invoiced()))
                .and(
                        filter.creditsInvoiceId() == null
                                ? noCondition()
                                : INVOICE.CREDITS_INVOICE_ID.eq(filter.creditsInvoiceId()))
                .and(filter.q() == null ? noCondition() : JooqInvoiceSearch.holds(partner, filter.q()))
                .and(filter.marked() == null ? noCondition() : hasMark(filter.marked()));
    }

    private static Condition isOpen(PartnerId partner, InvoiceFilter filter) {
        if (filter.open() == null) {
            return noCondition();
        }
        if (filter.open() && filter.status() == InvoiceStatus.SENT) {
            return isOnAccount(partner, filter.dueBefore());
        }
        var open = JooqBalances.isOpen(partner);
        return filter.open() ? open : open.not();
    }

    /** Read by the index of what is open: of most that was sent nothing is. */
    private static Condition isOnAccount(PartnerId partner, @Nullable LocalDate dueBefore) {
        return INVOICE.ID
                .coerce(Long.class)
                .in(select(RECEIVABLE.ID)
                        .from(RECEIVABLE)
                        .where(RECEIVABLE.PARTNER_ID.eq(partner))
                        .and(RECEIVABLE.IS_OPEN.isTrue())
                        .and(dueBefore == null ? noCondition() : RECEIVABLE.DUE_DATE.lt(dueBefore)));
    }

    private static Condition isDueBefore(LocalDate day) {
        return INVOICE.KIND.ne(InvoiceKind.CREDIT_NOTE).and(INVOICE.DUE_DATE.lt(day));
    }

    private static Condition isInvoiced(boolean wanted) {
        var invoiced = INVOICE.STATUS.eq(InvoiceStatus.SENT);
        return wanted ? invoiced : invoiced.not();
    }

    private static Condition hasMark(InvoiceFilter.Mark mark) {
        return switch (mark) {
            case WARNING -> INVOICE.WARNING_COUNT.gt(0);
            case BLOCKED -> INVOICE.BLOCKING_COUNT.gt(0);
            case CORRECTION -> INVOICE.CORRECTION_COUNT.gt(0);
            case RATE ->
                exists(selectOne()
                        .from(INVOICE_WARNING)
                        .where(INVOICE_WARNING.PARTNER_ID.eq(INVOICE.PARTNER_ID))
                        .and(INVOICE_WARNING.INVOICE_ID.eq(INVOICE.ID))
                        .and(INVOICE_WARNING.CODE.eq(Warning.Code.RATE_MISSING)));
            case NEW ->
                notExists(selectOne()
                        .from(EARLIER)
                        .where(EARLIER.PARTNER_ID.eq(INVOICE.PARTNER_ID))
                        .and(EARLIER.DEBTOR_ID.eq(INVOICE.DEBTOR_ID))
                        .and(EARLIER.INVOICE_DATE.lt(INVOICE.INVOICE_DATE)));
        };
    }
}
