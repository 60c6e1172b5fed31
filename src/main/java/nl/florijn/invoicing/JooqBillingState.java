package nl.florijn.invoicing;

import static florijn.db.Tables.CHARGE;
import static florijn.db.Tables.SUBSCRIPTION;

import java.util.List;
import java.util.Map;
import nl.florijn.billing.SubscriptionState;
import nl.florijn.platform.PartnerId;
import nl.florijn.platform.database.BulkUpdate;
import nl.florijn.subscriptions.ChargeId;
import nl.florijn.subscriptions.SubscriptionId;
import org.jooq.DSLContext;
import org.springframework.stereotype.Repository;

/** Where billing stands: until when subscriptions are billed, and which charges are on an invoice. */
@Repository
class JooqBillingState {

    private final DSLContext db;

    JooqBillingState(DSLContext db) {
        this.db = db;
    }

    /** Moves subscriptions on, by id. */
    void move(PartnerId partner, Map<Long, SubscriptionState> states) {
        var rows = new BulkUpdate(
                db,
                SUBSCRIPTION,
                null,
                List.of(SUBSCRIPTION.PARTNER_ID, SUBSCRIPTION.ID),
                List.of(SUBSCRIPTION.BILLED_UNTIL, SUBSCRIPTION.DIRTY_FROM, SUBSCRIPTION.DUE_FROM));
        states.forEach((subscription, state) -> rows.row(
                state.billedUntil(), state.dirtyFrom(), state.dueFrom(), partner, new SubscriptionId(subscription)));
        rows.send();
    }

    /** Puts a waiting charge on an invoice. A charge that does not wait any more is a broken invariant. */
    void putOnInvoice(PartnerId partner, ChargeId charge, InvoiceId invoice) {
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
