package nl.florijn.invoicing;

import static florijn.db.Tables.CUSTOMER;
import static florijn.db.Tables.INVOICE;
import static florijn.db.Tables.INVOICE_LINE;
import static florijn.db.Tables.INVOICE_VAT;
import static florijn.db.Tables.INVOICE_WARNING;
import static florijn.db.Tables.LAYOUT;
import static florijn.db.Tables.LAYOUT_VERSION;
import static florijn.db.Tables.LEDGER_ACCOUNT;
import static florijn.db.Tables.SUBSCRIPTION;
import static florijn.db.Tables.VAT_CODE;
import static nl.florijn.invoicing.JooqNames.ACCOUNT_OF_LINE;
import static nl.florijn.invoicing.JooqNames.CUSTOMER_OF_LINE;
import static nl.florijn.invoicing.JooqNames.DEBTOR_NUMBER;
import static nl.florijn.invoicing.JooqNames.LAYOUT_CODE;
import static nl.florijn.invoicing.JooqNames.VAT_CODE_OF_LINE;
import static nl.florijn.invoicing.JooqNames.VAT_CODE_OF_SHARE;
import static org.jooq.impl.DSL.coalesce;
import static org.jooq.impl.DSL.sum;

import java.math.BigDecimal;
import java.util.Collection;
import java.util.Currency;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import nl.florijn.billing.composing.CorrectionReason;
import nl.florijn.billing.composing.PaymentTerm;
import nl.florijn.billing.periods.Fraction;
import nl.florijn.currencies.RateBook;
import nl.florijn.customers.CustomerId;
import nl.florijn.documents.HouseStyle;
import nl.florijn.invoicing.rates.ConvertedVat;
import nl.florijn.invoicing.rates.PartnerRates;
import nl.florijn.invoicing.surcharges.InvoiceCreditSurcharge;
import nl.florijn.invoicing.surcharges.InvoiceSurcharge;
import nl.florijn.money.ExchangeRate;
import nl.florijn.money.Money;
import nl.florijn.platform.DecimalForm;
import nl.florijn.platform.PartnerId;
import org.jooq.DSLContext;
import org.jooq.Record;
import org.jooq.Result;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;
import tools.jackson.databind.json.JsonMapper;

/** Whole invoices: one query each for heads, lines, VAT and warnings, however many there are. */
@Repository
public class JooqInvoices {

    private final DSLContext db;
    private final JooqPriceOrigins origins;
    private final PartnerRates rates;
    private final JsonMapper json;

    JooqInvoices(DSLContext db, JooqPriceOrigins origins, PartnerRates rates, JsonMapper json) {
        this.db = db;
        this.origins = origins;
        this.rates = rates;
        this.json = json;
    }

    /** Those of the ids that this partner has, by date, then debtor number: the order in which numbers are given. */
    public List<Invoice> load(PartnerId partner, Collection<InvoiceId> ids) {
        var heads = heads(partner, ids);
        var units = heads.intoMap(INVOICE.ID, row -> Currency.getInstance(row.get(INVOICE.CURRENCY)));
        var lines = lines(partner, units);
        var vat = vat(partner, units);
        var warnings = warnings(partner, units);
        var book = rates.of(partner);
        return heads.map(row -> {
            var id = row.get(INVOICE.ID);
            return invoice(
                            row,
                            book,
                            lines.getOrDefault(id, List.of()),
                            vat.getOrDefault(id, List.of()),
                            warnings.getOrDefault(id, List.of()))
                    .withWordsOfWarnings();
        });
    }

    private Result<? extends Record> heads(PartnerId partner, Collection<InvoiceId> ids) {
        return db.select(
                        INVOICE.asterisk(),
                        CUSTOMER.asterisk(),
                        LAYOUT_CODE,
                        LAYOUT_VERSION.VERSION,
                        LAYOUT_VERSION.THEME,
                        LAYOUT_VERSION.ACCENT_COLOUR,
                        LAYOUT_VERSION.FOOTER)
                .from(INVOICE)
                .join(CUSTOMER)
                .on(CUSTOMER.PARTNER_ID.eq(INVOICE.PARTNER_ID), CUSTOMER.ID.eq(INVOICE.DEBTOR_ID))
                .leftJoin(LAYOUT)
                .on(LAYOUT.PARTNER_ID.eq(INVOICE.PARTNER_ID), LAYOUT.ID.eq(INVOICE.LAYOUT_ID))
                .leftJoin(LAYOUT_VERSION)
                .on(
                        LAYOUT_VERSION.PARTNER_ID.eq(LAYOUT.PARTNER_ID),
                        LAYOUT_VERSION.LAYOUT_ID.eq(LAYOUT.ID),
                        LAYOUT_VERSION.VERSION.eq(coalesce(INVOICE.LAYOUT_VERSION, LAYOUT.VERSION)))
                .where(INVOICE.PARTNER_ID.eq(partner))
                .and(INVOICE.ID.in(ids))
                .orderBy(INVOICE.INVOICE_DATE, DEBTOR_NUMBER, INVOICE.CREATED_AT, INVOICE.ID)
                .fetch();
    }

