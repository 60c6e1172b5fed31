package nl.florijn.subscriptions;

import static florijn.db.Tables.SUBSCRIPTION;

import java.util.Collection;
import java.util.Set;
import nl.florijn.customers.CustomerId;
import nl.florijn.partners.JooqBooksLock;
import nl.florijn.platform.PartnerId;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.springframework.stereotype.Repository;

/**
 * Keeps subscriptions from everybody else until the transaction ends, in the order that all keep ({@code
 * docs/architecture.md}): the books, then subscriptions by id. Before any lock on a customer, charge or invoice.
 */
@Repository
public class JooqSubscriptionLocks {

    private final DSLContext db;
    private final JooqBooksLock books;

    JooqSubscriptionLocks(DSLContext db, JooqBooksLock books) {
        this.db = db;
        this.books = books;
    }

    public void lock(PartnerId partner, Collection<SubscriptionId> ids) {
        lock(partner, SUBSCRIPTION.ID.in(ids));
    }

    /** All that a customer holds. */
    void lockOf(PartnerId partner, CustomerId customer) {
        lock(
                partner,
                db.select(SUBSCRIPTION.ID)
                        .from(SUBSCRIPTION)
                        .where(SUBSCRIPTION.PARTNER_ID.eq(partner))
                        .and(SUBSCRIPTION.CUSTOMER_ID.eq(customer))
                        .fetch(SUBSCRIPTION.ID));
    }

    /**
     * By their keys: a lock by way of another index also waits for the row after the last one.
     *
     * @return those that are locked
     */
    public Set<SubscriptionId> lock(PartnerId partner, Condition condition) {
        books.share(partner);
        return db.select(SUBSCRIPTION.ID)
                .from(SUBSCRIPTION.forceIndex("PRIMARY"))
                .where(SUBSCRIPTION.PARTNER_ID.eq(partner))
                .and(condition)
                .orderBy(SUBSCRIPTION.ID)
                .forUpdate()
                .fetchSet(SUBSCRIPTION.ID);
    }
}
