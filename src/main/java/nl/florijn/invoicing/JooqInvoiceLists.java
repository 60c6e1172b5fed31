package nl.florijn.invoicing;

import static florijn.db.Tables.CUSTOMER;
import static florijn.db.Tables.INVOICE;
import static florijn.db.Tables.INVOICE_LINE;
import static florijn.db.Tables.INVOICE_WARNING;
import static nl.florijn.invoicing.JooqNames.DEBTOR_NAME;
import static nl.florijn.invoicing.JooqNames.DEBTOR_NUMBER;
import static org.jooq.impl.DSL.count;
import static org.jooq.impl.DSL.exists;
import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.inline;
import static org.jooq.impl.DSL.max;
import static org.jooq.impl.DSL.min;
import static org.jooq.impl.DSL.noCondition;
import static org.jooq.impl.DSL.notExists;
import static org.jooq.impl.DSL.select;
import static org.jooq.impl.DSL.selectOne;
import static org.jooq.impl.DSL.when;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Currency;
import java.util.List;
import nl.florijn.billing.composing.Warning;
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
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;

/** Invoices in lists, with what they add up to. */
@Repository
public class JooqInvoiceLists {

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

    // jOOQ's own groupConcat sends session variables along, as a second statement that the connection refuses.
    private static final Field<String> CODES = field(
            "group_concat({0} order by {1} desc, {0})", String.class, INVOICE_WARNING.CODE, INVOICE_WARNING.BLOCKING);

    /** The codes of its warnings, the blocking ones first, separated by commas. */
    private static final Field<String> WARNING_CODES = field(select(CODES)
                    .from(INVOICE_WARNING)
                    .where(INVOICE_WARNING.PARTNER_ID.eq(INVOICE.PARTNER_ID))
                    .and(INVOICE_WARNING.INVOICE_ID.eq(INVOICE.ID)))
            .as("warning_codes");

    private static final Field<String> BLOCKING_CODES = field(select(CODES)
            .from(INVOICE_WARNING)
            .where(INVOICE_WARNING.PARTNER_ID.eq(INVOICE.PARTNER_ID))
            .and(INVOICE_WARNING.INVOICE_ID.eq(INVOICE.ID))
            .and(INVOICE_WARNING.BLOCKING));

    private static final florijn.db.tables.Invoice CREDITED = INVOICE.as("credited");

    private final DSLContext db;

    JooqInvoiceLists(DSLContext db) {
        this.db = db;
    }

    /** Ids, the newest first, from before a place on. */
    List<InvoiceId> newest(PartnerId partner, InvoiceFilter filter, @Nullable Made before, int limit) {
        return db.select(INVOICE.ID)
                .from(from(filter))
                .join(CUSTOMER)
                .on(CUSTOMER.PARTNER_ID.eq(INVOICE.PARTNER_ID), CUSTOMER.ID.eq(INVOICE.DEBTOR_ID))
                .where(matches(partner, filter))
                .and(MADE.before(before))
                .orderBy(MADE.newestFirst())
                .limit(limit)
                .fetch(INVOICE.ID);
    }

    /** The place of each is found first: only what is shown is then looked up of all that could be. */
    List<InvoiceSummary> sorted(PartnerId partner, InvoiceFilter filter, InvoiceOrder order, int offset, int limit) {
        return summaries(partner, from(filter), matches(partner, filter), sortFields(order), offset, limit);
    }

