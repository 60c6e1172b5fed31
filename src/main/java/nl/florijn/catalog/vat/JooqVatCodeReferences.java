package nl.florijn.catalog.vat;

import static florijn.db.Tables.BROUGHT_OVER;
import static florijn.db.Tables.CHARGE;
import static florijn.db.Tables.CUSTOMER;
import static florijn.db.Tables.INVOICE;
import static florijn.db.Tables.INVOICE_LINE;
import static florijn.db.Tables.INVOICE_TEMPLATE_LINE;
import static florijn.db.Tables.INVOICE_VAT;
import static florijn.db.Tables.PARTNER;
import static florijn.db.Tables.PRODUCT;

import java.util.List;
import nl.florijn.catalog.uses.JooqReferences;
import nl.florijn.catalog.uses.Reference;
import nl.florijn.catalog.uses.UsedBy;
import nl.florijn.platform.PartnerId;
import org.springframework.stereotype.Repository;

/** What refers to VAT codes. */
@Repository
class JooqVatCodeReferences {

    private final JooqReferences references;

    JooqVatCodeReferences(JooqReferences references) {
        this.references = references;
    }

    void refuseWhenAny(PartnerId partner, VatCodeId id) {
        references.refuseWhenAny(
                partner,
                List.of(
                        Reference.of(
                                UsedBy.SETTINGS,
                                PARTNER.PARTNER_ID,
                                PARTNER.DEFAULT_VAT_CODE_ID
                                        .eq(id)
                                        .or(PARTNER.CREDIT_SURCHARGE_VAT_CODE_ID.eq(id))
                                        .or(PARTNER.CO_CONTRACTOR_VAT_CODE_ID.eq(id))),
                        Reference.of(UsedBy.PRODUCTS, PRODUCT.PARTNER_ID, PRODUCT.VAT_CODE_ID.eq(id))
                                .named(PRODUCT.CODE),
                        Reference.of(UsedBy.CUSTOMERS, CUSTOMER.PARTNER_ID, CUSTOMER.VAT_CODE_ID.eq(id))
                                .named(CUSTOMER.NAME),
                        Reference.of(UsedBy.CHARGES, CHARGE.PARTNER_ID, CHARGE.VAT_CODE_ID.eq(id))
                                .named(CHARGE.DESCRIPTION),
                        Reference.of(
                                        UsedBy.TEMPLATES,
                                        INVOICE_TEMPLATE_LINE.PARTNER_ID,
                                        INVOICE_TEMPLATE_LINE.VAT_CODE_ID.eq(id))
                                .named(JooqReferences.TEMPLATE),
                        Reference.of(UsedBy.SUBSCRIPTIONS, BROUGHT_OVER.PARTNER_ID, BROUGHT_OVER.VAT_CODE_ID.eq(id)),
                        Reference.of(UsedBy.INVOICES, INVOICE_LINE.PARTNER_ID, INVOICE_LINE.VAT_CODE_ID.eq(id)),
                        Reference.of(UsedBy.INVOICES, INVOICE_VAT.PARTNER_ID, INVOICE_VAT.VAT_CODE_ID.eq(id)),
                        Reference.of(
                                UsedBy.INVOICES, INVOICE.PARTNER_ID, INVOICE.CREDIT_SURCHARGE_VAT_CODE_ID.eq(id))));
    }
}
