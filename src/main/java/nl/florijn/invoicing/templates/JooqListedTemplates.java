package nl.florijn.invoicing.templates;

import static florijn.db.Tables.INVOICE_TEMPLATE_LINE;
import static org.jooq.impl.DSL.selectDistinct;

import java.util.Optional;
import nl.florijn.catalog.prices.PriceList;
import nl.florijn.catalog.prices.PriceListUse;
import nl.florijn.platform.Conflict;
import nl.florijn.platform.PartnerId;
import org.jooq.DSLContext;
import org.springframework.stereotype.Component;

/** Models with lines that name a price list. */
@Component
class JooqListedTemplates implements PriceListUse {

    private final DSLContext db;

    JooqListedTemplates(DSLContext db) {
        this.db = db;
    }

    @Override
    public Optional<Conflict> of(PartnerId partner, PriceList list) {
        var templates = db.fetchCount(selectDistinct(INVOICE_TEMPLATE_LINE.TEMPLATE_ID)
                .from(INVOICE_TEMPLATE_LINE)
                .where(INVOICE_TEMPLATE_LINE.PARTNER_ID.eq(partner))
                .and(INVOICE_TEMPLATE_LINE.PRICE_LIST_ID.eq(list.id())));
        return templates == 0
                ? Optional.empty()
                : Optional.of(new Conflict(
                        "PRICE_LIST_OF_TEMPLATES",
                        "Models with lines that name this price list: " + templates + ".",
                        templates));
    }
}
