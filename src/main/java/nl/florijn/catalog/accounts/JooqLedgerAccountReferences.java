package nl.florijn.catalog.accounts;

import static florijn.db.Tables.BROUGHT_OVER;
import static florijn.db.Tables.CHARGE;
import static florijn.db.Tables.INVOICE;
import static florijn.db.Tables.INVOICE_LINE;
import static florijn.db.Tables.INVOICE_TEMPLATE_LINE;
import static florijn.db.Tables.INVOICE_VAT;
import static florijn.db.Tables.PARTNER;
import static florijn.db.Tables.PRODUCT;
import static florijn.db.Tables.VAT_CODE;

import java.util.List;
import nl.florijn.catalog.uses.JooqReferences;
import nl.florijn.catalog.uses.Reference;
import nl.florijn.catalog.uses.UsedBy;
import nl.florijn.platform.PartnerId;
import org.springframework.stereotype.Repository;

/** What refers to ledger accounts. */
@Repository
class JooqLedgerAccountReferences {

    private final JooqReferences references;

    JooqLedgerAccountReferences(JooqReferences references) {
        this.references = references;
    }

    void refuseWhenAny(PartnerId partner, LedgerAccountId id) {
        references.refuseWhenAny(
                partner,
                List.of(
                        Reference.of(
                                UsedBy.SETTINGS,
                                PARTNER.PARTNER_ID,
                                PARTNER.DEFAULT_ACCOUNT_ID.eq(id).or(PARTNER.SURCHARGE_ACCOUNT_ID.eq(id))),
                        Reference.of(UsedBy.VAT_CODES, VAT_CODE.PARTNER_ID, VAT_CODE.LEDGER_ACCOUNT_ID.eq(id))
                                .named(VAT_CODE.CODE),
                        Reference.of(UsedBy.PRODUCTS, PRODUCT.PARTNER_ID, PRODUCT.LEDGER_ACCOUNT_ID.eq(id))
                                .named(PRODUCT.CODE),
                        Reference.of(UsedBy.CHARGES, CHARGE.PARTNER_ID, CHARGE.LEDGER_ACCOUNT_ID.eq(id))
                                .named(CHARGE.DESCRIPTION),
                        Reference.of(
                                        UsedBy.TEMPLATES,
                                        INVOICE_TEMPLATE_LINE.PARTNER_ID,
                                        INVOICE_TEMPLATE_LINE.LEDGER_ACCOUNT_ID.eq(id))
                                .named(JooqReferences.TEMPLATE),
                        Reference.of(
                                UsedBy.SUBSCRIPTIONS, BROUGHT_OVER.PARTNER_ID, BROUGHT_OVER.LEDGER_ACCOUNT_ID.eq(id)),
                        Reference.of(UsedBy.INVOICES, INVOICE_LINE.PARTNER_ID, INVOICE_LINE.LEDGER_ACCOUNT_ID.eq(id)),
                        Reference.of(UsedBy.INVOICES, INVOICE_VAT.PARTNER_ID, INVOICE_VAT.LEDGER_ACCOUNT_ID.eq(id)),
                        Reference.of(UsedBy.INVOICES, INVOICE.PARTNER_ID, INVOICE.SURCHARGE_ACCOUNT_ID.eq(id))));
    }
}
