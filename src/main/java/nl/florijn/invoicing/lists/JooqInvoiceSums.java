package nl.florijn.invoicing.lists;

import static florijn.db.Tables.CUSTOMER;
import static florijn.db.Tables.INVOICE;
import static florijn.db.Tables.RECEIVABLE;
import static org.jooq.impl.DSL.count;
import static org.jooq.impl.DSL.inline;
import static org.jooq.impl.DSL.when;

import java.math.BigDecimal;
import java.util.Currency;
import java.util.List;
import nl.florijn.invoicing.InvoiceKind;
import nl.florijn.invoicing.InvoiceStatus;
import nl.florijn.invoicing.JooqBalances;
import nl.florijn.platform.DecimalForm;
import nl.florijn.platform.PartnerId;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.impl.DSL;
import org.springframework.stereotype.Repository;

/** What invoices of a list add up to. */
@Repository
class JooqInvoiceSums {

    private final DSLContext db;

    JooqInvoiceSums(DSLContext db) {
        this.db = db;
    }

    /** One for each currency, by its code. */
    List<InvoiceTotals> of(PartnerId partner, InvoiceFilter filter) {
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
                .from(JooqInvoiceConditions.from(filter))
                .join(CUSTOMER)
                .on(CUSTOMER.PARTNER_ID.eq(INVOICE.PARTNER_ID), CUSTOMER.ID.eq(INVOICE.DEBTOR_ID))
                .where(JooqInvoiceConditions.matches(partner, filter))
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

    /** What stands open on accounts, for each currency, by its code; what credit notes left over is taken off. */
    List<OpenSum> open(PartnerId partner, InvoiceFilter filter) {
        var open = DSL.sum(RECEIVABLE.BALANCE);
        return db.select(INVOICE.CURRENCY, open)
                .from(JooqInvoiceConditions.from(filter))
                .join(RECEIVABLE)
                .on(JooqBalances.OF_INVOICE, RECEIVABLE.PARTNER_ID.eq(partner), RECEIVABLE.IS_OPEN.isTrue())
                .join(CUSTOMER)
                .on(CUSTOMER.PARTNER_ID.eq(INVOICE.PARTNER_ID), CUSTOMER.ID.eq(INVOICE.DEBTOR_ID))
                .where(JooqInvoiceConditions.matches(partner, filter))
                .and(INVOICE.STATUS.eq(InvoiceStatus.SENT))
                .groupBy(INVOICE.CURRENCY)
                .orderBy(INVOICE.CURRENCY)
                .fetch(row -> new OpenSum(
                        row.value1(), DecimalForm.amount(row.value2(), Currency.getInstance(row.value1()))));
    }

    int documents(PartnerId partner, InvoiceFilter filter) {
        return db.fetchCount(db.select(INVOICE.ID)
                .from(JooqInvoiceConditions.from(filter))
                .join(CUSTOMER)
                .on(CUSTOMER.PARTNER_ID.eq(INVOICE.PARTNER_ID), CUSTOMER.ID.eq(INVOICE.DEBTOR_ID))
                .where(JooqInvoiceConditions.matches(partner, filter)));
    }

    private static Field<Integer> countWhere(Condition condition) {
        return count(when(condition, inline(1)));
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
}
