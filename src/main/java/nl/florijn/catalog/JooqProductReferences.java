package nl.florijn.catalog;

import static florijn.db.Tables.BILLED_PERIOD;
import static florijn.db.Tables.BROUGHT_OVER;
import static florijn.db.Tables.CHARGE;
import static florijn.db.Tables.INDEXATION;
import static florijn.db.Tables.INVOICE_LINE;
import static florijn.db.Tables.INVOICE_TEMPLATE_LINE;
import static florijn.db.Tables.PRICE_LIST;
import static florijn.db.Tables.PRICE_LIST_ENTRY;
import static florijn.db.Tables.SUBSCRIPTION;
import static florijn.db.Tables.SUBSCRIPTION_CHANGE;
import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.select;

import java.util.List;
import nl.florijn.catalog.uses.JooqReferences;
import nl.florijn.catalog.uses.Reference;
import nl.florijn.catalog.uses.UsedBy;
import nl.florijn.platform.PartnerId;
import org.jooq.Field;
import org.springframework.stereotype.Repository;

/** What refers to products. Lines of invoices have no index by product: they are read last, when nothing else does. */
@Repository
class JooqProductReferences {

    private static final Field<String> LIST = field(select(PRICE_LIST.CODE)
            .from(PRICE_LIST)
            .where(PRICE_LIST.PARTNER_ID.eq(PRICE_LIST_ENTRY.PARTNER_ID))
            .and(PRICE_LIST.ID.eq(PRICE_LIST_ENTRY.PRICE_LIST_ID)));

    private final JooqReferences references;

    JooqProductReferences(JooqReferences references) {
        this.references = references;
    }

    void refuseWhenAny(PartnerId partner, ProductId id) {
        references.refuseWhenAny(
                partner,
                List.of(
                        Reference.of(UsedBy.SUBSCRIPTIONS, SUBSCRIPTION.PARTNER_ID, SUBSCRIPTION.PRODUCT_ID.eq(id))
                                .named(SUBSCRIPTION.DESCRIPTION),
                        Reference.of(
                                UsedBy.SUBSCRIPTIONS,
                                SUBSCRIPTION_CHANGE.PARTNER_ID,
                                SUBSCRIPTION_CHANGE.PRODUCT_ID.eq(id)),
                        Reference.of(UsedBy.SUBSCRIPTIONS, BROUGHT_OVER.PARTNER_ID, BROUGHT_OVER.PRODUCT_ID.eq(id)),
                        Reference.of(UsedBy.SUBSCRIPTIONS, BILLED_PERIOD.PARTNER_ID, BILLED_PERIOD.PRODUCT_ID.eq(id)),
                        Reference.of(UsedBy.CHARGES, CHARGE.PARTNER_ID, CHARGE.PRODUCT_ID.eq(id))
                                .named(CHARGE.DESCRIPTION),
                        Reference.of(
                                        UsedBy.PRICE_LISTS,
                                        PRICE_LIST_ENTRY.PARTNER_ID,
                                        PRICE_LIST_ENTRY.PRODUCT_ID.eq(id))
                                .named(LIST),
                        Reference.of(
                                        UsedBy.TEMPLATES,
                                        INVOICE_TEMPLATE_LINE.PARTNER_ID,
                                        INVOICE_TEMPLATE_LINE.PRODUCT_ID.eq(id))
                                .named(JooqReferences.TEMPLATE),
                        Reference.of(UsedBy.INDEXATIONS, INDEXATION.PARTNER_ID, INDEXATION.PRODUCT_ID.eq(id)),
                        Reference.of(UsedBy.INVOICES, INVOICE_LINE.PARTNER_ID, INVOICE_LINE.PRODUCT_ID.eq(id))));
    }
}
