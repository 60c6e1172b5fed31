package nl.florijn.invoicing;

import static florijn.db.Tables.CHARGE;
import static florijn.db.Tables.SUBSCRIPTION;

import java.util.Map;
import nl.florijn.billing.SubscriptionState;
import nl.florijn.platform.PartnerId;
import nl.florijn.subscriptions.ChargeId;
import nl.florijn.subscriptions.SubscriptionId;
import org.jooq.BatchBindStep;
import org.jooq.DSLContext;
import org.springframework.stereotype.Repository;

/** Where billing stands: until when subscriptions are billed, and which charges are on an invoice. */
@Repository
class JooqBillingState {

    private static final int BATCH = 1000;

    private final DSLContext db;

    JooqBillingState(DSLContext db) {
        this.db = db;
    }

    /** Moves subscriptions on, by id. */
    void move(PartnerId partner, Map<Long, SubscriptionState> states) {
        if (states.isEmpty()) {
            return;
        }
        var batch = stateUpdate();
        var waiting = 0;
        for (var entry : states.entrySet()) {
            var state = entry.getValue();
            batch = batch.bind(
                    state.billedUntil(),
                    state.dirtyFrom(),
                    state.dueFrom(),
                    partner,
                    new SubscriptionId(entry.getKey()));
            if (++waiting == BATCH) {
                batch.execute();
                batch = stateUpdate();
                waiting = 0;
            }
        }
        if (waiting > 0) {
            batch.execute();
        }
    }

    private BatchBindStep stateUpdate() {
        return db.batch(db.update(SUBSCRIPTION)
                .set(SUBSCRIPTION.BILLED_UNTIL, (java.time.LocalDate) null)
                .set(SUBSCRIPTION.DIRTY_FROM, (java.time.LocalDate) null)
                .set(SUBSCRIPTION.DUE_FROM, (java.time.LocalDate) null)
                .where(SUBSCRIPTION.PARTNER_ID.eq((PartnerId) null))
                .and(SUBSCRIPTION.ID.eq((SubscriptionId) null)));
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
