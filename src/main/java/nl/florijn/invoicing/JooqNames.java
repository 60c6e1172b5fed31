package nl.florijn.invoicing;

import static florijn.db.Tables.CUSTOMER;
import static florijn.db.Tables.INVOICE;
import static florijn.db.Tables.INVOICE_LINE;
import static florijn.db.Tables.INVOICE_VAT;
import static florijn.db.Tables.LAYOUT;
import static florijn.db.Tables.LEDGER_ACCOUNT;
import static florijn.db.Tables.VAT_CODE;
import static org.jooq.impl.DSL.coalesce;
import static org.jooq.impl.DSL.condition;
import static org.jooq.impl.DSL.when;

import florijn.db.tables.LedgerAccount;
import java.util.Collection;
import java.util.Set;
import nl.florijn.customers.CustomerId;
import nl.florijn.platform.PartnerId;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Table;
import org.springframework.stereotype.Repository;

/**
 * What customers, codes and layouts are called on an invoice: on a draft as they are called now, from approval on as they
 * were called then (R31).
 */
@Repository
public class JooqNames {

    /** For queries that join {@code INVOICE} with its debtor in {@code CUSTOMER}. */
    public static final Field<String> DEBTOR_NUMBER = coalesce(INVOICE.DEBTOR_NUMBER, CUSTOMER.NUMBER);

    public static final Field<String> DEBTOR_NAME = coalesce(INVOICE.DEBTOR_NAME, CUSTOMER.NAME);
    static final Field<String> LAYOUT_CODE = coalesce(INVOICE.LAYOUT_CODE, LAYOUT.CODE);

    /** Of the VAT itself. */
    private static final LedgerAccount VAT_ACCOUNT = LEDGER_ACCOUNT.as("vat_account");

    /** By its index, lest all lines of the partner be read where many drafts are asked for. */
    private static final Table<?> LINES = INVOICE_LINE
            .forceIndex("line_of_invoice")
            .straightJoin(CUSTOMER)
            .on(CUSTOMER.PARTNER_ID.eq(INVOICE_LINE.PARTNER_ID), CUSTOMER.ID.eq(INVOICE_LINE.CUSTOMER_ID))
            .straightJoin(VAT_CODE)
            .on(VAT_CODE.PARTNER_ID.eq(INVOICE_LINE.PARTNER_ID), VAT_CODE.ID.eq(INVOICE_LINE.VAT_CODE_ID))
            .straightJoin(LEDGER_ACCOUNT)
            .on(
                    LEDGER_ACCOUNT.PARTNER_ID.eq(INVOICE_LINE.PARTNER_ID),
                    LEDGER_ACCOUNT.ID.eq(INVOICE_LINE.LEDGER_ACCOUNT_ID));

    private static final Table<?> SHARES = INVOICE_VAT
            .straightJoin(VAT_CODE)
            .on(VAT_CODE.PARTNER_ID.eq(INVOICE_VAT.PARTNER_ID), VAT_CODE.ID.eq(INVOICE_VAT.VAT_CODE_ID))
            .straightJoin(LEDGER_ACCOUNT)
            .on(
                    LEDGER_ACCOUNT.PARTNER_ID.eq(INVOICE_VAT.PARTNER_ID),
                    LEDGER_ACCOUNT.ID.eq(INVOICE_VAT.LEDGER_ACCOUNT_ID))
            .straightJoin(VAT_ACCOUNT)
            .on(VAT_ACCOUNT.PARTNER_ID.eq(VAT_CODE.PARTNER_ID), VAT_ACCOUNT.ID.eq(VAT_CODE.LEDGER_ACCOUNT_ID));

    /** For queries that join {@code INVOICE_LINE} with its invoice, and with whose it is in {@code CUSTOMER}. */
    static final Field<String> CUSTOMER_OF_LINE = frozen(INVOICE_LINE.CUSTOMER_NAME, CUSTOMER.NAME);

    static final Field<String> VAT_CODE_OF_LINE = frozen(INVOICE_LINE.VAT_CODE, VAT_CODE.CODE);
    static final Field<String> ACCOUNT_OF_LINE = frozen(INVOICE_LINE.LEDGER_ACCOUNT, LEDGER_ACCOUNT.CODE);
    static final Field<String> VAT_CODE_OF_SHARE = frozen(INVOICE_VAT.VAT_CODE, VAT_CODE.CODE);

    private final DSLContext db;

    JooqNames(DSLContext db) {
        this.db = db;
    }

    private static Field<String> frozen(Field<String> then, Field<String> now) {
        return when(INVOICE.STATUS.ne(InvoiceStatus.DRAFT), then).otherwise(now);
    }

