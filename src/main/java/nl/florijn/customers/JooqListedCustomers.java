package nl.florijn.customers;

import static florijn.db.Tables.CUSTOMER;

import java.util.Optional;
import nl.florijn.catalog.prices.PriceList;
import nl.florijn.catalog.prices.PriceListUse;
import nl.florijn.platform.Conflict;
import nl.florijn.platform.PartnerId;
import org.jooq.DSLContext;
import org.springframework.stereotype.Component;

/** Customers that have a price list. */
@Component
class JooqListedCustomers implements PriceListUse {

    private final DSLContext db;

    JooqListedCustomers(DSLContext db) {
        this.db = db;
    }

    @Override
    public Optional<Conflict> of(PartnerId partner, PriceList list) {
        var customers = db.fetchCount(CUSTOMER, CUSTOMER.PARTNER_ID.eq(partner), CUSTOMER.PRICE_LIST_ID.eq(list.id()));
        return customers == 0
                ? Optional.empty()
                : Optional.of(new Conflict(
                                "PRICE_LIST_OF_CUSTOMERS",
                                "Customers with this price list: " + customers + ". Give them another one first.",
                                customers)
                        .about(list.details().code()));
    }
}
