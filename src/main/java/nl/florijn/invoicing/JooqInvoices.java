package nl.florijn.invoicing;

import static florijn.db.Tables.CUSTOMER;
import static florijn.db.Tables.INVOICE;
import static florijn.db.Tables.INVOICE_LINE;
import static florijn.db.Tables.INVOICE_VAT;
import static florijn.db.Tables.INVOICE_WARNING;
import static florijn.db.Tables.LEDGER_ACCOUNT;
import static florijn.db.Tables.SUBSCRIPTION;
import static florijn.db.Tables.VAT_CODE;
import static org.jooq.impl.DSL.sum;

import java.math.BigDecimal;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import nl.florijn.billing.CorrectionReason;
import nl.florijn.billing.Fraction;
import nl.florijn.billing.PaymentTerm;
import nl.florijn.platform.PartnerId;
import org.jooq.DSLContext;
import org.jooq.Record;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;
import tools.jackson.databind.json.JsonMapper;

/** Whole invoices: one query each for heads, lines, VAT and warnings, however many there are. */
@Repository
class JooqInvoices {

    private final DSLContext db;
    private final JooqPriceOrigins origins;
    private final JsonMapper json;

    JooqInvoices(DSLContext db, JooqPriceOrigins origins, JsonMapper json) {
        this.db = db;
        this.origins = origins;
        this.json = json;
    }

    /** Those of the ids that this partner has, by date, then debtor number: the order in which numbers are given. */
    List<Invoice> load(PartnerId partner, Collection<InvoiceId> ids) {
        var lines = lines(partner, ids);
        var vat = vat(partner, ids);
        var warnings = warnings(partner, ids);
        return db.select(INVOICE.asterisk(), CUSTOMER.asterisk())
                .from(INVOICE)
                .join(CUSTOMER)
                .on(CUSTOMER.PARTNER_ID.eq(INVOICE.PARTNER_ID), CUSTOMER.ID.eq(INVOICE.DEBTOR_ID))
                .where(INVOICE.PARTNER_ID.eq(partner))
                .and(INVOICE.ID.in(ids))
                .orderBy(INVOICE.INVOICE_DATE, CUSTOMER.NUMBER, INVOICE.ID)
                .fetch(row -> {
                    var id = row.get(INVOICE.ID);
                    return invoice(
                            row,
                            lines.getOrDefault(id, List.of()),
                            vat.getOrDefault(id, List.of()),
                            warnings.getOrDefault(id, List.of()));
                });
    }

    /** Keeps invoices from others until the transaction ends. */
    void lock(PartnerId partner, Collection<InvoiceId> ids) {
        db.select(INVOICE.ID)
                .from(INVOICE)
                .where(INVOICE.PARTNER_ID.eq(partner))
                .and(INVOICE.ID.in(ids))
                .orderBy(INVOICE.ID)
                .forUpdate()
                .execute();
    }

    private Map<InvoiceId, List<InvoiceLine>> lines(PartnerId partner, Collection<InvoiceId> ids) {
        return db.select(
                        INVOICE_LINE.asterisk(),
                        CUSTOMER.NAME,
                        SUBSCRIPTION.BILLING_INTERVAL,
                        VAT_CODE.CODE,
                        LEDGER_ACCOUNT.CODE)
                .from(INVOICE_LINE)
                .join(CUSTOMER)
                .on(CUSTOMER.PARTNER_ID.eq(INVOICE_LINE.PARTNER_ID), CUSTOMER.ID.eq(INVOICE_LINE.CUSTOMER_ID))
                .join(VAT_CODE)
                .on(VAT_CODE.PARTNER_ID.eq(INVOICE_LINE.PARTNER_ID), VAT_CODE.ID.eq(INVOICE_LINE.VAT_CODE_ID))
                .join(LEDGER_ACCOUNT)
                .on(
                        LEDGER_ACCOUNT.PARTNER_ID.eq(INVOICE_LINE.PARTNER_ID),
                        LEDGER_ACCOUNT.ID.eq(INVOICE_LINE.LEDGER_ACCOUNT_ID))
                .leftJoin(SUBSCRIPTION)
                .on(
                        SUBSCRIPTION.PARTNER_ID.eq(INVOICE_LINE.PARTNER_ID),
                        SUBSCRIPTION.ID.eq(INVOICE_LINE.SUBSCRIPTION_ID))
                .where(INVOICE_LINE.PARTNER_ID.eq(partner))
                .and(INVOICE_LINE.INVOICE_ID.in(ids))
                .orderBy(INVOICE_LINE.INVOICE_ID, INVOICE_LINE.POSITION)
                .fetchGroups(row -> row.get(INVOICE_LINE.INVOICE_ID), this::line);
    }

    private Map<InvoiceId, List<InvoiceVat>> vat(PartnerId partner, Collection<InvoiceId> ids) {
        return db.select(
                        INVOICE_VAT.INVOICE_ID,
                        VAT_CODE.CODE,
                        INVOICE_VAT.CATEGORY,
                        INVOICE_VAT.RATE,
                        sum(INVOICE_VAT.BASE),
                        sum(INVOICE_VAT.AMOUNT))
                .from(INVOICE_VAT)
                .join(VAT_CODE)
                .on(VAT_CODE.PARTNER_ID.eq(INVOICE_VAT.PARTNER_ID), VAT_CODE.ID.eq(INVOICE_VAT.VAT_CODE_ID))
                .where(INVOICE_VAT.PARTNER_ID.eq(partner))
                .and(INVOICE_VAT.INVOICE_ID.in(ids))
                .groupBy(INVOICE_VAT.INVOICE_ID, VAT_CODE.CODE, INVOICE_VAT.CATEGORY, INVOICE_VAT.RATE)
                .orderBy(INVOICE_VAT.INVOICE_ID, INVOICE_VAT.CATEGORY, INVOICE_VAT.RATE.desc(), VAT_CODE.CODE)
                .fetchGroups(
                        row -> row.value1(),
                        row -> new InvoiceVat(row.value2(), row.value3(), row.value4(), row.value5(), row.value6()));
    }

