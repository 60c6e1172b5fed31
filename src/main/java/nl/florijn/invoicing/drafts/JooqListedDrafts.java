package nl.florijn.invoicing.drafts;

import static florijn.db.Tables.INVOICE;
import static florijn.db.Tables.INVOICE_LINE;
import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.selectDistinct;

import java.util.Optional;
import nl.florijn.catalog.prices.PriceList;
import nl.florijn.catalog.prices.PriceListUse;
import nl.florijn.invoicing.InvoiceStatus;
import nl.florijn.platform.Conflict;
import nl.florijn.platform.PartnerId;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.springframework.stereotype.Component;

/** Lines of drafts that say that their price is from a list. */
@Component
class JooqListedDrafts implements PriceListUse {

    private static final Field<String> LIST =
            field("json_value({0}, '$.list')", String.class, INVOICE_LINE.PRICE_LIST_ENTRY);

    private final DSLContext db;

    JooqListedDrafts(DSLContext db) {
        this.db = db;
    }

    @Override
    public Optional<Conflict> of(PartnerId partner, PriceList list) {
        var drafts = db.fetchCount(selectDistinct(INVOICE.ID)
                .from(INVOICE)
                .straightJoin(INVOICE_LINE) // drafts are few, lines are many
                .on(INVOICE_LINE.PARTNER_ID.eq(INVOICE.PARTNER_ID), INVOICE_LINE.INVOICE_ID.eq(INVOICE.ID))
                .where(INVOICE.PARTNER_ID.eq(partner))
                .and(INVOICE.STATUS.eq(InvoiceStatus.DRAFT))
                .and(LIST.eq(list.details().code())));
        return drafts == 0
                ? Optional.empty()
                : Optional.of(new Conflict(
                        "PRICE_LIST_ON_DRAFTS",
                        "Drafts with prices of this price list: " + drafts + ". Approve or discard them first.",
                        drafts));
    }
}