    /** Who would pay a draft, as it is now. */
    public InvoiceDebtor debtor(PartnerId partner, CustomerId id) {
        return db.selectFrom(CUSTOMER)
                .where(CUSTOMER.PARTNER_ID.eq(partner))
                .and(CUSTOMER.ID.eq(id))
                .fetchSingle(JooqInvoices::debtorNow);
    }

    /** Keeps invoices from others until the transaction ends. */
    public void lock(PartnerId partner, Collection<InvoiceId> ids) {
        db.select(INVOICE.ID)
                .from(INVOICE)
                .where(INVOICE.PARTNER_ID.eq(partner))
                .and(INVOICE.ID.in(ids))
                .orderBy(INVOICE.ID)
                .forUpdate()
                .execute();
    }

    /** Draft credit notes for these invoices, kept from others until the transaction ends. */
    public List<InvoiceId> lockCreditNotesOf(PartnerId partner, Collection<InvoiceId> ids) {
        return db.select(INVOICE.ID)
                .from(INVOICE)
                .where(INVOICE.PARTNER_ID.eq(partner))
                .and(INVOICE.CREDITS_INVOICE_ID.in(ids))
                .and(INVOICE.STATUS.eq(InvoiceStatus.DRAFT))
                .orderBy(INVOICE.ID)
                .forUpdate()
                .fetch(INVOICE.ID);
    }

    private Map<InvoiceId, List<InvoiceLine>> lines(PartnerId partner, Map<InvoiceId, Currency> units) {
        return db.select(
                        INVOICE_LINE.asterisk(),
                        CUSTOMER_OF_LINE,
                        SUBSCRIPTION.BILLING_INTERVAL,
                        VAT_CODE_OF_LINE,
                        ACCOUNT_OF_LINE)
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
                        sum(INVOICE_VAT.BASE),
                        sum(INVOICE_VAT.AMOUNT))
                .from(INVOICE_VAT)
                .join(VAT_CODE)
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

    private static Invoice invoice(
            Record row, RateBook book, List<InvoiceLine> lines, List<InvoiceVat> vat, List<InvoiceWarning> warnings) {
        var status = row.get(INVOICE.STATUS);
        var unit = Currency.getInstance(row.get(INVOICE.CURRENCY));
        var total = DecimalForm.amount(row.get(INVOICE.TOTAL), unit);
        var isOpen = status == InvoiceStatus.APPROVED || status == InvoiceStatus.SENT;
        var vatInBooks = vatInBooks(row, book);
        return new Invoice(
                row.get(INVOICE.ID),
                row.get(INVOICE.KIND),
                row.get(INVOICE.NUMBER),
                row.get(INVOICE.INVOICE_DATE),
                row.get(INVOICE.DUE_DATE),
                row.get(INVOICE.DEBTOR_ID),
                debtor(row),
                lines,
                amounts(row, unit, total, vat, vatInBooks, book),
                new InvoiceBalance(PaymentState.OPEN, isOpen ? total : DecimalForm.amount(BigDecimal.ZERO, unit)),
                row.get(INVOICE.CREDITS_INVOICE_ID),
                warnings,
                paper(row),
                life(row));
    }

    private static InvoiceAmounts amounts(
            Record row,
            Currency unit,
            BigDecimal total,
            List<InvoiceVat> vat,
            @Nullable ConvertedVat vatInBooks,
            RateBook book) {
        return new InvoiceAmounts(
                row.get(INVOICE.CURRENCY),
                vatInBooks == null ? null : vatInBooks.rate().toDecimal(),
                row.get(INVOICE.STATUS) == InvoiceStatus.DRAFT ? row.get(INVOICE.RATE) : null,
                (vatInBooks == null ? book.own() : vatInBooks.currency()).getCurrencyCode(),
                vatInBooks == null ? null : vatInBooks.vatTotal().toDecimal(),
                new InvoiceDiscount(
                        row.get(INVOICE.INVOICE_DISCOUNT_PERCENT), row.get(INVOICE.INVOICE_DISCOUNT_AMOUNT)),
                new InvoiceSurcharge(
                        row.get(INVOICE.SURCHARGE_PERCENT),
                        row.get(INVOICE.SURCHARGE_TEXT),
                        row.get(INVOICE.SURCHARGE_ACCOUNT_ID),
                        row.get(INVOICE.SURCHARGE_SPELLED)),
                DecimalForm.amount(row.get(INVOICE.NET), unit),
                vat,
                DecimalForm.amount(row.get(INVOICE.VAT_TOTAL), unit),
                total,
                creditSurcharge(row, unit),
                GAccountShare.of(
                        row.get(INVOICE.KIND),
                        Money.of(total, unit),
                        row.get(INVOICE.G_ACCOUNT_PERCENT),
                        row.get(INVOICE.G_ACCOUNT_IBAN)));
    }

