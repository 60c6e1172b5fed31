package nl.florijn.platform.outbox;

import nl.florijn.platform.Pauses;

/** A way out for one kind of message. A component that implements it has couriers on each node. */
public interface Channel {

    /** As stored; at most 30 characters, never changed. */
    String name();

    /** Whether there is anybody to hand messages to; otherwise new ones are kept and do not leave by themselves. */
    boolean isOpen();

    /**
     * Whether the receiver knows a message again by its {@link Message#idempotencyKey key}. Then what broke off is handed
     * over again by itself, at least once. Otherwise it is handed over at most once, and a person decides.
     */
    boolean knowsAgain();

    /** How many messages a node hands over at the same time. */
    int atOnce();

    /** Between attempts that ended in {@link HandOver.Delayed}. */
    Pauses pauses();

    /**
     * Hands a message over; no transaction is open. Whoever takes longer than a quarter of an hour counts as gone.
     * Exceptions count as a line that broke.
     */
    HandOver handOver(Message message);

    /** Keeps what else follows from it, in the transaction that keeps the outcome. */
    default void settled(Message message, HandOver outcome) {}
}
