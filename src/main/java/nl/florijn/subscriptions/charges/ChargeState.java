package nl.florijn.subscriptions.charges;

/** What became of an extra charge. */
public enum ChargeState {
    /** Goes on the next due draft of its customer's debtor. */
    WAITING,
    /** On a draft or document. */
    INVOICED,
    /** Will not be billed. */
    WAIVED
}
