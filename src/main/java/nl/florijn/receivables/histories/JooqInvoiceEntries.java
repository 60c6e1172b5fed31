package nl.florijn.receivables.histories;

import static florijn.db.Tables.ACCOUNT_ENTRY;
import static florijn.db.Tables.ACCOUNT_POSTING;
import static florijn.db.Tables.INVOICE;
import static florijn.db.Tables.PAYMENT;
import static org.jooq.impl.DSL.inline;
import static org.jooq.impl.DSL.when;

import java.math.BigDecimal;
import java.util.Currency;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import nl.florijn.invoicing.InvoiceId;
import nl.florijn.platform.DecimalForm;
import nl.florijn.platform.PartnerId;
import nl.florijn.receivables.EntryKind;
import nl.florijn.receivables.histories.InvoiceEntry.OtherDocument;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.springframework.stereotype.Repository;

@Repository
class JooqInvoiceEntries {

    private static final florijn.db.tables.AccountEntry UNDOING = ACCOUNT_ENTRY.as("undoing");

    private static final florijn.db.tables.Invoice OTHER = INVOICE.as("other");

    private final DSLContext db;

    JooqInvoiceEntries(DSLContext db) {
        this.db = db;
    }

    /** What was entered for an invoice since it was sent, with what of each counts for it. */
    List<HistoryEntry> of(PartnerId partner, InvoiceId invoice) {
        return db.select(
                        ACCOUNT_ENTRY.CREATED_AT,
                        ACCOUNT_ENTRY.CREATED_BY,
                        ACCOUNT_ENTRY.KIND,
                        ACCOUNT_ENTRY.CURRENCY,
                        ACCOUNT_POSTING.AMOUNT,
                        ACCOUNT_ENTRY.REASON,
                        ACCOUNT_ENTRY.VAT)
                .from(ACCOUNT_POSTING)
                .join(ACCOUNT_ENTRY)
                .on(
                        ACCOUNT_ENTRY.PARTNER_ID.eq(ACCOUNT_POSTING.PARTNER_ID),
                        ACCOUNT_ENTRY.ID.eq(ACCOUNT_POSTING.ENTRY_ID))
                .where(ACCOUNT_POSTING.PARTNER_ID.eq(partner))
                .and(ACCOUNT_POSTING.ITEM_ID.eq(invoice.value()))
                .and(ACCOUNT_ENTRY.KIND.notIn(EntryKind.INVOICE, EntryKind.CREDIT_NOTE))
                .orderBy(ACCOUNT_ENTRY.CREATED_AT, ACCOUNT_ENTRY.ID)
                .fetch(row -> {
                    var unit = Currency.getInstance(row.value4());
                    var amount = DecimalForm.amount(row.value5(), unit);
                    var vat = DecimalForm.amount(row.value7(), unit);
                    var corrected = vat.signum() == 0 ? "" : "; VAT " + vat.toPlainString();
                    var reason = row.value6() == null ? "" : ": " + row.value6();
                    return new HistoryEntry(
                            row.value1(),
                            row.value2(),
                            row.value3().name(),
                            amount.toPlainString() + corrected + reason,
                            amount,
                            row.value6());
                });
    }

    /** The same whole, the document itself first, with what is open after each. */
    List<InvoiceEntry> money(PartnerId partner, InvoiceId invoice) {
        var balance = new AtomicReference<>(BigDecimal.ZERO);
        return db.select(
                        ACCOUNT_ENTRY.ID,
                        ACCOUNT_ENTRY.ENTRY_DATE,
                        ACCOUNT_ENTRY.KIND,
                        ACCOUNT_ENTRY.CURRENCY,
                        ACCOUNT_POSTING.AMOUNT,
                        ACCOUNT_ENTRY.PAYMENT_ID,
                        PAYMENT.VERSION,
                        PAYMENT.REFERENCE,
                        ACCOUNT_ENTRY.REASON,
                        UNDOING.ID,
                        ACCOUNT_ENTRY.VAT,
                        OTHER.ID,
                        OTHER.NUMBER)
                .from(ACCOUNT_POSTING)
                .join(ACCOUNT_ENTRY)
                .on(
                        ACCOUNT_ENTRY.PARTNER_ID.eq(ACCOUNT_POSTING.PARTNER_ID),
                        ACCOUNT_ENTRY.ID.eq(ACCOUNT_POSTING.ENTRY_ID))
                .leftJoin(PAYMENT)
                .on(PAYMENT.PARTNER_ID.eq(ACCOUNT_ENTRY.PARTNER_ID), PAYMENT.ID.eq(ACCOUNT_ENTRY.PAYMENT_ID))
                .leftJoin(OTHER)
                .on(
                        OTHER.PARTNER_ID.eq(ACCOUNT_POSTING.PARTNER_ID),
                        OTHER.ID.coerce(Long.class).eq(otherOf(invoice)))
                .leftJoin(UNDOING)
                .on(UNDOING.PARTNER_ID.eq(ACCOUNT_ENTRY.PARTNER_ID), UNDOING.UNDOES_ID.eq(ACCOUNT_ENTRY.ID))
                .where(ACCOUNT_POSTING.PARTNER_ID.eq(partner))
                .and(ACCOUNT_POSTING.ITEM_ID.eq(invoice.value()))
                .orderBy(ACCOUNT_ENTRY.CREATED_AT, ACCOUNT_ENTRY.ID, ACCOUNT_POSTING.POSITION)
                .fetch(row -> {
                    var unit = Currency.getInstance(row.value4());
                    var amount = DecimalForm.amount(row.value5(), unit);
                    return new InvoiceEntry(
                            row.value1(),
                            row.value2(),
                            row.value3(),
                            amount,
                            DecimalForm.amount(row.value11(), unit),
                            balance.accumulateAndGet(amount, BigDecimal::add),
                            row.value6(),
                            row.value7(),
                            row.value8(),
                            row.value9(),
                            row.value12() == null ? null : new OtherDocument(row.value12(), row.value13()),
                            row.value10() != null);
                });
    }

    /** On a credit note the entry names the invoice, on the invoice its posting names the credit note. */
    private static Field<Long> otherOf(InvoiceId invoice) {
        return when(ACCOUNT_ENTRY.KIND.ne(EntryKind.ALLOCATION), inline((Long) null))
                .when(ACCOUNT_ENTRY.INVOICE_ID.ne(invoice), ACCOUNT_ENTRY.INVOICE_ID.coerce(Long.class))
                .otherwise(ACCOUNT_POSTING.SOURCE_ID);
    }
}
