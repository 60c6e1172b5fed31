package nl.florijn.invoicing.sending;

/** How far a sending has come. */
public enum DeliveryState {
    QUEUED,
    SENDING,
    SENT,
    FAILED,
    /** It may have gone; nobody knows. */
    UNSURE,
    BOUNCED
}