    private Map<InvoiceId, List<InvoiceWarning>> warnings(PartnerId partner, Collection<InvoiceId> ids) {
        return db.select(
                        INVOICE_WARNING.INVOICE_ID,
                        INVOICE_WARNING.CODE,
                        INVOICE_WARNING.BLOCKING,
                        INVOICE_WARNING.FOUND,
                        INVOICE_WARNING.EXPECTED)
                .from(INVOICE_WARNING)
                .where(INVOICE_WARNING.PARTNER_ID.eq(partner))
                .and(INVOICE_WARNING.INVOICE_ID.in(ids))
                .orderBy(INVOICE_WARNING.BLOCKING.desc(), INVOICE_WARNING.CODE)
                .fetchGroups(
                        row -> row.value1(),
                        row -> new InvoiceWarning(row.value2(), row.value3(), row.value4(), row.value5()));
    }

    private InvoiceLine line(Record row) {
        var days = row.get(INVOICE_LINE.FRACTION_DAYS);
        return new InvoiceLine(
                row.get(INVOICE_LINE.ID),
                row.get(INVOICE_LINE.KIND),
                row.get(INVOICE_LINE.CUSTOMER_ID),
                row.get(CUSTOMER.NAME),
                row.get(INVOICE_LINE.SUBSCRIPTION_ID),
                row.get(INVOICE_LINE.CHARGE_ID),
                row.get(INVOICE_LINE.PRODUCT_ID),
                row.get(INVOICE_LINE.DESCRIPTION),
                row.get(INVOICE_LINE.LINE_GROUP),
                row.get(INVOICE_LINE.SERVICE_FROM),
                row.get(INVOICE_LINE.SERVICE_UNTIL),
                days == null ? null : new Fraction(days, row.get(INVOICE_LINE.FRACTION_OF)),
                row.get(SUBSCRIPTION.BILLING_INTERVAL),
                row.get(INVOICE_LINE.QUANTITY),
                row.get(INVOICE_LINE.UNIT_PRICE),
                row.get(INVOICE_LINE.DISCOUNT_PERCENT),
                row.get(INVOICE_LINE.NET),
                row.get(VAT_CODE.CODE),
                row.get(INVOICE_LINE.VAT_CATEGORY),
                row.get(INVOICE_LINE.VAT_RATE),
                row.get(LEDGER_ACCOUNT.CODE),
                origins.read(row),
                reason(row.get(INVOICE_LINE.REASON)));
    }

    private @Nullable CorrectionReason reason(@Nullable String reason) {
        return reason == null ? null : json.readValue(reason, CorrectionReason.class);
    }

    private static Invoice invoice(
            Record row, List<InvoiceLine> lines, List<InvoiceVat> vat, List<InvoiceWarning> warnings) {
        var status = row.get(INVOICE.STATUS);
        var isOpen = status == InvoiceStatus.APPROVED || status == InvoiceStatus.SENT;
        return new Invoice(
                row.get(INVOICE.ID),
                row.get(INVOICE.KIND),
                status,
                PaymentState.OPEN,
                row.get(INVOICE.EXPORT_STATE),
                row.get(INVOICE.NUMBER),
                row.get(INVOICE.INVOICE_DATE),
                row.get(INVOICE.DUE_DATE),
                row.get(INVOICE.DEBTOR_ID),
                debtor(row),
                row.get(INVOICE.CURRENCY),
                BigDecimal.ONE,
                lines,
                new InvoiceDiscount(
                        row.get(INVOICE.INVOICE_DISCOUNT_PERCENT), row.get(INVOICE.INVOICE_DISCOUNT_AMOUNT)),
                row.get(INVOICE.NET),
                vat,
                row.get(INVOICE.VAT_TOTAL),
                row.get(INVOICE.TOTAL),
                isOpen ? row.get(INVOICE.TOTAL) : BigDecimal.ZERO.setScale(2),
                row.get(INVOICE.NUMBER),
                row.get(INVOICE.CREDITS_INVOICE_ID),
                warnings,
                row.get(INVOICE.RUN_ID),
                row.get(INVOICE.MESSAGE),
                row.get(INVOICE.LOCALE),
                new PaymentTerm(row.get(INVOICE.PAYMENT_TERM_DAYS), row.get(INVOICE.PAYMENT_TERM_END_OF_MONTH)),
                row.get(INVOICE.CHANGED_BY),
                row.get(INVOICE.CREATED_AT),
                row.get(INVOICE.APPROVED_AT),
                row.get(INVOICE.APPROVED_BY),
                row.get(INVOICE.VERSION));
    }

    private static InvoiceDebtor debtor(Record row) {
        return new InvoiceDebtor(
                row.get(CUSTOMER.ID),
                row.get(CUSTOMER.NUMBER),
                row.get(CUSTOMER.NAME),
                row.get(CUSTOMER.LINE1),
                row.get(CUSTOMER.POSTCODE),
                row.get(CUSTOMER.CITY),
                row.get(CUSTOMER.COUNTRY),
                row.get(CUSTOMER.VAT_NUMBER),
                row.get(CUSTOMER.EMAIL));
    }
}
