package nl.florijn.customers;

import static florijn.db.Tables.CUSTOMER;

import java.util.Optional;
import nl.florijn.documents.LayoutId;
import nl.florijn.documents.LayoutUse;
import nl.florijn.platform.Conflict;
import nl.florijn.platform.PartnerId;
import org.jooq.DSLContext;
import org.springframework.stereotype.Component;

/** Customers that have a layout of their own. */
@Component
class JooqCustomersWithLayout implements LayoutUse {

    private final DSLContext db;

    JooqCustomersWithLayout(DSLContext db) {
        this.db = db;
    }

    @Override
    public Optional<Conflict> of(PartnerId partner, LayoutId layout) {
        var used = db.fetchExists(CUSTOMER, CUSTOMER.PARTNER_ID.eq(partner), CUSTOMER.LAYOUT_ID.eq(layout));
        return used
                ? Optional.of(new Conflict(
                        "LAYOUT_OF_CUSTOMERS", "There are customers with this layout; give them another one first."))
                : Optional.empty();
    }
}