    /** The newest first, from before a place on. */
    List<InvoiceSummary> newestRows(PartnerId partner, InvoiceFilter filter, @Nullable Made before, int limit) {
        var condition = matches(partner, filter).and(MADE.before(before));
        return summaries(partner, from(filter), condition, MADE.newestFirst(), 0, limit);
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
                        WARNING_CODES)
                .from(shown)
                .join(INVOICE)
                .on(INVOICE.PARTNER_ID.eq(partner), INVOICE.ID.eq(shown.field(INVOICE.ID)))
                .join(CUSTOMER)
                .on(CUSTOMER.PARTNER_ID.eq(INVOICE.PARTNER_ID), CUSTOMER.ID.eq(INVOICE.DEBTOR_ID))
                .orderBy(order)
                .fetch(JooqInvoiceLists::summary);
    }

    /** One for each currency, by its code. */
    List<InvoiceTotals> totals(PartnerId partner, InvoiceFilter filter) {
        var invoices = count();
        var creditNotes = countWhere(INVOICE.KIND.eq(InvoiceKind.CREDIT_NOTE));
        var lines = DSL.sum(INVOICE.LINE_COUNT).cast(Integer.class);
        var warned = countWhere(INVOICE.WARNING_COUNT.gt(0));
        var blocked = countWhere(INVOICE.BLOCKING_COUNT.gt(0));
        var corrected = countWhere(INVOICE.CORRECTION_COUNT.gt(0));
        var net = signedSum(INVOICE.NET);
        var vat = signedSum(INVOICE.VAT_TOTAL);
        var total = signedSum(INVOICE.TOTAL);
        return db.select(INVOICE.CURRENCY, invoices, creditNotes, lines, warned, blocked, corrected, net, vat, total)
                .from(from(filter))
                .join(CUSTOMER)
                .on(CUSTOMER.PARTNER_ID.eq(INVOICE.PARTNER_ID), CUSTOMER.ID.eq(INVOICE.DEBTOR_ID))
                .where(matches(partner, filter))
                .groupBy(INVOICE.CURRENCY)
                .orderBy(INVOICE.CURRENCY)
                .fetch(row -> new InvoiceTotals(
                        row.get(invoices),
                        row.get(creditNotes),
                        row.get(lines),
                        row.get(warned),
                        row.get(blocked),
                        row.get(corrected),
                        List.of(sum(row.get(INVOICE.CURRENCY), row.get(net), row.get(vat), row.get(total)))));
    }

    private static Field<Integer> countWhere(Condition condition) {
        return count(when(condition, inline(1)));
    }

    /** Drafts as approval looks at them, in the order in which numbers are given (R30). */
    public List<WaitingDraft> waiting(PartnerId partner, InvoiceFilter filter) {
        return waiting(from(filter), matches(partner, filter.withStatus(InvoiceStatus.DRAFT)));
    }

    /** Those of the ids that are drafts of this partner. */
    public List<WaitingDraft> waiting(PartnerId partner, Collection<InvoiceId> ids) {
        return waiting(
                INVOICE,
                INVOICE.PARTNER_ID
                        .eq(partner)
                        .and(INVOICE.STATUS.eq(InvoiceStatus.DRAFT))
                        .and(INVOICE.ID.in(ids)));
    }

    private List<WaitingDraft> waiting(Table<?> from, Condition condition) {
        return db.select(
                        INVOICE.ID,
                        INVOICE.VERSION,
                        INVOICE.KIND,
                        INVOICE.INVOICE_DATE,
                        INVOICE.CURRENCY,
                        INVOICE.TOTAL,
                        INVOICE.LINE_COUNT,
                        INVOICE.WARNING_COUNT,
                        BLOCKING_CODES,
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
                        warningCodes(row.value9()),
                        row.value10()));
    }

    /** How many drafts there are of each date from the first on and before the last, of each kind. */
    public List<DraftsOfDay> byDay(PartnerId partner, @Nullable LocalDate from, LocalDate until) {
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
    public record DraftsOfDay(InvoiceKind kind, LocalDate date, int count) {}

    /** Ids in the order in which numbers are given: by date, then debtor number (R30). */
    public List<InvoiceId> inOrderOfNumbering(PartnerId partner, InvoiceFilter filter) {
        return inOrderOfNumbering(matches(partner, filter));
    }

    /** Those of the ids that this partner has, in the order in which numbers are given (R30). */
    public List<InvoiceId> inOrderOfNumbering(PartnerId partner, List<InvoiceId> ids) {
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

    /** What a search finds is looked up by its ids: MariaDB would rather read everybody's invoices and leave most out. */
    private static Table<?> from(InvoiceFilter filter) {
        return filter.q() == null ? INVOICE : INVOICE.forceIndex("PRIMARY");
    }

    private static Condition matches(PartnerId partner, InvoiceFilter filter) {
        return INVOICE.PARTNER_ID
                .eq(partner)
                .and(filter.status() == null ? noCondition() : INVOICE.STATUS.eq(filter.status()))
                .and(filter.kind() == null ? noCondition() : INVOICE.KIND.eq(filter.kind()))
                .and(filter.customerId() == null ? noCondition() : INVOICE.DEBTOR_ID.eq(filter.customerId()))
                .and(filter.number() == null ? noCondition() : INVOICE.NUMBER.eq(filter.number()))
                .and(filter.from() == null ? noCondition() : INVOICE.INVOICE_DATE.ge(filter.from()))
                .and(filter.to() == null ? noCondition() : INVOICE.INVOICE_DATE.le(filter.to()))
                .and(filter.runId() == null ? noCondition() : INVOICE.RUN_ID.eq(filter.runId()))
                .and(filter.open() == null ? noCondition() : isOpen(filter.open()))
                .and(filter.q() == null ? noCondition() : JooqInvoiceSearch.holds(partner, filter.q()))
                .and(filter.marked() == null ? noCondition() : hasMark(filter.marked()));
    }

    private static Condition isOpen(boolean wanted) {
        var open = INVOICE.STATUS.in(InvoiceStatus.APPROVED, InvoiceStatus.SENT);
        return wanted ? open : open.not();
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
        }
        fields.addAll(order.isDescending() ? MADE.newestFirst() : MADE.oldestFirst());
        return fields;
    }

    private static Field<BigDecimal> signedSum(Field<BigDecimal> amount) {
        return DSL.sum(signed(amount));
    }

    /** What a credit note gives back is below zero. */
    private static Field<BigDecimal> signed(Field<BigDecimal> amount) {
        return when(INVOICE.KIND.eq(InvoiceKind.CREDIT_NOTE), amount.neg()).otherwise(amount);
    }

    private static CurrencySum sum(String currency, BigDecimal net, BigDecimal vatTotal, BigDecimal total) {
        var unit = Currency.getInstance(currency);
        return new CurrencySum(
                currency,
                DecimalForm.amount(net, unit),
                DecimalForm.amount(vatTotal, unit),
                DecimalForm.amount(total, unit));
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
                row.get(INVOICE.LINE_COUNT),
                row.get(INVOICE.CORRECTION_COUNT),
                row.get(INVOICE.WARNING_COUNT),
                row.get(INVOICE.BLOCKING_COUNT),
                warningCodes(row.get(WARNING_CODES)),
                previous == null ? null : DecimalForm.amount(previous, unit),
                row.get(INVOICE.RUN_ID),
                row.get(INVOICE.CREATED_AT),
                row.get(INVOICE.VERSION));
    }

    private static List<Warning.Code> warningCodes(@Nullable String codes) {
        return codes == null
                ? List.of()
                : Arrays.stream(codes.split(",")).map(Warning.Code::valueOf).toList();
    }
}
