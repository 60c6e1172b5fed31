package nl.florijn.invoicing.billed;

import static florijn.db.Tables.CHARGE;
import static florijn.db.Tables.SUBSCRIPTION;
import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;

import java.util.List;
import java.util.Map;
import nl.florijn.billing.owed.SubscriptionState;
import nl.florijn.invoicing.InvoiceId;
import nl.florijn.platform.PartnerId;
import nl.florijn.subscriptions.SubscriptionId;
import nl.florijn.subscriptions.charges.ChargeId;
import org.jooq.DSLContext;
import org.springframework.stereotype.Repository;

/** Where billing stands: until when subscriptions are billed, and which charges are on an invoice. */
@Repository
public class JooqBillingState {

    private final DSLContext db;

    JooqBillingState(DSLContext db) {
        this.db = db;
    }

    /** Moves subscriptions on, by id: all that come to stand alike in one statement, as most of a chunk do. */
    public void move(PartnerId partner, Map<Long, SubscriptionState> states) {
        states.entrySet().stream()
                .sorted(Map.Entry.comparingByKey())
                .collect(
                        groupingBy(Map.Entry::getValue, mapping(state -> new SubscriptionId(state.getKey()), toList())))
                .forEach((state, subscriptions) -> move(partner, state, subscriptions));
    }

    private void move(PartnerId partner, SubscriptionState state, List<SubscriptionId> subscriptions) {
        db.update(SUBSCRIPTION.forceIndex("PRIMARY"))
                .set(SUBSCRIPTION.BILLED_UNTIL, state.billedUntil())
                .set(SUBSCRIPTION.DIRTY_FROM, state.dirtyFrom())
                .set(SUBSCRIPTION.DUE_FROM, state.dueFrom())
                .where(SUBSCRIPTION.PARTNER_ID.eq(partner))
                .and(SUBSCRIPTION.ID.in(subscriptions))
                .execute();
    }

    /** Puts a waiting charge on an invoice. A charge that does not wait any more is a broken invariant. */
    public void putOnInvoice(PartnerId partner, ChargeId charge, InvoiceId invoice) {
        var taken = db.update(CHARGE)
                .set(CHARGE.INVOICE_ID, invoice)
                .where(CHARGE.PARTNER_ID.eq(partner))
                .and(CHARGE.ID.eq(charge))
                .and(CHARGE.WAITING.isTrue())
                .execute();
        if (taken != 1) {
            throw new IllegalStateException(
                    "Charge " + charge + " was to go on invoice " + invoice + ", but it does not wait any more.");
        }
    }
}
