package nl.florijn.customers;

import static florijn.db.Tables.CUSTOMER;

import java.util.Optional;
import nl.florijn.documents.layouts.Layout;
import nl.florijn.documents.layouts.LayoutId;
import nl.florijn.documents.layouts.LayoutUse;
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
    public Kind kind() {
        return Kind.CUSTOMERS;
    }

    @Override
    public int count(PartnerId partner, LayoutId layout) {
        return db.fetchCount(CUSTOMER, CUSTOMER.PARTNER_ID.eq(partner), CUSTOMER.LAYOUT_ID.eq(layout));
    }

    @Override
    public Optional<Conflict> of(PartnerId partner, Layout layout) {
        var customers = count(partner, layout.id());
        return customers == 0
                ? Optional.empty()
                : Optional.of(new Conflict(
                                "LAYOUT_OF_CUSTOMERS",
                                "Customers with this layout: " + customers + ". Give them another one first.",
                                customers)
                        .about(layout.details().code()));
    }
}
