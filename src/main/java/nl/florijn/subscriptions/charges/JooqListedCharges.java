package nl.florijn.subscriptions.charges;

import static florijn.db.Tables.CHARGE;

import java.util.Optional;
import nl.florijn.catalog.prices.PriceList;
import nl.florijn.catalog.prices.PriceListUse;
import nl.florijn.platform.Conflict;
import nl.florijn.platform.PartnerId;
import org.jooq.DSLContext;
import org.springframework.stereotype.Component;

/** Extra charges that name a price list. */
@Component
class JooqListedCharges implements PriceListUse {

    private final DSLContext db;

    JooqListedCharges(DSLContext db) {
        this.db = db;
    }

    @Override
    public Optional<Conflict> of(PartnerId partner, PriceList list) {
        var charges = db.fetchCount(CHARGE, CHARGE.PARTNER_ID.eq(partner), CHARGE.PRICE_LIST_ID.eq(list.id()));
        return charges == 0
                ? Optional.empty()
                : Optional.of(new Conflict(
                                "PRICE_LIST_OF_CHARGES",
                                "Extra charges that name this price list: " + charges + ".",
                                charges)
                        .about(list.details().code()));
    }
}
