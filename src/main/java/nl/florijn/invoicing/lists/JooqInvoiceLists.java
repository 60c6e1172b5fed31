package nl.florijn.invoicing.lists;

import static florijn.db.Tables.CUSTOMER;
import static florijn.db.Tables.INVOICE;
import static florijn.db.Tables.INVOICE_LINE;
import static florijn.db.Tables.RECEIVABLE;
import static nl.florijn.invoicing.JooqNames.DEBTOR_NAME;
import static nl.florijn.invoicing.JooqNames.DEBTOR_NUMBER;
import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.inline;
import static org.jooq.impl.DSL.max;
import static org.jooq.impl.DSL.min;
import static org.jooq.impl.DSL.select;
import static org.jooq.impl.DSL.when;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import nl.florijn.invoicing.InvoiceId;
import nl.florijn.invoicing.InvoiceStatus;
import nl.florijn.invoicing.JooqBalances;
import nl.florijn.invoicing.JooqWarningCodes;
import nl.florijn.platform.DecimalForm;
import nl.florijn.platform.PartnerId;
import nl.florijn.platform.database.OrderMade;
import nl.florijn.platform.paging.Made;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.SortField;
import org.jooq.Table;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;

/** Invoices in lists, in the order that is wanted. */
@Repository
class JooqInvoiceLists {

    private static final OrderMade MADE = OrderMade.of(INVOICE.CREATED_AT, INVOICE.ID);

    private static final florijn.db.tables.Invoice EARLIER = INVOICE.as("earlier");

    /** Total of the debtor's invoice before this one, in the same currency. */
    private static final Field<BigDecimal> PREVIOUS_TOTAL = field(select(EARLIER.TOTAL)
                    .from(EARLIER)
                    .where(EARLIER.PARTNER_ID.eq(INVOICE.PARTNER_ID))
                    .and(EARLIER.DEBTOR_ID.eq(INVOICE.DEBTOR_ID))
                    .and(EARLIER.INVOICE_DATE.lt(INVOICE.INVOICE_DATE))
                    .and(EARLIER.KIND.eq(INVOICE.KIND))
                    .and(EARLIER.CURRENCY.eq(INVOICE.CURRENCY))
                    .and(EARLIER.STATUS.ne(InvoiceStatus.VOID))
                    .orderBy(EARLIER.INVOICE_DATE.desc(), EARLIER.CREATED_AT.desc(), EARLIER.ID.desc())
                    .limit(1))
            .as("previous_total");

    /** First day that its lines are for. */
    private static final Field<LocalDate> SERVICE_FROM = field(select(min(INVOICE_LINE.SERVICE_FROM))
                    .from(INVOICE_LINE)
                    .where(INVOICE_LINE.PARTNER_ID.eq(INVOICE.PARTNER_ID))
                    .and(INVOICE_LINE.INVOICE_ID.eq(INVOICE.ID)))
            .as("service_from_first");

    private static final Field<LocalDate> SERVICE_UNTIL = field(select(max(INVOICE_LINE.SERVICE_UNTIL))
                    .from(INVOICE_LINE)
                    .where(INVOICE_LINE.PARTNER_ID.eq(INVOICE.PARTNER_ID))
                    .and(INVOICE_LINE.INVOICE_ID.eq(INVOICE.ID)))
            .as("service_until_last");

    /** What stands open of it; of a credit note, below zero. */
    private static final Field<BigDecimal> ON_ACCOUNT =
            when(INVOICE.STATUS.eq(InvoiceStatus.SENT), RECEIVABLE.BALANCE).otherwise(inline(BigDecimal.ZERO));

    private final DSLContext db;

    JooqInvoiceLists(DSLContext db) {
        this.db = db;
    }

    /** Ids, the newest first, from before a place on. */
    List<InvoiceId> newest(PartnerId partner, InvoiceFilter filter, @Nullable Made before, int limit) {
        return db.select(INVOICE.ID)
                .from(JooqInvoiceConditions.from(filter))
                .join(CUSTOMER)
                .on(CUSTOMER.PARTNER_ID.eq(INVOICE.PARTNER_ID), CUSTOMER.ID.eq(INVOICE.DEBTOR_ID))
                .where(JooqInvoiceConditions.matches(partner, filter))
                .and(MADE.before(before))
                .orderBy(MADE.newestFirst())
                .limit(limit)
                .fetch(INVOICE.ID);
    }

    /** The place of each is found first: only what is shown is then looked up of all that could be. */
    List<InvoiceSummary> sorted(PartnerId partner, InvoiceFilter filter, InvoiceOrder order, int offset, int limit) {
        return summaries(
                partner,
                withWhatItIsSortedBy(JooqInvoiceConditions.from(filter), order),
                JooqInvoiceConditions.matches(partner, filter),
                sortFields(order),
                offset,
                limit);
    }

    /** The newest first, from before a place on. */
    List<InvoiceSummary> newestRows(PartnerId partner, InvoiceFilter filter, @Nullable Made before, int limit) {
        var condition = JooqInvoiceConditions.matches(partner, filter).and(MADE.before(before));
        return summaries(partner, JooqInvoiceConditions.from(filter), condition, MADE.newestFirst(), 0, limit);
    }

