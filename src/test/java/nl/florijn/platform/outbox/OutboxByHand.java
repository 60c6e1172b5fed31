package nl.florijn.platform.outbox;

import java.util.function.BooleanSupplier;
import nl.florijn.platform.PartnerId;
import nl.florijn.platform.database.Transactions;
import nl.florijn.platform.outbox.HandOver.Taken;
import org.jooq.DSLContext;
import org.springframework.stereotype.Component;

/** Takes the steps of couriers one by one, and what may happen in between. */
@Component
public class OutboxByHand {

    private final JooqOutboxQueue queue;
    private final Transactions transactions;
    private final DSLContext db;

    OutboxByHand(JooqOutboxQueue queue, Transactions transactions, DSLContext db) {
        this.queue = queue;
        this.transactions = transactions;
        this.db = db;
    }

    /** Hands over the next message each time it is asked; false when none is due. */
    public BooleanSupplier courier(Channel channel) {
        return new OutboxStep(channel, queue, transactions)::take;
    }

    /** What other tests left behind is not due. */
    public void clear(String channel) {
        db.execute(
                "UPDATE outbox_message SET state = 'CANCELLED' WHERE channel = ? AND state IN ('WAITING', 'SENDING')",
                channel);
    }

    public void makeDue(MessageId id) {
        db.execute("UPDATE outbox_message SET due_at = due_at - INTERVAL 2 DAY WHERE id = ?", id.value());
    }

    /** Takes a message as a courier does whose process dies then; what is returned is its coming back to life. */
    public Runnable takeAndDie(PartnerId partner, Channel channel) {
        var claim = transactions.in(() -> queue.claim(partner, channel.name())).orElseThrow();
        return () -> new OutboxStep(channel, queue, transactions).settle(claim, new Taken());
    }

    /** Looks for what was left behind, after so many minutes. */
    public void sweepAfter(int minutes, MessageId id, Channel channel) {
        db.execute(
                "UPDATE outbox_message SET claimed_at = claimed_at - INTERVAL ? MINUTE WHERE id = ?",
                minutes,
                id.value());
        transactions.run(() -> queue.takeBackAbandoned(channel));
    }
}
