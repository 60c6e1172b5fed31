package nl.florijn.invoicing.invoiced;

import static florijn.db.Tables.INVOICE;
import static florijn.db.Tables.INVOICED_MONTH;
import static org.jooq.impl.DSL.count;
import static org.jooq.impl.DSL.excluded;
import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.select;
import static org.jooq.impl.DSL.sum;
import static org.jooq.impl.DSL.when;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Collection;
import java.util.Currency;
import java.util.List;
import nl.florijn.invoicing.InvoiceId;
import nl.florijn.invoicing.InvoiceKind;
import nl.florijn.platform.DecimalForm;
import nl.florijn.platform.PartnerId;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.impl.DSL;
import org.springframework.stereotype.Repository;

/** Sums of invoices that were sent (R36), one row a month, currency and kind. */
@Repository
public class JooqInvoicedMonths {

    private static final Field<LocalDate> MONTH =
            field("{0} - interval dayofmonth({0}) - 1 day", LocalDate.class, INVOICE.INVOICE_DATE);

    private final DSLContext db;

    JooqInvoicedMonths(DSLContext db) {
        this.db = db;
    }

    /** Invoices that were not sent until now, in the transaction that sends them, after the locks of their accounts. */
    public void add(PartnerId partner, Collection<InvoiceId> sent) {
        db.insertInto(
                        INVOICED_MONTH,
                        INVOICED_MONTH.PARTNER_ID,
                        INVOICED_MONTH.MONTH,
                        INVOICED_MONTH.CURRENCY,
                        INVOICED_MONTH.KIND,
                        INVOICED_MONTH.DOCUMENTS,
                        INVOICED_MONTH.NET,
                        INVOICED_MONTH.VAT_TOTAL,
                        INVOICED_MONTH.TOTAL)
                .select(select(
                                INVOICE.PARTNER_ID,
                                MONTH,
                                INVOICE.CURRENCY,
                                INVOICE.KIND,
                                count(),
                                sum(INVOICE.NET),
                                sum(INVOICE.VAT_TOTAL),
                                sum(INVOICE.TOTAL))
                        .from(INVOICE)
                        .where(INVOICE.PARTNER_ID.eq(partner))
                        .and(INVOICE.ID.in(sent))
                        .groupBy(INVOICE.PARTNER_ID, MONTH, INVOICE.CURRENCY, INVOICE.KIND))
                .onDuplicateKeyUpdate()
                .set(INVOICED_MONTH.DOCUMENTS, INVOICED_MONTH.DOCUMENTS.plus(excluded(INVOICED_MONTH.DOCUMENTS)))
                .set(INVOICED_MONTH.NET, INVOICED_MONTH.NET.plus(excluded(INVOICED_MONTH.NET)))
                .set(INVOICED_MONTH.VAT_TOTAL, INVOICED_MONTH.VAT_TOTAL.plus(excluded(INVOICED_MONTH.VAT_TOTAL)))
                .set(INVOICED_MONTH.TOTAL, INVOICED_MONTH.TOTAL.plus(excluded(INVOICED_MONTH.TOTAL)))
                .execute();
    }

    /** An invoice that was sent and counts no more, in the transaction that makes it void, after the lock of its account. */
    public void remove(PartnerId partner, InvoiceId id) {
        var taken = db.select(INVOICE.NET, INVOICE.VAT_TOTAL, INVOICE.TOTAL, INVOICE.CURRENCY, INVOICE.KIND, MONTH)
                .from(INVOICE)
                .where(INVOICE.PARTNER_ID.eq(partner))
                .and(INVOICE.ID.eq(id))
                .fetchSingle();
        db.update(INVOICED_MONTH)
                .set(INVOICED_MONTH.DOCUMENTS, INVOICED_MONTH.DOCUMENTS.minus(1))
                .set(INVOICED_MONTH.NET, INVOICED_MONTH.NET.minus(taken.value1()))
                .set(INVOICED_MONTH.VAT_TOTAL, INVOICED_MONTH.VAT_TOTAL.minus(taken.value2()))
                .set(INVOICED_MONTH.TOTAL, INVOICED_MONTH.TOTAL.minus(taken.value3()))
                .where(INVOICED_MONTH.PARTNER_ID.eq(partner))
                .and(INVOICED_MONTH.MONTH.eq(taken.value6()))
                .and(INVOICED_MONTH.CURRENCY.eq(taken.value4()))
                .and(INVOICED_MONTH.KIND.eq(taken.value5()))
                .execute();
    }

    List<InvoicedMonth> between(PartnerId partner, YearMonth first, YearMonth last) {
        return db.select(
                        INVOICED_MONTH.MONTH,
                        INVOICED_MONTH.CURRENCY,
                        DSL.sum(INVOICED_MONTH.DOCUMENTS).cast(Integer.class),
                        signedSum(INVOICED_MONTH.NET),
                        signedSum(INVOICED_MONTH.VAT_TOTAL),
                        signedSum(INVOICED_MONTH.TOTAL))
                .from(INVOICED_MONTH)
                .where(INVOICED_MONTH.PARTNER_ID.eq(partner))
                .and(INVOICED_MONTH.MONTH.between(first.atDay(1), last.atDay(1)))
                .groupBy(INVOICED_MONTH.MONTH, INVOICED_MONTH.CURRENCY)
                .orderBy(INVOICED_MONTH.MONTH, INVOICED_MONTH.CURRENCY)
                .fetch(row -> {
                    var unit = Currency.getInstance(row.value2());
                    return new InvoicedMonth(
                            YearMonth.from(row.value1()),
                            row.value2(),
                            row.value3(),
                            DecimalForm.amount(row.value4(), unit),
                            DecimalForm.amount(row.value5(), unit),
                            DecimalForm.amount(row.value6(), unit));
                });
    }

    private static Field<BigDecimal> signedSum(Field<BigDecimal> amount) {
        return sum(when(INVOICED_MONTH.KIND.eq(InvoiceKind.CREDIT_NOTE), amount.neg())
                .otherwise(amount));
    }
}