    private static Table<?> withWhatItIsSortedBy(Table<?> from, InvoiceOrder order) {
        return switch (order) {
            case OPEN, OPEN_DESCENDING -> from.leftJoin(RECEIVABLE).on(JooqBalances.OF_INVOICE);
            case ATTENTION,
                    DEBTOR,
                    DATE,
                    DATE_DESCENDING,
                    NUMBER,
                    NUMBER_DESCENDING,
                    TOTAL,
                    TOTAL_DESCENDING,
                    DUE,
                    DUE_DESCENDING -> from;
        };
    }

    private List<InvoiceSummary> summaries(
            PartnerId partner, Table<?> from, Condition condition, List<SortField<?>> order, int offset, int limit) {
        var shown = db.select(INVOICE.ID)
                .from(from)
                .join(CUSTOMER)
                .on(CUSTOMER.PARTNER_ID.eq(INVOICE.PARTNER_ID), CUSTOMER.ID.eq(INVOICE.DEBTOR_ID))
                .where(condition)
                .orderBy(order)
                .limit(limit)
                .offset(offset)
                .asTable("shown");
        return db.select(
                        INVOICE.asterisk(),
                        DEBTOR_NUMBER,
                        DEBTOR_NAME,
                        PREVIOUS_TOTAL,
                        SERVICE_FROM,
                        SERVICE_UNTIL,
                        JooqWarningCodes.ALL)
                .select(JooqBalances.FIELDS)
                .from(shown)
                .join(INVOICE)
                .on(INVOICE.PARTNER_ID.eq(partner), INVOICE.ID.eq(shown.field(INVOICE.ID)))
                .join(CUSTOMER)
                .on(CUSTOMER.PARTNER_ID.eq(INVOICE.PARTNER_ID), CUSTOMER.ID.eq(INVOICE.DEBTOR_ID))
                .leftJoin(RECEIVABLE)
                .on(JooqBalances.OF_INVOICE)
                .orderBy(order)
                .fetch(JooqInvoiceLists::summary);
    }

    private static List<SortField<?>> sortFields(InvoiceOrder order) {
        var fields = new ArrayList<SortField<?>>();
        switch (order) {
            case ATTENTION -> {
                fields.add(when(INVOICE.BLOCKING_COUNT.gt(0), inline(0))
                        .when(INVOICE.WARNING_COUNT.gt(0), inline(1))
                        .otherwise(inline(2))
                        .asc());
                fields.add(DEBTOR_NAME.asc());
            }
            case DEBTOR -> fields.add(DEBTOR_NAME.asc());
            case DATE -> fields.add(INVOICE.INVOICE_DATE.asc());
            case DATE_DESCENDING -> fields.add(INVOICE.INVOICE_DATE.desc());
            // No two have one number, and its index goes on with the id: it is read in its order. Drafts have none.
            case NUMBER -> {
                return List.of(INVOICE.NUMBER.asc(), INVOICE.ID.asc());
            }
            case NUMBER_DESCENDING -> {
                return List.of(INVOICE.NUMBER.desc(), INVOICE.ID.desc());
            }
            case TOTAL -> fields.add(INVOICE.SIGNED_TOTAL.asc());
            case TOTAL_DESCENDING -> fields.add(INVOICE.SIGNED_TOTAL.desc());
            case DUE -> fields.add(INVOICE.DUE_DATE.asc());
            case DUE_DESCENDING -> fields.add(INVOICE.DUE_DATE.desc());
            case OPEN -> fields.add(ON_ACCOUNT.asc());
            case OPEN_DESCENDING -> fields.add(ON_ACCOUNT.desc());
        }
        fields.addAll(order.isDescending() ? MADE.newestFirst() : MADE.oldestFirst());
        return fields;
    }

    private static InvoiceSummary summary(Record row) {
        var unit = Currency.getInstance(row.get(INVOICE.CURRENCY));
        var previous = row.get(PREVIOUS_TOTAL);
        return new InvoiceSummary(
                row.get(INVOICE.ID),
                row.get(INVOICE.KIND),
                row.get(INVOICE.STATUS),
                row.get(INVOICE.EXPORT_STATE),
                row.get(INVOICE.NUMBER),
                row.get(INVOICE.INVOICE_DATE),
                row.get(INVOICE.DUE_DATE),
                row.get(SERVICE_FROM),
                row.get(SERVICE_UNTIL),
                row.get(INVOICE.DEBTOR_ID),
                row.get(DEBTOR_NUMBER),
                row.get(DEBTOR_NAME),
                row.get(INVOICE.CURRENCY),
                DecimalForm.amount(row.get(INVOICE.NET), unit),
                DecimalForm.amount(row.get(INVOICE.VAT_TOTAL), unit),
                DecimalForm.amount(row.get(INVOICE.TOTAL), unit),
                JooqBalances.balance(row),
                row.get(INVOICE.LINE_COUNT),
                row.get(INVOICE.CORRECTION_COUNT),
                row.get(INVOICE.WARNING_COUNT),
                row.get(INVOICE.BLOCKING_COUNT),
                JooqWarningCodes.read(row.get(JooqWarningCodes.ALL)),
                previous == null ? null : DecimalForm.amount(previous, unit),
                row.get(INVOICE.RUN_ID),
                row.get(INVOICE.CREATED_AT),
                row.get(INVOICE.VERSION));
    }
}
