package nl.florijn.messaging;

/** Where a mail stands. */
public enum MailState {
    /** Leaves as soon as it can, or is tried again later. */
    WAITING,
    /** Being handed to the mail server. */
    SENDING,
    /** The mail server has it. */
    SENT,
    /** Made while no mail server was set: it can be read here and did not leave. */
    KEPT,
    /** The mail server did not want it, or could not be reached for a day. */
    FAILED,
    /** The handing over broke off: nobody knows whether it arrived. */
    UNSURE,
    /** What it tells was taken back before it left. */
    CANCELLED;

    /** Whether a person may have it sent after all. */
    public boolean maySendAgain() {
        return this == KEPT || this == FAILED || this == UNSURE;
    }
}
