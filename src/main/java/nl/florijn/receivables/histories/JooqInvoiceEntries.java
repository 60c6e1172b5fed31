package nl.florijn.receivables.histories;

import static florijn.db.Tables.ACCOUNT_ENTRY;
import static florijn.db.Tables.ACCOUNT_POSTING;

import java.util.Currency;
import java.util.List;
import nl.florijn.invoicing.InvoiceId;
import nl.florijn.platform.DecimalForm;
import nl.florijn.platform.PartnerId;
import nl.florijn.receivables.EntryKind;
import org.jooq.DSLContext;
import org.springframework.stereotype.Repository;

@Repository
class JooqInvoiceEntries {

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
                        ACCOUNT_ENTRY.REASON)
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
                    var amount = DecimalForm.amount(row.value5(), Currency.getInstance(row.value4()));
                    var reason = row.value6() == null ? "" : ": " + row.value6();
                    return new HistoryEntry(
                            row.value1(),
                            row.value2(),
                            row.value3().name(),
                            amount.toPlainString() + reason,
                            amount,
                            row.value6());
                });
    }
}
