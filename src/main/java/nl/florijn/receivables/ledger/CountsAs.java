package nl.florijn.receivables.ledger;

/** What a posting does to its item. */
public enum CountsAs {
    /** What it asks or gives itself. */
    OWN,
    /** Settles it by a payment, or by what was deducted for one. */
    PAID,
    /** Settles it by a credit note. */
    CREDITED,
    /** It will not be paid. */
    WRITTEN_OFF
}
