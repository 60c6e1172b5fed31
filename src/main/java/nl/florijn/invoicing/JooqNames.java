package nl.florijn.invoicing;

import static florijn.db.Tables.CUSTOMER;
import static florijn.db.Tables.INVOICE;
import static florijn.db.Tables.INVOICE_LINE;
import static florijn.db.Tables.INVOICE_VAT;
import static florijn.db.Tables.LAYOUT;
import static florijn.db.Tables.LEDGER_ACCOUNT;
import static florijn.db.Tables.VAT_CODE;
import static org.jooq.impl.DSL.coalesce;

import java.util.Collection;
import nl.florijn.platform.PartnerId;
import org.jooq.DSLContext;
import org.jooq.Field;
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

    /** For queries that join {@code INVOICE_LINE} with whose it is in {@code CUSTOMER}. */
    static final Field<String> CUSTOMER_OF_LINE = coalesce(INVOICE_LINE.CUSTOMER_NAME, CUSTOMER.NAME);

    static final Field<String> VAT_CODE_OF_LINE = coalesce(INVOICE_LINE.VAT_CODE, VAT_CODE.CODE);
    static final Field<String> ACCOUNT_OF_LINE = coalesce(INVOICE_LINE.LEDGER_ACCOUNT, LEDGER_ACCOUNT.CODE);
    static final Field<String> VAT_CODE_OF_SHARE = coalesce(INVOICE_VAT.VAT_CODE, VAT_CODE.CODE);

    private final DSLContext db;

    JooqNames(DSLContext db) {
        this.db = db;
    }

    /** Writes on lines and VAT of drafts that are being approved what all is called now. */
    public void keep(PartnerId partner, Collection<InvoiceId> ids) {
        db.update(INVOICE_LINE
                        .straightJoin(CUSTOMER)
                        .on(CUSTOMER.PARTNER_ID.eq(INVOICE_LINE.PARTNER_ID), CUSTOMER.ID.eq(INVOICE_LINE.CUSTOMER_ID))
                        .straightJoin(VAT_CODE)
                        .on(VAT_CODE.PARTNER_ID.eq(INVOICE_LINE.PARTNER_ID), VAT_CODE.ID.eq(INVOICE_LINE.VAT_CODE_ID))
                        .straightJoin(LEDGER_ACCOUNT)
                        .on(
                                LEDGER_ACCOUNT.PARTNER_ID.eq(INVOICE_LINE.PARTNER_ID),
                                LEDGER_ACCOUNT.ID.eq(INVOICE_LINE.LEDGER_ACCOUNT_ID)))
                .set(INVOICE_LINE.CUSTOMER_NAME, CUSTOMER.NAME)
                .set(INVOICE_LINE.VAT_CODE, VAT_CODE.CODE)
                .set(INVOICE_LINE.LEDGER_ACCOUNT, LEDGER_ACCOUNT.CODE)
                .where(INVOICE_LINE.PARTNER_ID.eq(partner))
                .and(INVOICE_LINE.INVOICE_ID.in(ids))
                .execute();
        var vat = LEDGER_ACCOUNT.as("vat");
        db.update(INVOICE_VAT
                        .straightJoin(VAT_CODE)
                        .on(VAT_CODE.PARTNER_ID.eq(INVOICE_VAT.PARTNER_ID), VAT_CODE.ID.eq(INVOICE_VAT.VAT_CODE_ID))
                        .straightJoin(LEDGER_ACCOUNT)
                        .on(
                                LEDGER_ACCOUNT.PARTNER_ID.eq(INVOICE_VAT.PARTNER_ID),
                                LEDGER_ACCOUNT.ID.eq(INVOICE_VAT.LEDGER_ACCOUNT_ID))
                        .straightJoin(vat)
                        .on(vat.PARTNER_ID.eq(VAT_CODE.PARTNER_ID), vat.ID.eq(VAT_CODE.LEDGER_ACCOUNT_ID)))
                .set(INVOICE_VAT.VAT_CODE, VAT_CODE.CODE)
                .set(INVOICE_VAT.LEDGER_ACCOUNT, LEDGER_ACCOUNT.CODE)
                .set(INVOICE_VAT.VAT_LEDGER_ACCOUNT, vat.CODE)
                .where(INVOICE_VAT.PARTNER_ID.eq(partner))
                .and(INVOICE_VAT.INVOICE_ID.in(ids))
                .execute();
    }
}
