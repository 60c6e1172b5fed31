package nl.florijn.invoicing.runs;

import static florijn.db.Tables.CUSTOMER;
import static florijn.db.Tables.SUBSCRIPTION;

import java.util.List;
import java.util.Set;
import nl.florijn.customers.CustomerId;
import nl.florijn.invoicing.BillingRunRequest;
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

    /** Named subscriptions of customers that are not named, where the run names some: it would bill nothing of them. */
    List<SubscriptionId> outside(PartnerId partner, BillingRunRequest request) {
        var customers = request.customerIds();
        var subscriptions = request.subscriptionIds();
        if (customers == null || subscriptions == null) {
            return List.of();
        }
        var named = Set.copyOf(customers);
        return db
                .select(SUBSCRIPTION.ID, CUSTOMER.ID, CUSTOMER.INVOICE_DEBTOR_ID)
                .from(SUBSCRIPTION)
                .join(CUSTOMER)
                .on(CUSTOMER.PARTNER_ID.eq(SUBSCRIPTION.PARTNER_ID), CUSTOMER.ID.eq(SUBSCRIPTION.CUSTOMER_ID))
                .where(SUBSCRIPTION.PARTNER_ID.eq(partner))
                .and(SUBSCRIPTION.ID.in(subscriptions))
                .fetch()
                .stream()
                .filter(row -> !named.contains(row.get(CUSTOMER.ID))
                        && (row.get(CUSTOMER.INVOICE_DEBTOR_ID) == null
                                || !named.contains(row.get(CUSTOMER.INVOICE_DEBTOR_ID))))
                .map(row -> row.get(SUBSCRIPTION.ID))
                .toList();
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
