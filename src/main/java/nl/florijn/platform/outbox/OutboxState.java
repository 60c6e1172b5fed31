package nl.florijn.platform.outbox;

/** Where a message stands. */
public enum OutboxState {
    /** Leaves as soon as it can, or is tried again later. */
    WAITING,
    /** Being handed over. */
    SENDING,
    /** The receiver has it. */
    SENT,
    /** Made while there was nobody to hand it to: it can be read here and did not leave. */
    KEPT,
    /** The receiver did not want it, or could not be reached for as long as was tried. */
    FAILED,
    /** The handing over broke off: nobody knows whether it arrived. */
    UNSURE,
    /** What it tells was taken back before it left. */
    CANCELLED;

    /** Whether a person may have it sent after all. */
    public boolean maySendAgain() {
        return this == KEPT || this == FAILED || this == UNSURE;
    }

    /** Whether what it tells may be taken back: it is not on its way and has not arrived. */
    boolean mayBeCancelled() {
        return this == WAITING || maySendAgain();
    }
}
