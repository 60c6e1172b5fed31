package nl.florijn.subscriptions.indexations;

import static florijn.db.Tables.INDEXATION;

import java.util.Optional;
import nl.florijn.catalog.prices.PriceList;
import nl.florijn.catalog.prices.PriceListUse;
import nl.florijn.platform.Conflict;
import nl.florijn.platform.PartnerId;
import org.jooq.DSLContext;
import org.springframework.stereotype.Component;

/** Indexations of a price list, also those that were undone. */
@Component
class JooqIndexedLists implements PriceListUse {

    private final DSLContext db;

    JooqIndexedLists(DSLContext db) {
        this.db = db;
    }

    @Override
    public Optional<Conflict> of(PartnerId partner, PriceList list) {
        var used =
                db.fetchExists(INDEXATION, INDEXATION.PARTNER_ID.eq(partner), INDEXATION.PRICE_LIST_ID.eq(list.id()));
        return used
                ? Optional.of(new Conflict(
                        "PRICE_LIST_INDEXED",
                        "This price list was indexed, and stays for whoever asks what was raised."))
                : Optional.empty();
    }
}