    private static InvoicePaper paper(Record row) {
        return new InvoicePaper(
                row.get(INVOICE.NUMBER),
                row.get(INVOICE.MESSAGE),
                layout(row),
                row.get(INVOICE.LOCALE),
                new PaymentTerm(row.get(INVOICE.PAYMENT_TERM_DAYS), row.get(INVOICE.PAYMENT_TERM_END_OF_MONTH)),
                row.get(INVOICE.DELIVERY));
    }

    private static InvoiceLife life(Record row) {
        return new InvoiceLife(
                row.get(INVOICE.STATUS),
                row.get(INVOICE.EXPORT_STATE),
                row.get(INVOICE.RUN_ID),
                row.get(INVOICE.CHANGED_BY),
                row.get(INVOICE.CREATED_AT),
                row.get(INVOICE.APPROVED_AT),
                row.get(INVOICE.APPROVED_BY),
                row.get(INVOICE.VERSION));
    }

    private static @Nullable InvoiceCreditSurcharge creditSurcharge(Record row, Currency unit) {
        var percent = row.get(INVOICE.CREDIT_SURCHARGE_PERCENT);
        var days = row.get(INVOICE.CREDIT_SURCHARGE_DAYS);
        return percent.signum() == 0
                ? null
                : new InvoiceCreditSurcharge(
                        percent,
                        days,
                        row.get(INVOICE.CREDIT_SURCHARGE_VAT_CODE_ID),
                        DecimalForm.amount(row.get(INVOICE.CREDIT_SURCHARGE), unit),
                        row.get(INVOICE.INVOICE_DATE).plusDays(days));
    }

    /** Of what was approved as it was kept (R31), of a draft as it would be now. */
    private static @Nullable ConvertedVat vatInBooks(Record row, RateBook book) {
        var storedRate = row.get(INVOICE.RATE);
        var vatTotal = row.get(INVOICE.VAT_TOTAL_CONVERTED);
        if (vatTotal != null) {
            var own = Currency.getInstance(row.get(INVOICE.PARTNER_CURRENCY));
            return new ConvertedVat(ExchangeRate.of(storedRate), Money.of(vatTotal, own));
        }
        var currency = row.get(INVOICE.CURRENCY);
        var rate = storedRate == null
                ? book.on(row.get(INVOICE.INVOICE_DATE), Currency.getInstance(currency))
                : ExchangeRate.of(storedRate);
        return rate == null ? null : ConvertedVat.of(row.get(INVOICE.VAT_TOTAL), currency, rate, book.own());
    }

    private static @Nullable InvoiceLayout layout(Record row) {
        var id = row.get(INVOICE.LAYOUT_ID);
        return id == null
                ? null
                : new InvoiceLayout(
                        id,
                        row.get(LAYOUT_CODE),
                        row.get(LAYOUT_VERSION.VERSION),
                        row.get(LAYOUT_VERSION.THEME),
                        new HouseStyle(row.get(LAYOUT_VERSION.ACCENT_COLOUR), row.get(LAYOUT_VERSION.FOOTER)));
    }

    private static InvoiceDebtor debtor(Record row) {
        return row.get(INVOICE.DEBTOR_NAME) == null ? debtorNow(row) : debtorAtApproval(row);
    }

    private static InvoiceDebtor debtorAtApproval(Record row) {
        return new InvoiceDebtor(
                row.get(INVOICE.DEBTOR_ID),
                row.get(INVOICE.DEBTOR_NUMBER),
                row.get(INVOICE.DEBTOR_NAME),
                row.get(INVOICE.DEBTOR_LINE1),
                row.get(INVOICE.DEBTOR_POSTCODE),
                row.get(INVOICE.DEBTOR_CITY),
                row.get(INVOICE.DEBTOR_COUNTRY),
                row.get(INVOICE.DEBTOR_VAT_NUMBER),
                row.get(INVOICE.DEBTOR_EMAIL));
    }

    private static InvoiceDebtor debtorNow(Record row) {
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
