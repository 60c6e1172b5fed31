package nl.florijn.platform.outbox;

import java.util.Collection;
import java.util.Map;
import nl.florijn.platform.Conflict;
import nl.florijn.platform.NotFound;
import nl.florijn.platform.PartnerId;
import nl.florijn.platform.audit.AuditAction;
import nl.florijn.platform.audit.AuditLog;
import nl.florijn.platform.database.IdSequence;
import nl.florijn.platform.database.Transactions;
import nl.florijn.platform.paging.Made;
import nl.florijn.platform.paging.Page;
import nl.florijn.platform.paging.PageRequest;
import nl.florijn.platform.security.Requires;
import nl.florijn.platform.security.Right;
import org.springframework.stereotype.Service;

/** Putting messages into the outbox and looking at what became of them. */
@Service
public class Outbox {

    private final JooqOutbox messages;
    private final Channels channels;
    private final OutboxSignal signal;
    private final IdSequence ids;
    private final Transactions transactions;
    private final AuditLog audit;

    Outbox(
            JooqOutbox messages,
            Channels channels,
            OutboxSignal signal,
            IdSequence ids,
            Transactions transactions,
            AuditLog audit) {
        this.messages = messages;
        this.channels = channels;
        this.signal = signal;
        this.ids = ids;
        this.transactions = transactions;
        this.audit = audit;
    }

    @Requires(Right.FLORIJN)
    public MessageId newId() {
        return new MessageId(ids.next());
    }

    /** Part of the transaction of what they tell: they leave, at once, when that commits. */
    @Requires(Right.FLORIJN)
    public void put(PartnerId partner, Channel channel, Collection<NewMessage> made) {
        messages.add(partner, channel.name(), made, channel.isOpen() ? OutboxState.WAITING : OutboxState.KEPT);
        Transactions.afterCommit(() -> signal.raise(channel.name()));
    }

    /** @throws NotFound when this partner has no such message */
    @Requires(Right.READ)
    public Message get(PartnerId partner, MessageId id) {
        return messages.find(partner, id).orElseThrow(() -> new NotFound("message " + id));
    }

    /** Messages that did not leave, or perhaps not, and wait for a person; the newest first. */
    @Requires(Right.READ)
    public Page<Message> waitingForAPerson(PartnerId partner, PageRequest page) {
        return page.page(
                messages.waitingForAPerson(partner, page),
                message -> new Made(message.createdAt(), message.id().value()));
    }

    /**
     * Has a message sent that did not leave, or perhaps not; it has all its attempts again.
     *
     * @throws NotFound when this partner has no such message
     * @throws Conflict when it left, is on its way or was withdrawn, or when there is nobody to hand it to
     */
    @Requires(Right.BILLING)
    public void sendAgain(PartnerId partner, MessageId id) {
        transactions.run(() -> {
            var message = get(partner, id);
            if (!channels.isOpen(message.channel())) {
                throw new Conflict("CHANNEL_CLOSED", "There is no server to send this to.");
            }
            if (!message.state().maySendAgain() || !requeue(partner, id, message.state())) {
                throw new Conflict("MESSAGE_ON_ITS_WAY", "This left, still waits or was withdrawn.");
            }
            audit.record(
                    partner,
                    AuditAction.MESSAGE_SENT_AGAIN,
                    id,
                    Map.of("channel", message.channel(), "about", message.about(), "was", message.state()));
        });
    }

    /**
     * Lets a message wait again, for a service that has checked and audits that itself; it has all its attempts again.
     *
     * @return whether it still stood where it was
     */
    @Requires(Right.FLORIJN)
    public boolean requeue(PartnerId partner, MessageId id, OutboxState was) {
        var waits = messages.sendAgain(partner, id, was);
        if (waits) {
            var channel = get(partner, id).channel();
            Transactions.afterCommit(() -> signal.raise(channel));
        }
        return waits;
    }

    /**
     * Has somebody decide that a message does not leave any more.
     *
     * @throws NotFound when this partner has no such message
     * @throws Conflict when it left or is on its way
     */
    @Requires(Right.BILLING)
    public void withdraw(PartnerId partner, MessageId id) {
        transactions.run(() -> {
            var message = get(partner, id);
            if (!message.state().mayBeCancelled() || !messages.cancel(partner, id, message.state())) {
                throw new Conflict("MESSAGE_ON_ITS_WAY", "This left, still waits or was withdrawn.");
            }
            audit.record(
                    partner,
                    AuditAction.MESSAGE_WITHDRAWN,
                    id,
                    Map.of("channel", message.channel(), "about", message.about(), "was", message.state()));
        });
    }

    /** What these tell was taken back: those that did not leave do not leave any more. */
    @Requires(Right.FLORIJN)
    public void cancel(PartnerId partner, Collection<MessageId> ids) {
        messages.cancel(partner, ids);
    }
}
