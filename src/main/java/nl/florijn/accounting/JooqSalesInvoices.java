package nl.florijn.accounting;

import static florijn.db.Tables.CUSTOMER;
import static florijn.db.Tables.INVOICE;
import static florijn.db.Tables.INVOICE_SNAPSHOT;
import static florijn.db.Tables.INVOICE_VAT;
import static florijn.db.Tables.LEDGER_ACCOUNT;
import static florijn.db.Tables.LEDGER_POSTING;
import static florijn.db.Tables.VAT_CODE;
import static nl.florijn.invoicing.JooqNames.DEBTOR_NUMBER;
import static org.jooq.impl.DSL.coalesce;
import static org.jooq.impl.DSL.exists;
import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.inline;
import static org.jooq.impl.DSL.selectOne;

import java.math.BigDecimal;
import java.util.Collection;
import java.util.Currency;
import java.util.List;
import java.util.Map;
import nl.florijn.accounting.SalesInvoice.FrozenDebtor;
import nl.florijn.accounting.SalesInvoice.InBooks;
import nl.florijn.accounting.SalesInvoice.Share;
import nl.florijn.invoicing.InvoiceId;
import nl.florijn.money.ExchangeRate;
import nl.florijn.money.Money;
import nl.florijn.money.VatCategory;
import nl.florijn.platform.DecimalForm;
import nl.florijn.platform.PartnerId;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Record;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;

/**
 * Invoices as the books see them, with codes as they were at approval (R31); what a VAT code is called in the accounting
 * package is a matter of today. One query each for heads, VAT and debtors abroad, however many there are.
 */
@Repository
class JooqSalesInvoices {

    private static final Field<String> COUNTRY = ofSnapshot("$.debtor.address.country");
    private static final Field<String> SELLER_COUNTRY = ofSnapshot("$.seller.address.country");
    private static final Field<String> VAT_NUMBER = ofSnapshot("$.debtor.vatNumber");

    private final DSLContext db;

    JooqSalesInvoices(DSLContext db) {
        this.db = db;
    }

    /** In the order of the file: by date, then number. */
    List<SalesInvoice> load(PartnerId partner, Collection<InvoiceId> ids) {
        var shares = shares(partner, ids);
        var frozenDebtors = frozenDebtors(partner, ids);
        return db.select(
                        INVOICE.ID,
                        INVOICE.KIND,
                        INVOICE.STATUS,
                        INVOICE.NUMBER,
                        INVOICE.PAYMENT_REFERENCE,
                        INVOICE.INVOICE_DATE,
                        INVOICE.DUE_DATE,
                        INVOICE.CURRENCY,
                        DEBTOR_NUMBER,
                        LEDGER_POSTING.EXPORT_ID,
                        INVOICE.TOTAL,
                        INVOICE.RATE,
                        INVOICE.PARTNER_CURRENCY,
                        INVOICE.VAT_TOTAL_CONVERTED)
                .from(INVOICE)
                .join(CUSTOMER)
                .on(CUSTOMER.PARTNER_ID.eq(INVOICE.PARTNER_ID), CUSTOMER.ID.eq(INVOICE.DEBTOR_ID))
                .leftJoin(LEDGER_POSTING)
                .on(LEDGER_POSTING.PARTNER_ID.eq(INVOICE.PARTNER_ID), LEDGER_POSTING.INVOICE_ID.eq(INVOICE.ID))
                .where(INVOICE.PARTNER_ID.eq(partner))
                .and(INVOICE.ID.in(ids))
                .orderBy(INVOICE.INVOICE_DATE, INVOICE.NUMBER, INVOICE.ID)
                .fetch(row -> invoice(
                        row,
                        frozenDebtors.get(row.get(INVOICE.ID)),
                        shares.getOrDefault(row.get(INVOICE.ID), List.of())));
    }

    private static SalesInvoice invoice(Record row, @Nullable FrozenDebtor debtor, List<Share> shares) {
        return new SalesInvoice(
                row.get(INVOICE.ID),
                row.get(INVOICE.KIND),
                row.get(INVOICE.STATUS),
                row.get(INVOICE.NUMBER),
                row.get(INVOICE.PAYMENT_REFERENCE),
                row.get(INVOICE.INVOICE_DATE),
                row.get(INVOICE.DUE_DATE),
                row.get(INVOICE.CURRENCY),
                row.get(DEBTOR_NUMBER),
                row.get(LEDGER_POSTING.EXPORT_ID),
                debtor,
                amount(row, INVOICE.TOTAL),
                inBooks(row),
                shares);
    }

