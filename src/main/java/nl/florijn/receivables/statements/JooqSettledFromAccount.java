package nl.florijn.receivables.statements;

import static florijn.db.Tables.ACCOUNT_ENTRY;
import static florijn.db.Tables.ACCOUNT_POSTING;
import static florijn.db.Tables.INVOICE;
import static florijn.db.Tables.PAYMENT;
import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.select;
import static org.jooq.impl.DSL.sum;

import java.math.BigDecimal;
import java.util.List;
import nl.florijn.platform.DecimalForm;
import nl.florijn.platform.PartnerId;
import nl.florijn.receivables.EntryKind;
import nl.florijn.receivables.ledger.AccountKey;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.springframework.stereotype.Repository;

@Repository
class JooqSettledFromAccount {

    private static final florijn.db.tables.AccountEntry UNDOING = ACCOUNT_ENTRY.as("undoing");
    private static final florijn.db.tables.AccountPosting OTHER = ACCOUNT_POSTING.as("other");
    private static final florijn.db.tables.Invoice NOTE = INVOICE.as("note");

    private final DSLContext db;

    JooqSettledFromAccount(DSLContext db) {
        this.db = db;
    }

    /** The newest first. What a credit note settles of the invoice that it is for is left out: it goes with it (R33). */
    List<SettledFromAccount> of(PartnerId partner, AccountKey account, int most) {
        return db.select(
                        ACCOUNT_ENTRY.ID,
                        ACCOUNT_ENTRY.ENTRY_DATE,
                        ACCOUNT_POSTING.AMOUNT,
                        INVOICE.ID,
                        INVOICE.NUMBER,
                        NOTE.ID,
                        NOTE.NUMBER,
                        PAYMENT.ID,
                        PAYMENT.REFERENCE)
                .from(ACCOUNT_ENTRY)
                .join(ACCOUNT_POSTING)
                .on(
                        ACCOUNT_POSTING.PARTNER_ID.eq(ACCOUNT_ENTRY.PARTNER_ID),
                        ACCOUNT_POSTING.ENTRY_ID.eq(ACCOUNT_ENTRY.ID))
                .join(INVOICE)
                .on(INVOICE.PARTNER_ID.eq(ACCOUNT_ENTRY.PARTNER_ID), INVOICE.ID.eq(ACCOUNT_ENTRY.INVOICE_ID))
                .leftJoin(NOTE)
                .on(
                        NOTE.PARTNER_ID.eq(ACCOUNT_POSTING.PARTNER_ID),
                        NOTE.ID.coerce(Long.class).eq(ACCOUNT_POSTING.SOURCE_ID))
                .leftJoin(PAYMENT)
                .on(PAYMENT.PARTNER_ID.eq(ACCOUNT_ENTRY.PARTNER_ID), PAYMENT.ID.eq(ACCOUNT_ENTRY.PAYMENT_ID))
                .leftJoin(UNDOING)
                .on(UNDOING.PARTNER_ID.eq(ACCOUNT_ENTRY.PARTNER_ID), UNDOING.UNDOES_ID.eq(ACCOUNT_ENTRY.ID))
                .where(ACCOUNT_ENTRY.PARTNER_ID.eq(partner))
                .and(ACCOUNT_ENTRY.DEBTOR_ID.eq(account.debtor()))
                .and(ACCOUNT_ENTRY.CURRENCY.eq(account.currency().getCurrencyCode()))
                .and(ACCOUNT_ENTRY.KIND.eq(EntryKind.ALLOCATION))
                .and(ACCOUNT_ENTRY.UNDOES_ID.isNull())
                .and(UNDOING.ID.isNull())
                .and(ACCOUNT_POSTING.SOURCE_ID.isNotNull())
                .and(ACCOUNT_POSTING.AMOUNT.lt(BigDecimal.ZERO))
                .and(NOTE.CREDITS_INVOICE_ID.isDistinctFrom(INVOICE.ID))
                .and(settledYet().lt(BigDecimal.ZERO))
                .orderBy(ACCOUNT_ENTRY.ENTRY_DATE.desc(), ACCOUNT_ENTRY.CREATED_AT.desc(), ACCOUNT_ENTRY.ID.desc())
                .limit(most)
                .fetch(row -> new SettledFromAccount(
                        row.value1(),
                        row.value2(),
                        DecimalForm.amount(row.value3().negate(), account.currency()),
                        row.value4(),
                        row.value5(),
                        row.value6(),
                        row.value7(),
                        row.value8(),
                        row.value9()));
    }

    /** A payment that is undone or refunded takes back what it settled by entries that name none. */
    private static Field<BigDecimal> settledYet() {
        return field(select(sum(OTHER.AMOUNT))
                .from(OTHER)
                .where(OTHER.PARTNER_ID.eq(ACCOUNT_POSTING.PARTNER_ID))
                .and(OTHER.SOURCE_ID.eq(ACCOUNT_POSTING.SOURCE_ID))
                .and(OTHER.ITEM_ID.eq(ACCOUNT_POSTING.ITEM_ID)));
    }
}
