package nl.florijn.invoicing;

import static florijn.db.Tables.CUSTOMER;
import static florijn.db.Tables.INVOICE;
import static florijn.db.Tables.INVOICE_LINE;
import static florijn.db.Tables.INVOICE_VAT;
import static florijn.db.Tables.INVOICE_WARNING;
import static florijn.db.Tables.LEDGER_ACCOUNT;
import static florijn.db.Tables.SUBSCRIPTION;
import static florijn.db.Tables.VAT_CODE;
import static nl.florijn.invoicing.JooqNames.ACCOUNT_OF_LINE;
import static nl.florijn.invoicing.JooqNames.CUSTOMER_OF_LINE;
import static nl.florijn.invoicing.JooqNames.VAT_CODE_OF_LINE;
import static nl.florijn.invoicing.JooqNames.VAT_CODE_OF_SHARE;
import static org.jooq.impl.DSL.sum;

import java.util.Currency;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import nl.florijn.billing.composing.CorrectionReason;
import nl.florijn.billing.periods.Fraction;
import nl.florijn.platform.DecimalForm;
import nl.florijn.platform.PartnerId;
import org.jooq.DSLContext;
import org.jooq.Record;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;
import tools.jackson.databind.json.JsonMapper;

/** What hangs on invoices: one query each for lines, VAT and warnings, however many there are. */
@Repository
class JooqInvoiceParts {

    private final DSLContext db;
    private final JooqPriceOrigins origins;
    private final JsonMapper json;

    JooqInvoiceParts(DSLContext db, JooqPriceOrigins origins, JsonMapper json) {
        this.db = db;
        this.origins = origins;
        this.json = json;
    }

    /**
     * Of some invoices, each in its currency.
     *
     * @param units their currencies
     */
    Parts of(PartnerId partner, Map<InvoiceId, Currency> units) {
        return new Parts(lines(partner, units), vat(partner, units), warnings(partner, units));
    }

    /** By invoice; one that has none of them is not named. */
    record Parts(
            Map<InvoiceId, List<InvoiceLine>> lines,
            Map<InvoiceId, List<InvoiceVat>> vat,
            Map<InvoiceId, List<InvoiceWarning>> warnings) {

        List<InvoiceLine> linesOf(InvoiceId id) {
            return lines.getOrDefault(id, List.of());
        }

        List<InvoiceVat> vatOf(InvoiceId id) {
            return vat.getOrDefault(id, List.of());
        }

        List<InvoiceWarning> warningsOf(InvoiceId id) {
            return warnings.getOrDefault(id, List.of());
        }
    }

    private Map<InvoiceId, List<InvoiceLine>> lines(PartnerId partner, Map<InvoiceId, Currency> units) {
        return db.select(
                        INVOICE_LINE.asterisk(),
                        CUSTOMER_OF_LINE,
                        SUBSCRIPTION.BILLING_INTERVAL,
                        VAT_CODE_OF_LINE,
                        ACCOUNT_OF_LINE)
                .from(INVOICE_LINE.forceIndex("line_of_invoice"))
                .straightJoin(INVOICE)
                .on(INVOICE.PARTNER_ID.eq(INVOICE_LINE.PARTNER_ID), INVOICE.ID.eq(INVOICE_LINE.INVOICE_ID))
                .straightJoin(CUSTOMER)
                .on(CUSTOMER.PARTNER_ID.eq(INVOICE_LINE.PARTNER_ID), CUSTOMER.ID.eq(INVOICE_LINE.CUSTOMER_ID))
                .straightJoin(VAT_CODE)
                .on(VAT_CODE.PARTNER_ID.eq(INVOICE_LINE.PARTNER_ID), VAT_CODE.ID.eq(INVOICE_LINE.VAT_CODE_ID))
                .straightJoin(LEDGER_ACCOUNT)
                .on(
                        LEDGER_ACCOUNT.PARTNER_ID.eq(INVOICE_LINE.PARTNER_ID),
                        LEDGER_ACCOUNT.ID.eq(INVOICE_LINE.LEDGER_ACCOUNT_ID))
                .leftJoin(SUBSCRIPTION)
                .on(
                        SUBSCRIPTION.PARTNER_ID.eq(INVOICE_LINE.PARTNER_ID),
                        SUBSCRIPTION.ID.eq(INVOICE_LINE.SUBSCRIPTION_ID))
                .where(INVOICE_LINE.PARTNER_ID.eq(partner))
                .and(INVOICE_LINE.INVOICE_ID.in(units.keySet()))
                .orderBy(INVOICE_LINE.INVOICE_ID, INVOICE_LINE.POSITION)
                .fetchGroups(
                        row -> row.get(INVOICE_LINE.INVOICE_ID),
                        row -> line(row, unit(units, row.get(INVOICE_LINE.INVOICE_ID))));
    }

