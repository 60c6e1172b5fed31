package nl.florijn.invoicing;

import static florijn.db.Tables.CUSTOMER;
import static florijn.db.Tables.SUBSCRIPTION;

import java.util.List;
import nl.florijn.customers.CustomerId;
import nl.florijn.platform.PartnerId;
import nl.florijn.subscriptions.SubscriptionId;
import org.jooq.DSLContext;
import org.springframework.stereotype.Repository;

/** Finds out which of the ids that a run names are not the partner's. */
@Repository
class JooqNamedInRuns {

    private final DSLContext db;

    JooqNamedInRuns(DSLContext db) {
        this.db = db;
    }

    List<CustomerId> unknownCustomers(PartnerId partner, List<CustomerId> ids) {
        var known = db.select(CUSTOMER.ID)
                .from(CUSTOMER)
                .where(CUSTOMER.PARTNER_ID.eq(partner))
                .and(CUSTOMER.ID.in(ids))
                .fetchSet(CUSTOMER.ID);
        return ids.stream().filter(id -> !known.contains(id)).toList();
    }

    List<SubscriptionId> unknownSubscriptions(PartnerId partner, List<SubscriptionId> ids) {
        var known = db.select(SUBSCRIPTION.ID)
                .from(SUBSCRIPTION)
                .where(SUBSCRIPTION.PARTNER_ID.eq(partner))
                .and(SUBSCRIPTION.ID.in(ids))
                .fetchSet(SUBSCRIPTION.ID);
        return ids.stream().filter(id -> !known.contains(id)).toList();
    }
}