    private Map<InvoiceId, List<Share>> shares(PartnerId partner, Collection<InvoiceId> ids) {
        var revenue = LEDGER_ACCOUNT.as("revenue");
        var vat = LEDGER_ACCOUNT.as("vat");
        var code = coalesce(INVOICE_VAT.VAT_CODE, VAT_CODE.CODE);
        var vatAccount = coalesce(INVOICE_VAT.VAT_LEDGER_ACCOUNT, vat.CODE);
        var revenueAccount = coalesce(INVOICE_VAT.LEDGER_ACCOUNT, revenue.CODE);
        return db.select(
                        INVOICE_VAT.INVOICE_ID,
                        code,
                        VAT_CODE.ACCOUNTING_CODE,
                        INVOICE_VAT.CATEGORY,
                        revenueAccount,
                        vatAccount,
                        INVOICE_VAT.BASE,
                        INVOICE_VAT.AMOUNT,
                        INVOICE.CURRENCY)
                .from(INVOICE_VAT)
                .join(INVOICE)
                .on(INVOICE.PARTNER_ID.eq(INVOICE_VAT.PARTNER_ID), INVOICE.ID.eq(INVOICE_VAT.INVOICE_ID))
                .join(VAT_CODE)
                .on(VAT_CODE.PARTNER_ID.eq(INVOICE_VAT.PARTNER_ID), VAT_CODE.ID.eq(INVOICE_VAT.VAT_CODE_ID))
                .join(revenue)
                .on(revenue.PARTNER_ID.eq(INVOICE_VAT.PARTNER_ID), revenue.ID.eq(INVOICE_VAT.LEDGER_ACCOUNT_ID))
                .join(vat)
                .on(vat.PARTNER_ID.eq(VAT_CODE.PARTNER_ID), vat.ID.eq(VAT_CODE.LEDGER_ACCOUNT_ID))
                .where(INVOICE_VAT.PARTNER_ID.eq(partner))
                .and(INVOICE_VAT.INVOICE_ID.in(ids))
                .orderBy(INVOICE_VAT.INVOICE_ID, INVOICE_VAT.CATEGORY, INVOICE_VAT.RATE.desc(), code, revenueAccount)
                .fetchGroups(
                        row -> row.get(INVOICE_VAT.INVOICE_ID),
                        row -> new Share(
                                row.get(code),
                                row.get(VAT_CODE.ACCOUNTING_CODE),
                                row.get(INVOICE_VAT.CATEGORY),
                                row.get(revenueAccount),
                                row.get(vatAccount),
                                amount(row, INVOICE_VAT.BASE),
                                amount(row, INVOICE_VAT.AMOUNT)));
    }

    private static BigDecimal amount(Record row, Field<BigDecimal> field) {
        return DecimalForm.amount(row.get(field), Currency.getInstance(row.get(INVOICE.CURRENCY)));
    }

    private static @Nullable InBooks inBooks(Record row) {
        var rate = row.get(INVOICE.RATE);
        var own = row.get(INVOICE.PARTNER_CURRENCY);
        var vatTotal = row.get(INVOICE.VAT_TOTAL_CONVERTED);
        if (rate == null || own == null || vatTotal == null || own.equals(row.get(INVOICE.CURRENCY))) {
            return null;
        }
        var unit = Currency.getInstance(own);
        return new InBooks(ExchangeRate.of(rate), unit, Money.of(vatTotal, unit));
    }

    /** Of invoices that reverse the charge: the debtor as it stands on the document (R31). */
    private Map<InvoiceId, FrozenDebtor> frozenDebtors(PartnerId partner, Collection<InvoiceId> ids) {
        return db.select(INVOICE_SNAPSHOT.INVOICE_ID, COUNTRY, VAT_NUMBER, SELLER_COUNTRY)
                .from(INVOICE_SNAPSHOT)
                .where(INVOICE_SNAPSHOT.PARTNER_ID.eq(partner))
                .and(INVOICE_SNAPSHOT.INVOICE_ID.in(ids))
                .and(exists(selectOne()
                        .from(INVOICE_VAT)
                        .where(INVOICE_VAT.PARTNER_ID.eq(INVOICE_SNAPSHOT.PARTNER_ID))
                        .and(INVOICE_VAT.INVOICE_ID.eq(INVOICE_SNAPSHOT.INVOICE_ID))
                        .and(INVOICE_VAT.CATEGORY.in(VatCategory.AE, VatCategory.K))))
                .fetchMap(
                        row -> row.value1(),
                        row -> new FrozenDebtor(
                                row.value2(), row.value3(), !row.value2().equals(row.value4())));
    }

    private static Field<String> ofSnapshot(String path) {
        return field("json_value({0}, {1})", String.class, INVOICE_SNAPSHOT.CONTENT, inline(path));
    }
}