    private Map<InvoiceId, List<InvoiceVat>> vat(PartnerId partner, Map<InvoiceId, Currency> units) {
        return db.select(
                        INVOICE_VAT.INVOICE_ID,
                        VAT_CODE_OF_SHARE,
                        INVOICE_VAT.CATEGORY,
                        INVOICE_VAT.RATE,
                        sum(INVOICE_VAT.BASE.minus(INVOICE_VAT.UNTAXED)),
                        sum(INVOICE_VAT.AMOUNT))
                .from(INVOICE_VAT)
                .straightJoin(INVOICE)
                .on(INVOICE.PARTNER_ID.eq(INVOICE_VAT.PARTNER_ID), INVOICE.ID.eq(INVOICE_VAT.INVOICE_ID))
                .straightJoin(VAT_CODE)
                .on(VAT_CODE.PARTNER_ID.eq(INVOICE_VAT.PARTNER_ID), VAT_CODE.ID.eq(INVOICE_VAT.VAT_CODE_ID))
                .where(INVOICE_VAT.PARTNER_ID.eq(partner))
                .and(INVOICE_VAT.INVOICE_ID.in(units.keySet()))
                .groupBy(INVOICE_VAT.INVOICE_ID, VAT_CODE_OF_SHARE, INVOICE_VAT.CATEGORY, INVOICE_VAT.RATE)
                .orderBy(INVOICE_VAT.INVOICE_ID, INVOICE_VAT.CATEGORY, INVOICE_VAT.RATE.desc(), VAT_CODE_OF_SHARE)
                .fetchGroups(row -> row.value1(), row -> {
                    var unit = unit(units, row.value1());
                    return new InvoiceVat(
                            row.value2(),
                            row.value3(),
                            row.value4(),
                            DecimalForm.amount(row.value5(), unit),
                            DecimalForm.amount(row.value6(), unit));
                });
    }

    private Map<InvoiceId, List<InvoiceWarning>> warnings(PartnerId partner, Map<InvoiceId, Currency> units) {
        return db.select(
                        INVOICE_WARNING.INVOICE_ID,
                        INVOICE_WARNING.CODE,
                        INVOICE_WARNING.BLOCKING,
                        INVOICE_WARNING.FOUND,
                        INVOICE_WARNING.EXPECTED)
                .from(INVOICE_WARNING)
                .where(INVOICE_WARNING.PARTNER_ID.eq(partner))
                .and(INVOICE_WARNING.INVOICE_ID.in(units.keySet()))
                .orderBy(INVOICE_WARNING.BLOCKING.desc(), INVOICE_WARNING.CODE)
                .fetchGroups(
                        row -> row.value1(),
                        row -> new InvoiceWarning(row.value2(), row.value3(), row.value4(), row.value5(), null)
                                .in(unit(units, row.value1())));
    }

    private static Currency unit(Map<InvoiceId, Currency> units, InvoiceId id) {
        return Objects.requireNonNull(units.get(id));
    }

    private InvoiceLine line(Record row, Currency unit) {
        var days = row.get(INVOICE_LINE.FRACTION_DAYS);
        return new InvoiceLine(
                row.get(INVOICE_LINE.ID),
                row.get(INVOICE_LINE.KIND),
                row.get(INVOICE_LINE.CUSTOMER_ID),
                row.get(CUSTOMER_OF_LINE),
                row.get(INVOICE_LINE.SUBSCRIPTION_ID),
                row.get(INVOICE_LINE.CHARGE_ID),
                row.get(INVOICE_LINE.CREDITED_LINE_ID),
                row.get(INVOICE_LINE.PRODUCT_ID),
                row.get(INVOICE_LINE.DESCRIPTION),
                row.get(INVOICE_LINE.LINE_GROUP),
                row.get(INVOICE_LINE.SERVICE_FROM),
                row.get(INVOICE_LINE.SERVICE_UNTIL),
                days == null ? null : new Fraction(days, row.get(INVOICE_LINE.FRACTION_OF)),
                row.get(SUBSCRIPTION.BILLING_INTERVAL),
                row.get(INVOICE_LINE.QUANTITY),
                DecimalForm.price(row.get(INVOICE_LINE.UNIT_PRICE), unit),
                row.get(INVOICE_LINE.DISCOUNT_PERCENT),
                DecimalForm.amount(row.get(INVOICE_LINE.NET), unit),
                row.get(VAT_CODE_OF_LINE),
                row.get(INVOICE_LINE.VAT_CATEGORY),
                row.get(INVOICE_LINE.VAT_RATE),
                row.get(ACCOUNT_OF_LINE),
                origins.read(row),
                reason(row.get(INVOICE_LINE.REASON)));
    }

    private @Nullable CorrectionReason reason(@Nullable String reason) {
        return reason == null ? null : json.readValue(reason, CorrectionReason.class);
    }
}