    /** What these customers, and the partner's codes, are called now. */
    public NamesNow now(PartnerId partner, Collection<CustomerId> customers) {
        return new NamesNow(
                db.select(CUSTOMER.ID, CUSTOMER.NAME)
                        .from(CUSTOMER)
                        .where(CUSTOMER.PARTNER_ID.eq(partner))
                        .and(CUSTOMER.ID.in(customers))
                        .fetchMap(CUSTOMER.ID, CUSTOMER.NAME),
                db.select(VAT_CODE.ID, VAT_CODE.CODE, VAT_ACCOUNT.CODE)
                        .from(VAT_CODE)
                        .join(VAT_ACCOUNT)
                        .on(
                                VAT_ACCOUNT.PARTNER_ID.eq(VAT_CODE.PARTNER_ID),
                                VAT_ACCOUNT.ID.eq(VAT_CODE.LEDGER_ACCOUNT_ID))
                        .where(VAT_CODE.PARTNER_ID.eq(partner))
                        .fetchMap(VAT_CODE.ID, row -> new NamesNow.Vat(row.value2(), row.value3())),
                db.select(LEDGER_ACCOUNT.ID, LEDGER_ACCOUNT.CODE)
                        .from(LEDGER_ACCOUNT)
                        .where(LEDGER_ACCOUNT.PARTNER_ID.eq(partner))
                        .fetchMap(LEDGER_ACCOUNT.ID, LEDGER_ACCOUNT.CODE));
    }

    /** Has lines and VAT of drafts that are being approved say what all is called now; they nearly always do already. */
    public void keep(PartnerId partner, Collection<InvoiceId> ids) {
        var renamed = ofLines(partner, ids);
        if (!renamed.isEmpty()) {
            keepOnLines(partner, renamed);
        }
        var recoded = ofVat(partner, ids);
        if (!recoded.isEmpty()) {
            keepOnVat(partner, recoded);
        }
    }

    /** Drafts with lines that do not. */
    private Set<InvoiceId> ofLines(PartnerId partner, Collection<InvoiceId> ids) {
        return db.selectDistinct(INVOICE_LINE.INVOICE_ID)
                .from(LINES)
                .where(INVOICE_LINE.PARTNER_ID.eq(partner))
                .and(INVOICE_LINE.INVOICE_ID.in(ids))
                .and(differs(INVOICE_LINE.CUSTOMER_NAME, CUSTOMER.NAME)
                        .or(differs(INVOICE_LINE.VAT_CODE, VAT_CODE.CODE))
                        .or(differs(INVOICE_LINE.LEDGER_ACCOUNT, LEDGER_ACCOUNT.CODE)))
                .fetchSet(INVOICE_LINE.INVOICE_ID);
    }

    private Set<InvoiceId> ofVat(PartnerId partner, Collection<InvoiceId> ids) {
        return db.selectDistinct(INVOICE_VAT.INVOICE_ID)
                .from(SHARES)
                .where(INVOICE_VAT.PARTNER_ID.eq(partner))
                .and(INVOICE_VAT.INVOICE_ID.in(ids))
                .and(differs(INVOICE_VAT.VAT_CODE, VAT_CODE.CODE)
                        .or(differs(INVOICE_VAT.LEDGER_ACCOUNT, LEDGER_ACCOUNT.CODE))
                        .or(differs(INVOICE_VAT.VAT_LEDGER_ACCOUNT, VAT_ACCOUNT.CODE)))
                .fetchSet(INVOICE_VAT.INVOICE_ID);
    }

    /** Letter for letter: names compare without regard to case and accents. */
    private static Condition differs(Field<String> then, Field<String> now) {
        return condition("not (binary {0} <=> binary {1})", then, now);
    }

    private void keepOnLines(PartnerId partner, Set<InvoiceId> ids) {
        db.update(LINES)
                .set(INVOICE_LINE.CUSTOMER_NAME, CUSTOMER.NAME)
                .set(INVOICE_LINE.VAT_CODE, VAT_CODE.CODE)
                .set(INVOICE_LINE.LEDGER_ACCOUNT, LEDGER_ACCOUNT.CODE)
                .where(INVOICE_LINE.PARTNER_ID.eq(partner))
                .and(INVOICE_LINE.INVOICE_ID.in(ids))
                .execute();
    }

    private void keepOnVat(PartnerId partner, Set<InvoiceId> ids) {
        db.update(SHARES)
                .set(INVOICE_VAT.VAT_CODE, VAT_CODE.CODE)
                .set(INVOICE_VAT.LEDGER_ACCOUNT, LEDGER_ACCOUNT.CODE)
                .set(INVOICE_VAT.VAT_LEDGER_ACCOUNT, VAT_ACCOUNT.CODE)
                .where(INVOICE_VAT.PARTNER_ID.eq(partner))
                .and(INVOICE_VAT.INVOICE_ID.in(ids))
                .execute();
    }
}
